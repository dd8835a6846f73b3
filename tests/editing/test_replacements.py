from hypothesis import given
from hypothesis import strategies as st

from argmap.editing import replacements
from argmap.editing.replacements import TextReplacement, differences, inverted, replaced

LINES = st.lists(st.sampled_from(["a\n", "b\n", "cc\r\n", "\r", "word word\n", "x"]), max_size=12).map("".join)


@given(old=LINES, new=LINES)
def test_differences_make_one_text_of_another_and_back(old: str, new: str) -> None:
    changes = differences(old, new)
    assert replaced(old, changes) == new
    assert replaced(new, inverted(old, changes)) == old
    assert list(changes) == sorted(changes)


@given(old=LINES)
def test_equal_texts_do_not_differ(old: str) -> None:
    assert differences(old, old) == ()


def test_only_what_differs_is_replaced() -> None:
    assert differences("a: one\nb: two\nc: x\n", "a: one\nb: twelve\nc: x\nd\n") == (
        TextReplacement(12, 13, "elve"),
        TextReplacement(19, 19, "d\n"),
    )


def test_many_different_lines_are_one_replacement() -> None:
    old = "".join(f"{n}\n" for n in range(replacements.MOST_LINES))
    (change,) = differences(old, "first\n" + old[::-1])
    assert replaced(old, [change]) == "first\n" + old[::-1]
