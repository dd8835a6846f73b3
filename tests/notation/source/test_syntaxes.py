from typing import Any

import pytest

from argmap.notation.reading import loads
from argmap.notation.source import parse
from argmap.problems import ReadError


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (r'{"a": "b \ud83d\ude00"}', "b 😀"),
        (r' {"a": "a \/ b"}', "a / b"),
        ('{"a":\n\t"b"}', "b"),
        ("{a: b}", "b"),
    ],
)
def test_json_is_read_as_yaml_too(text: str, said: Any) -> None:
    assert parse(text, "f", "yaml").data == {"a": said}


def test_places_are_those_of_the_text() -> None:
    text = r'{"claim": {"text": "\ud83d\ude00 smiles", "id": "c"}}'
    assert loads(text).value_place(("claim", "id")).column == text.index('"c"') + 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (r'{"claim": {"text": "a" "b"}}', '"b"'),
        ("{claim: {text: a} b}", "b}"),
        (r'{"claim": {"text": "\ud83d\ude00" "b"}}', r"\ud83d"),
    ],
)
def test_what_is_neither_is_told_as_yaml_and_taken_for_a_map(text: str, fault: str) -> None:
    with pytest.raises(ReadError) as caught:
        loads(text)
    (problem,) = caught.value.problems
    assert problem.rule == "syntax-error"
    assert abs((problem.place.column or 0) - 1 - text.index(fault)) <= 2
