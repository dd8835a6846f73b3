import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.notation.location import Passage, Sentences, parse_at, write_at
from argmap.notation.model import AT

PARAGRAPHS = st.builds("{}.{}".format, st.sampled_from(["A", "0", "10", "2.1", "C"]), st.integers(1, 999))
NAMES = [("A.1", 1), ("A.1", 2), ("1.1", 1), ("1.2", 1), ("1.2", 2), ("1.2", 3)]


def test_parts_are_read() -> None:
    assert parse_at("A.1; C.1 s4;2.1.3 s1-2") == (Passage("A.1"), Passage("C.1", 4, 4), Passage("2.1.3", 1, 2))


@pytest.mark.parametrize("at", ["", "1", "1.6 s", "1.6 s7-", "1.6s7", "1.6 s7;", "1.6 s٣"])
def test_what_is_no_place_is_refused(at: str) -> None:
    with pytest.raises(ValueError, match="not a place"):
        parse_at(at)


@pytest.mark.slow
@settings(max_examples=10)
@given(st.from_regex(re.compile(f"{AT}(; *{AT})*", re.ASCII), fullmatch=True))
def test_whatever_the_model_takes_can_be_read(at: str) -> None:
    assert len(parse_at(at)) == at.count(";") + 1


@given(st.lists(st.tuples(PARAGRAPHS, st.integers(1, 99)), unique=True))
def test_written_sentences_are_read_back(sentences: list[tuple[str, int]]) -> None:
    at = write_at(sentences)
    passages = parse_at(at) if at else ()
    assert [(one.paragraph, n) for one in passages for n in range(one.first or 0, (one.last or 0) + 1)] == sentences


def test_neighbours_are_joined_and_none_is_written_twice() -> None:
    assert write_at([("1.2", 1), ("1.2", 2), ("1.2", 2), ("1.3", 3), ("1.2", 4)]) == "1.2 s1-2; 1.3 s3; 1.2 s4"


@pytest.mark.parametrize(
    ("at", "found"),
    [("1.2", range(3, 6)), ("1.2 s2", range(4, 5)), ("A.1 s1-2", range(2)), ("A.1 s2-3", None), ("1.2 s3-1", None),
     ("1.2 s0", None), ("9.9", None)],
)  # fmt: skip
def test_sentences_are_found_by_name(at: str, found: range | None) -> None:
    assert Sentences(NAMES).find(parse_at(at)[0]) == found
