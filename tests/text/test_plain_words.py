from hypothesis import given
from hypothesis import strategies as st

from argmap.text.plain_words import plain_words


def test_case_spaces_and_punctuation_do_not_count() -> None:
    assert plain_words("  Fewer people, DRIVE_! ") == plain_words("fewer\npeople drive") == "fewer people drive"
    assert plain_words("?!") == ""


@given(st.text())
def test_plain_words_are_plain_already(text: str) -> None:
    assert plain_words(plain_words(text)) == plain_words(text)
