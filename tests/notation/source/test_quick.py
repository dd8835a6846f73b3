"""Data alone, read without places: the same data, and nothing where there is something to tell."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.notation.source import Source, builder, parse
from argmap.notation.source.json_parser import parse_json
from argmap.notation.source.marks import QuickData
from argmap.notation.source.quick_json import quick_json
from argmap.notation.source.quick_yaml import quick_yaml
from argmap.notation.source.yaml_parser import parse_yaml
from tests.notation.source import layouts

RANDOM = st.randoms(use_true_random=False)


@given(layouts.data, RANDOM)
def test_yaml_gives_the_data_that_are_read_with_places(data: Any, random: Any) -> None:
    text = layouts.as_yaml(data, random).text
    found = quick_yaml(text)
    assert found is None or found.data == parse_yaml(Source(text, "f")).data == data
    assert (found is None) == (isinstance(data, str) or any(one in text for one in "\x85\u2028\u2029"))


@given(layouts.data, RANDOM)
def test_json_gives_the_data_that_are_read_with_places(data: Any, random: Any) -> None:
    text = layouts.as_json(data, random).text
    found = quick_json(text)
    assert found is None or found.data == parse_json(Source(text, "f")).data == data
    assert found is not None or isinstance(data, str)


def test_numbers_of_json_stay_as_they_are_written() -> None:
    found = quick_json('{"a": [1, -2.50, 1e3, null]}')
    assert found == QuickData({"a": ["1", "-2.50", "1e3", None]}, doubtful=False)


@pytest.mark.parametrize(
    "text",
    ["", "a", "a: 1\na: 2", "a: &b c", "a: *b", "a: !!str b", "[a]: b", "? {}\n: b", "a: 1\n---\nb: 2", "a: [", "\x01"],
)
def test_yaml_with_something_to_tell_is_left_alone(text: str) -> None:
    assert quick_yaml(text) is None


@pytest.mark.parametrize(
    "text", ["", "1", '{"a": 1, "a": 2}', "[NaN]", "[true]", '{"a":false}', "[1,]", "[01]", "[" * 5000]
)
def test_json_with_something_to_tell_is_left_alone(text: str) -> None:
    assert quick_json(text) is None


@pytest.mark.parametrize("quick", [quick_json, quick_yaml])
def test_bounds_are_kept(quick: Callable[[str], object], monkeypatch: pytest.MonkeyPatch) -> None:
    assert quick("[" * builder.DEEPEST + "]" * builder.DEEPEST)
    assert quick("[" * (builder.DEEPEST + 1) + "]" * (builder.DEEPEST + 1)) is None
    monkeypatch.setattr(builder, "MOST", 5)
    assert quick('{"a": ["", "", ""]}')
    assert quick('{"a": ["", "", "", ""]}') is None


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("a: b\nc: d", False),
        ("a: b\n  c", True),
        ('a: "b\n  c"', False),
        ("a: |\n  b\n  c", False),
        ("a: b #c", True),
        ("a: b\t#c", True),
        ("a: b#c", False),
    ],
)
def test_a_plain_text_over_lines_or_before_a_comment_is_doubtful(text: str, doubtful: bool) -> None:
    assert parse(text, "f", "yaml").places.doubtful == doubtful
