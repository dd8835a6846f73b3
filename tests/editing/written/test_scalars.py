import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.editing.written.scalars import literal_scalar, stands_in_lines, yaml_scalar
from argmap.notation.source import parse
from tests.map_strategies import texts


@pytest.mark.parametrize("flow", [False, True])
@given(text=texts, like=st.sampled_from(["", "'", '"']), width=st.sampled_from([0, 20, 110]))
def test_a_text_is_read_as_it_was_meant(text: str, like: str, width: int, *, flow: bool) -> None:
    raw = yaml_scalar(text, flow=flow, like=like, column=5, width=width, deeper=6)
    written = f"a:\n  - [{raw}, x]\n" if flow else f"a:\n  - b: {raw}\n    c: d\n"
    data = parse(written, "a.yaml", "yaml").data
    assert data == ({"a": [[text, "x"]]} if flow else {"a": [{"b": text, "c": "d"}]})


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Fish live in the lake.", "Fish live in the lake."),
        ("Pupils sleep: too little", '"Pupils sleep: too little"'),
        ("no", '"no"'),
        ("1.6", '"1.6"'),
        ("x # y", '"x # y"'),
        ('he said "no" # twice', "'he said \"no\" # twice'"),
        ("it's so: yes", '"it\'s so: yes"'),
        ("", '""'),
        ("two\nlines", '"two\\nlines"'),
        ("\u2028", '"\\u2028"'),
    ],
)
def test_marks_are_set_where_they_are_needed(text: str, raw: str) -> None:
    assert yaml_scalar(text) == raw


def test_a_long_text_is_broken_between_words_and_never_where_a_line_would_look_like_an_item() -> None:
    assert yaml_scalar("one two three four five", column=4, width=24, deeper=6) == "one two three four\n      five"
    assert yaml_scalar("one two three fourteen - at five six", column=0, width=23, deeper=2).startswith('"')


@given(text=texts, newline=st.sampled_from(["\n", "\r\n"]))
def test_a_text_in_lines_is_read_as_it_was_meant(text: str, newline: str) -> None:
    if stands_in_lines(text):
        raw = literal_scalar(text, 6, newline)
        written = f"a:{newline}  - b: {raw}    c: d{newline}"
        assert parse(written, "a.yaml", "yaml").data == {"a": [{"b": text, "c": "d"}]}


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("One.\n\nTwo: # three", True), ("- a\n  b", True), ("one line", False), (" a\nb", False), ("a\nb\n", False),
        ("a \nb", False), ("a\tb\nc", False), ("a\r\nb", False), ("a\nb\u2028c", False),
    ],
)  # fmt: skip
def test_only_a_text_that_keeps_its_letters_stands_in_lines(text: str, *, stands: bool) -> None:
    assert stands_in_lines(text) is stands
