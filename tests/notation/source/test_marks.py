from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.notation.source import Marks, Parsed, Source, SourceSpan, parse
from argmap.problems import Place
from tests.notation.source import layouts

RANDOM = st.randoms(use_true_random=False)


def place(text: str, index: int, token: str) -> Place:
    """Return the place that stands for a token, reckoned without the code under test."""
    before = text[:index].replace("\r\n", "\n")
    one_line = "\n" not in token
    width = max(1, len(token)) if one_line else 0
    return Place("f", before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1, width)


def check(layout: layouts.Layout, parsed: Parsed, data: Any) -> None:
    assert parsed.data == data
    for path, (index, token) in layout.keys.items():
        assert parsed.marks.key_place(path) == place(layout.text, index, token), layout.text
    for path, (index, token) in layout.values.items():
        found, expected = parsed.marks.value_place(path), place(layout.text, index, token)
        block = token in ("- ", "")  # of a block only the beginning is marked, or its first sign
        assert (found.line, found.column) == (expected.line, expected.column), layout.text
        assert block or found.width == expected.width, layout.text


@given(layouts.data, RANDOM)
def test_every_key_and_value_of_json_is_where_its_place_says(data: Any, random: Any) -> None:
    layout = layouts.as_json(data, random)
    check(layout, parse(layout.text, "f", "json"), data)


@given(layouts.data.filter(lambda here: here != ""), RANDOM)
def test_every_key_and_value_of_yaml_is_where_its_place_says(data: Any, random: Any) -> None:
    layout = layouts.as_yaml(data, random)
    check(layout, parse(layout.text, "f", "yaml"), data)


@pytest.fixture
def marks() -> Marks:
    return parse('{"a": ["b", {"c": "d"}]}', "f", "json").marks


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), 1, 1),
        (("a",), 7, 2),
        (("a", 0), 8, 8),
        (("a", 1, "c"), 19, 14),
        (("a", 1, "missing", "deeper"), 13, 13),
        (("missing",), 1, 1),
        (("a", 7), 7, 2),
    ],
)
def test_a_path_that_is_not_there_has_the_place_of_its_nearest_ancestor(
    marks: Marks, path: tuple[str | int, ...], value: int, key: int
) -> None:
    assert marks.value_place(path).column == value
    assert marks.key_place(path).column == key


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (SourceSpan(0, 2), Place("f", 1, 1, 2)),
        (SourceSpan(1, 1), Place("f", 1, 2, 1)),
        (SourceSpan(1, 4), Place("f", 1, 2, 0)),
        (SourceSpan(4, 5), Place("f", 2, 1, 1)),
        (SourceSpan(5, 5), Place("f", 2, 2, 1)),
    ],
)
def test_width_counts_columns_of_one_line(span: SourceSpan, expected: Place) -> None:
    assert Source("ab\r\nc", "f").place(*span) == expected
