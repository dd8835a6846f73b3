import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.text.cells import KEPT, cells, visible, wrap

LETTERS = st.text(st.sampled_from("ab \t\n\u0301é票。한ｱ\u200d\u202e\x1b\x9b\u2028"))
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@given(st.one_of(LETTERS, st.text()))
def test_what_is_visible_obeys_nothing(text: str) -> None:
    shown = visible(text)
    assert not CONTROLS.search(shown)
    assert all(letter.isprintable() or letter in KEPT for letter in shown)
    assert visible(shown) == shown


@given(st.one_of(LETTERS, st.text()))
def test_printable_text_stays_as_it_is(text: str) -> None:
    printable = "".join(letter for letter in text if letter.isprintable())
    assert visible(printable) == printable


def test_columns() -> None:
    assert cells("abc") == 3
    assert cells("票價") == 4
    assert cells("ｱ") == 1
    assert cells("Ａ") == 2
    assert cells("e\u0301") == 1
    assert cells("한") == cells("\u1112\u1161\u11ab") == 2
    assert cells("می\u200cروم") == 5
    assert cells("") == 0


@given(st.one_of(LETTERS, st.text()), st.integers(2, 12))
def test_lines_hold_the_text_and_no_more_than_fits(text: str, width: int) -> None:
    text = visible(text)
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in lines)
    assert all(line == line.strip() for line in lines)


@given(st.lists(st.text("abc", min_size=1, max_size=6), max_size=12), st.integers(6, 20))
def test_no_word_would_have_fitted_in_the_line_before(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), width)
    assert [word for line in lines for word in line.split()] == words
    for line, following in pairwise(lines):
        assert cells(line) + 1 + cells(following.split()[0]) > width


def test_a_long_word_is_broken_where_it_must() -> None:
    assert wrap("a 票價應該取消 b", 6) == ["a", "票價應", "該取消", "b"]
    assert wrap("abcdefgh", 3) == ["abc", "def", "gh"]
