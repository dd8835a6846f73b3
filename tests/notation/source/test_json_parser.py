import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.notation.source import parse
from tests.notation.source.refusals import at, refused

VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
    max_leaves=10,
)


def as_text(value: Any) -> Any:
    """Return what the reader gives for a value: scalars as they are written, null as ``None``."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    return value if value is None or isinstance(value, str) else json.dumps(value)


@given(VALUES, st.booleans(), st.sampled_from([None, 2, "\t"]))
def test_reads_what_the_standard_library_writes(value: Any, ascii_only: bool, indent: int | str | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert parse(text, "f", "json").data == as_text(value)


@given(st.text(st.sampled_from('{}[]",:\\ntrue0123456789-+.eE \n/'), max_size=12))
def test_refuses_what_the_standard_library_refuses(text: str) -> None:
    twice: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        twice.extend(key for key, _ in found if [other for other, _ in found].count(key) > 1)
        return dict(found)

    try:
        json.loads(text, parse_constant=int, object_pairs_hook=pairs)
    except ValueError:
        assert refused(text, "json").rule in ("syntax-error", "duplicate-key")
        return
    if twice:
        assert refused(text, "json").rule == "duplicate-key"
    else:
        parse(text, "f", "json")


CASES = [  # text, place, words of the message, words of the cure
    ("", (1, 1), "the file is empty", "argmap new"),
    (" \r\n\t", (2, 2), "the file is empty", "argmap new"),
    ('{"a": 1,}', (1, 9), "comma before the closing bracket", "delete"),
    ("[1,]", (1, 4), "comma before the closing bracket", "delete"),
    ("[,1]", (1, 2), "no value before this comma", "delete"),
    ("[1 2]", (1, 4), "a comma or ]", "before this"),
    ('{"a": 1\n"b": 2}', (2, 1), "a comma or }", "before this"),
    ('{"a": [1, 2', (1, 12), "before a bracket is closed: ]", "add it"),
    ('{"a": 1\n', (2, 1), "before a bracket is closed: }", "add it"),
    ("{a: 1}", (1, 2), "double quotation marks", '"key": value'),
    ("{'a': 1}", (1, 2), "double quotation marks", '"key": value'),
    ("{1: 2}", (1, 2), "double quotation marks", '"key": value'),
    ('{"a" 1}', (1, 6), "no colon", '"key": value'),
    ('{"a": }', (1, 7), "not '}'", "quotation marks"),
    ('{"a": text}', (1, 7), "not 'text'", "quotation marks"),
    ('{"a": NaN}', (1, 7), "not 'NaN'", "quotation marks"),
    ('{"a": 012}', (1, 7), "not '012'", "quotation marks"),
    ('{"a": -}', (1, 7), "not '-'", "quotation marks"),
    ('{"a": truer}', (1, 7), "not 'truer'", "quotation marks"),
    ("// a\n{}", (1, 1), "not '//'", "quotation marks"),
    ('{"a": "b', (1, 7), "never closed", "close it"),
    ('{"a": "b\nc"}', (1, 9), "line break", "\\n"),
    ('{"a": "b\tc"}', (1, 9), "tab", "\\t"),
    ('{"a": "\\q"}', (1, 8), "escape", "twice"),
    ('{"a": "\\u12"}', (1, 9), "hexadecimal", "four digits"),
    ('{"a": 1} x', (1, 10), "after the end", "delete"),
    ("{} {}", (1, 4), "after the end", "delete"),
    ("[1}", (1, 3), "a comma or ]", "before this"),
    ("]", (1, 1), "not ']'", "quotation marks"),
]


@pytest.mark.parametrize(("text", "place", "message", "cure"), CASES, ids=[repr(case[0]) for case in CASES])
def test_each_fault_has_its_place_and_a_cure(text: str, place: tuple[int, int], message: str, cure: str) -> None:
    problem = refused(text, "json")
    assert (problem.rule, at(problem)) == ("syntax-error", place)
    assert message in problem.message
    assert cure in problem.help


@pytest.mark.parametrize("text", ['{"a":' * 100_000, "[" * 100_000, '[{"a":' * 50_000])
def test_deep_nesting_is_one_problem(text: str) -> None:
    problem = refused(text, "json")
    assert (problem.rule, problem.place.line) == ("too-deep", 1)


def test_a_key_that_stands_twice_even_if_written_otherwise() -> None:
    problem = refused('{"é": 1,\n "\\u00e9": 2}', "json")
    assert (problem.rule, at(problem), problem.place.width) == ("duplicate-key", (2, 2), 8)
    assert "line 1" in problem.message


def test_pairs_of_surrogates_are_one_character() -> None:
    assert parse('["\\ud83d\\ude00"]', "f", "json").data == ["😀"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_and_columns_are_right_whatever_ends_lines(newline: str) -> None:
    marks = parse(newline.join(('{"😀":', ' ["a\u2028b",', '  "c"]}')), "f", "json").marks
    places = [marks.value_place(path) for path in [("😀",), ("😀", 0), ("😀", 1)]]
    assert [(one.line, one.column) for one in places] == [(2, 2), (2, 3), (3, 3)]
