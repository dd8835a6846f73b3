import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.teaching.meaning.vector_file import read
from argmap.teaching.meaning.vectors import FILE
from argmap.teaching.meaning.wordpieces import INNER, pieces, words

TEXTS = tomllib.loads((Path(__file__).parent / "wordpieces.toml").read_text("utf-8"))["texts"]
KNOWN = read(FILE).known
NAMES = list(KNOWN)


@pytest.mark.parametrize("one", TEXTS, ids=lambda one: ascii(one["text"])[:30])
def test_the_pieces_are_those_of_the_original_tokenizer(one: dict[str, str | list[str]]) -> None:
    assert [NAMES[piece] for piece in pieces(str(one["text"]), KNOWN)] == one["pieces"]


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_pieces_put_together_are_the_words(text: str) -> None:
    """All letters and signs of ASCII are pieces, so that every word is made of some."""
    joined = " ".join(NAMES[piece] for piece in pieces(text, KNOWN)).replace(f" {INNER}", "")
    assert joined == " ".join(words(text))


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P", "S", "Zs"])))
def test_the_short_way_for_ascii_is_the_long_way(text: str) -> None:
    assert words(text) == words(f"{text} é")[:-1]


@given(st.text())
def test_any_text_has_pieces_that_are_known(text: str) -> None:
    assert all(0 <= piece < len(KNOWN) for piece in pieces(text, KNOWN))


def test_a_word_of_unknown_letters_has_no_pieces() -> None:
    assert list(pieces("the", {"t": 0, f"{INNER}h": 1})) == []
    assert list(pieces("th", {"t": 0, f"{INNER}h": 1})) == [0, 1]
