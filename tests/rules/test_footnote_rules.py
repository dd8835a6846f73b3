import pytest

from tests.rules.checking import found, messages

PAPER = """
## 1. Buses
Fares were dropped in 2013,[^1] and ridership rose by a tenth.[^2] Cars stayed. The council was pleased.[^1]

[^1]: See Oded Cats, “The prospects of fare‐free transit”, in Transportation, Vol. 44 (2017), p. 84-86.
[^2]: Ibid., p. xiii.
[^3]: Available at http://example.org/tariff-2012/. The fare of 1999 was never paid.
"""
WORKS = """
paper:
  works:
    - {id: cats, title: The prospects of fare-free transit, author: [{family: Cats}], issued: 2017-05}
    - {id: tariff, title: Tariff 1999 of the town, author: [{literal: The council}], issued: 2012,
       URL: "http://example.org/tariff-2012"}
    - {id: bare}
  footnotes:
"""


def cites(number: int, citation: str) -> list[str]:
    map_ = f"claim: {{text: a}}{WORKS}    - {{number: {number}, cites: [{citation}]}}\n"
    return [one.partition("differs in the paper: ")[2] or one for one in messages("footnote-text-differs", map_, PAPER)]


@pytest.mark.parametrize(
    ("number", "citation"),
    [
        (1, "{work: cats, locator: 84-86}"), (1, "{work: cats, locator: 86}"), (1, "{work: bare}"),
        (2, "{ibid: 1, locator: XIII}"), (3, "{work: tariff}"),
    ],
)  # fmt: skip
def test_a_note_that_says_the_same_is_clean(number: int, citation: str) -> None:
    assert cites(number, citation) == []


@pytest.mark.parametrize(
    ("number", "citation", "difference"),
    [
        (1, "{work: tariff}", "it names neither the author nor the title of tariff"),
        (1, "{work: cats, locator: 87}", "it does not give p. 87"),
        (1, "{ibid: 2}", "it is no Ibid., but the record has it repeat note 2"),
        (2, "{work: cats}", "it names neither the author nor the title of cats"),
        (9, "{work: cats}", "the paper's text has no note 9"),
    ],
)
def test_what_differs_is_said(number: int, citation: str, difference: str) -> None:
    assert cites(number, citation) == [difference]


@pytest.mark.parametrize(("issued", "count"), [("2017", 0), ("2016/2017", 0), ("2018", 1)])
def test_the_year_is_compared(issued: str, count: int) -> None:
    map_ = f"""
claim: {{text: a}}
paper:
  works: [{{id: cats, title: The prospects of fare-free transit, issued: {issued}}}]
  footnotes: [{{number: 1, cites: [{{work: cats}}]}}]
"""
    assert len(messages("footnote-text-differs", map_, PAPER)) == count


def test_a_work_without_author_is_known_by_its_title() -> None:
    map_ = """
claim: {text: a}
paper:
  works: [{id: one, title: The prospect of fare-free transit}, {id: two, title: Zebra crossings of the world}]
  footnotes: [{number: 1, cites: [{work: one}, {work: two}]}]
"""
    (message,) = messages("footnote-text-differs", map_, PAPER)
    assert message.endswith("of two")


def test_a_mark_that_stands_twice_backs_either_place() -> None:
    map_ = "claim: {{text: a, at: 1.1 {at}, footnotes: [{note}]}}"
    assert messages("footnote-elsewhere", map_.format(at="s1", note=1), PAPER) == []
    assert messages("footnote-elsewhere", map_.format(at="s3", note=1), PAPER) == []
    (message,) = messages("footnote-elsewhere", map_.format(at="s2", note=1), PAPER)
    assert message == "the paper cites note 1 at 1.1 s1; 1.1 s3, but this statement is at 1.1 s2"


@pytest.mark.parametrize(
    ("rule", "notes", "count"),
    [
        ("footnote-elsewhere", "[^3]: Without a mark.", 0),
        ("note-without-marker", "[^3]: Without a mark.", 1),
        ("footnote-elsewhere", "[^1]: One.", 0),
        ("footnote-text-differs", "[^1]: One.", 1),
        ("footnote-elsewhere", "", 1),
    ],
)
def test_a_note_without_a_mark_is_told_once(rule: str, notes: str, count: int) -> None:
    map_ = "claim: {text: a, at: 1.1 s1, footnotes: [3]}\npaper: {footnotes: [{number: 3, text: x}]}"
    paper = f"## 1. Buses\nFares were dropped.[^1]\n\n{notes}\n"
    assert len(messages(rule, map_, paper)) == count


def test_notes_made_by_hand_of_a_paper_without_marks_are_left_alone() -> None:
    map_ = "claim: {text: a, at: 1.1 s1, footnotes: [1]}\npaper: {footnotes: [{number: 1, text: x}]}"
    paper = "## 1. Buses\nFares were dropped (Holm 2019).\n"
    assert messages("footnote-elsewhere", map_, paper) == messages("footnote-text-differs", map_, paper) == []


def test_a_mark_without_a_note_is_told_once() -> None:
    map_ = "claim: {text: a}\npaper: {footnotes: [{number: 2, text: x}]}"
    paper = "## 1. Buses\nFares were dropped.[^1] More rode.[^2]\n\n[^1]: One.\n"
    assert messages("footnote-text-differs", map_, paper) == []
    assert messages("marker-without-note", map_, paper) == ["the text cites note 2, but there is no such note"]


def test_a_statement_without_a_place_is_left_alone() -> None:
    assert messages("footnote-elsewhere", "claim: {text: a, footnotes: [1]}", PAPER) == []
    assert messages("footnote-elsewhere", "claim: {text: a, at: 7.7, footnotes: [1]}", PAPER) == []


def test_a_mark_at_the_very_end_belongs_to_its_sentence() -> None:
    map_ = "claim: {text: a, at: 1.1 s2}"
    assert messages("missing-footnote", map_, PAPER) == []
    assert len(messages("missing-footnote", "claim: {text: a, at: 1.1 s1}", PAPER)) == 2


def test_the_statement_nearest_to_the_mark_is_told() -> None:
    map_ = """
claim:
  {id: whole, text: a, at: 1.1 s1, footnotes: [2], premises: [
    {id: near, text: b, at: 1.1 s1, quote: {start: Fares were, end: in 2013}},
    {id: far, text: c, at: 1.1 s1, quote: {start: ridership rose, end: a tenth}}]}
"""
    (problem,) = found("missing-footnote", map_, PAPER)
    assert (problem.node, problem.message) == (
        "near",
        "the paper cites note 1 at 1.1 s1, but no statement from that sentence lists it",
    )


def test_readers_statements_take_up_no_mark_but_may_name_it() -> None:
    assert messages("missing-footnote", "claim: {text: a, at: 1.1 s3, voice: reader}", PAPER) == []
    map_ = "claim: {text: a, at: 1.1 s3, premises: [{text: b, at: 1.1 s3, voice: reader, footnotes: [1]}]}"
    assert messages("missing-footnote", map_, PAPER) == []
