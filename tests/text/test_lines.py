import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text.lines import Lines

TEXTS = st.text(st.sampled_from("aé😀 \t\n\r\x0b\x0c\x85\u2028"), max_size=30)


@given(TEXTS)
def test_every_character_has_the_place_that_a_walk_over_the_text_gives(text: str) -> None:
    lines, line, column = Lines(text), 1, 1
    for index, character in enumerate(text):
        assert lines.place(index) == (line, column)
        ends = character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)
    assert lines.place(len(text)) == (line, column)
    assert len(lines) == line


@given(TEXTS)
def test_lines_hold_what_their_places_say(text: str) -> None:
    lines = Lines(text)
    for index, character in enumerate(text):
        line, column = lines.place(index)
        if character not in "\r\n":
            assert lines[line][column - 1] == character


def test_lines_end_at_line_feed_and_carriage_return_only() -> None:
    lines = Lines("a\nb\r\nc\rd\x85e\u2028f\x0cg\n")
    assert [lines[number] for number in range(1, len(lines) + 1)] == ["a", "b", "c", "d\x85e\u2028f\x0cg", ""]


@pytest.mark.parametrize("line", [0, 3, -1])
def test_a_line_that_is_not_there_is_an_error(line: int) -> None:
    with pytest.raises(IndexError):
        Lines("a\nb")[line]
