import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.app.bounded_json import DEEPEST, bound_json, is_deep


@pytest.mark.parametrize(
    ("text", "deep"),
    [
        ("", False),
        ("[" * DEEPEST + "]" * DEEPEST, False),
        ("[" * (DEEPEST + 1), True),
        ('{"a":' * (DEEPEST + 1), True),
        (json.dumps("[" * 10_000), False),
        (json.dumps({'"\\': ["[{" * 10_000]}), False),
        ('"open [' + "[" * 10_000, False),
        ("[]" * 10_000, False),
    ],
    ids=str,
)
def test_lists_and_objects_count_and_what_is_in_strings_does_not(text: str, deep: bool) -> None:
    assert is_deep(text) is deep


@given(st.recursive(st.text(), lambda below: st.lists(below) | st.dictionaries(st.text(), below)))
def test_what_is_not_deep_is_read_as_before(data: object) -> None:
    assert not is_deep(json.dumps(data))


def test_every_reader_of_json_refuses_what_is_too_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json.JSONDecoder, "decode", json.JSONDecoder.decode)
    bound_json()
    assert json.loads('{"a": [1]}', parse_int=str) == {"a": ["1"]}
    with pytest.raises(RecursionError):
        json.loads(b"[" * 100_000)
