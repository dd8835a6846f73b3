"""Positions as an editor counts them: there and back, and where no letter is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from argmap.lsp.utf16 import Utf16Lines
from argmap.problems import Place

LETTERS = st.text(st.sampled_from("ab \t\n\r𝔸é\u2028\x0b\x0c\x85\u0301🏴"), max_size=40)


@given(LETTERS, st.data())
def test_positions_lead_back(text: str, data: st.DataObject) -> None:
    lines = Utf16Lines(text)
    index = data.draw(st.integers(0, len(text)))
    back = lines.index(lines.position(index))
    assert back == index or text[back : index + 1] == "\r\n"  # between the two there is no position


@given(LETTERS, st.integers(0, 60), st.integers(0, 60))
def test_every_position_is_somewhere(text: str, line: int, character: int) -> None:
    lines = Utf16Lines(text)
    index = lines.index(Position(line, character))
    assert 0 <= index <= len(text)
    assert lines.position(index) <= Position(line, character) or line >= len(lines.lines)


@given(LETTERS, st.data())
def test_units_are_those_of_utf_16(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    line = text[:index].replace("\r\n", "\n").replace("\r", "\n").rpartition("\n")[2]
    found = Utf16Lines(text).position(index)
    if text[index - 1 : index + 1] != "\r\n":
        assert found.character == len(line.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("place", "range_"),
    [
        (Place("x", 2, 3, 2), ((1, 3), (1, 5))),
        (Place("x", 2, 3, 0), ((1, 3), (1, 6))),
        (Place("x", 2), ((1, 0), (1, 6))),
        (Place("x"), ((0, 0), (0, 1))),
        (Place("x", 99, 99, 5), ((1, 6), (1, 6))),
    ],
)
def test_places_are_ranges(place: Place, range_: tuple[tuple[int, int], tuple[int, int]]) -> None:
    found = Utf16Lines("a\r\n𝔸bcde").of_place(place)
    assert (found.start, found.end) == (Position(*range_[0]), Position(*range_[1]))


def test_a_mark_at_the_beginning_is_no_letter_of_the_text() -> None:
    lines = Utf16Lines("\ufeffab", 1)
    assert lines.position(0) == Position(0, 1)
    assert lines.index(Position(0, 0)) == 0
    assert lines.index(Position(9, 0)) == 2
