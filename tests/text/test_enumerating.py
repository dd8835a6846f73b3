import pytest

from argmap.text.enumerating import letters, listed, together


@pytest.mark.parametrize(
    ("things", "phrase"),
    [("", ""), ("a", "a"), ("aab", "a and b"), ("abc", "a, b and c"), ("abcdefg", "a, b, c and 4 more")],
)
def test_things_are_listed(things: str, phrase: str) -> None:
    assert listed(things, 3) == phrase
    assert listed("abcdefg").endswith("f and g")


def test_what_belongs_together_is_told_from_what_does_not() -> None:
    assert [together("a"), together("ab"), together("abcde")] == ["a", "a with b", "a with b, c, d and e"]


@pytest.mark.parametrize(
    ("index", "expected"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (701, "zz"), (702, "aaa")]
)
def test_letters_go_on_with_two(index: int, expected: str) -> None:
    assert letters(index) == expected
