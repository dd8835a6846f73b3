import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.checking import messages

RUN = "In the spring of 2013 the council dropped all fares on the buses of the old town"
WORDS = RUN.split(" ")
PAPER = f"""
## 1. Buses
{RUN}. That may have brought riders. Nobody is sure, but observers believe it.
Ridership rose in May 2013. It rose by a tenth, “as the council expected”.
"""


def claim(text: str, at: str = "1.1 s1", more: str = "") -> str:
    return f"claim: {{text: {json.dumps(text)}, at: {at}{more}}}"


@given(st.integers(0, 16), st.integers(1, 16), st.booleans())
def test_eight_words_in_a_row_are_too_many(first: int, count: int, quoted: bool) -> None:
    run = WORDS[first : first + count]
    copied = " ".join(run)
    found = messages("copied-sentence", claim(f"They say {f'“{copied}”' if quoted else copied} now."), PAPER)
    expected = f"{len(run)} consecutive words are copied from the paper (1.1 s1)"
    assert found == ([expected] if len(run) >= 8 and not quoted else [])


def test_copied_words_are_found_wherever_they_stand_and_whatever_their_dress() -> None:
    text = "Did the COUNCIL dropped — all fares: on “the” buses of the old town?"
    assert messages("copied-sentence", claim(text, "1.2 s1"), PAPER) == []
    assert len(messages("copied-sentence", claim(text.replace("“the”", "the"), "1.2 s1"), PAPER)) == 1


def test_the_longest_run_is_told() -> None:
    text = f"{' '.join(WORDS[:8])} and {' '.join(WORDS[4:16])} and {' '.join(WORDS[:9])}."
    assert messages("copied-sentence", claim(text), PAPER)[0].startswith("12 consecutive words")


@pytest.mark.parametrize("text", ["a " * 20_000, "the buses of " * 5_000])
def test_repeated_words_end_soon(text: str) -> None:
    assert len(messages("copied-sentence", claim(text), "the buses of " * 5_000)) == text.startswith("the")


@pytest.mark.parametrize(
    ("text", "at", "more", "dropped", "added"),
    [
        ("It brought riders.", "1.1 s2", "", 1, 0),
        ("It perhaps brought riders.", "1.1 s2", "", 0, 0),
        ("It brought riders.", "1.1 s2", ", voice: reader", 0, 0),
        ("It brought riders.", "1.1 s1-2", "", 0, 0),
        ("It brought riders.", "1.1 s2-3", "", 1, 0),
        ("It brought riders.", "1.1 s3", "", 1, 0),
        ("It brought riders.", "1.1 s3", ", voice: reported", 0, 0),
        ("More people rode in May.", "1.2 s1", "", 0, 0),
        ("More people may have ridden.", "1.2 s1", "", 0, 1),
        ("More people may have ridden.", "1.2 s1", ", voice: reader", 0, 0),
        ("Es gab mehr Fahrgäste, und sie sind zufrieden.", "1.1 s2", "", 1, 0),
        ("Das hat vermutlich mehr Fahrgäste gebracht.", "1.1 s2", "", 0, 0),
        ("Вероятно, это привлекло пассажиров в город.", "1.2 s1", "", 0, 1),
        ("Observers believe it.", "1.1 s2", ", quote: {start: That, end: That}", 0, 1),
    ],
)
def test_hedges_are_compared(text: str, at: str, more: str, dropped: int, added: int) -> None:
    map_ = claim(text, at, more)
    assert len(messages("hedge-dropped", map_, PAPER)) == dropped
    assert len(messages("hedge-added", map_, PAPER)) == added


def test_a_hedge_in_the_note_is_the_papers() -> None:
    paper = "The bus is free.[^1]\n[^1]: Practically all of them are."
    map_ = claim("Nearly all buses are free.", "1.1", ", footnotes: [NOTE]")
    assert messages("hedge-added", map_.replace("NOTE", "1"), paper) == []
    assert len(messages("hedge-added", map_.replace("NOTE", "2"), paper)) == 1


def test_the_language_of_the_record_is_believed() -> None:
    map_ = claim("Die Busse sind das.", "1.1") + "\npaper: {record: {id: x, language: de-AT}}"
    assert len(messages("hedge-dropped", map_, "Es sind wohl the buses of the town.")) == 1
    assert messages("hedge-dropped", map_.replace("de-AT", "xx"), "Es sind wohl the buses of the town.") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rose, “as the council expected”.", 0),
        ("It rose, \"as the ... expected\".", 0),
        ("It rose, „as [they] expected“.", 0),
        ("It rose, «as the council expects».", 1),
        ("It rose “as expected”.", 0),
        ("It is “a quite different matter altogether”.", 0),
    ],
)  # fmt: skip
def test_quotation_marks_in_a_statement_promise_the_papers_words(text: str, count: int) -> None:
    assert len(messages("inexact-quotation", claim(text, "1.2 s2"), PAPER)) == count


def test_the_papers_own_words_are_shown() -> None:
    map_ = claim("It rose.", "1.2 s2", ", quote: {start: It raises by, end: council expects}")
    assert messages("inexact-quotation", map_, PAPER) == [
        "quoted inexactly: the paper has “It rose by” … “council expected”"
    ]
