"""What is being typed, told from lines, indentation and brackets alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.lsp.typed_places import TypedPlace, typed_place

PREMISES = "claim:\n  text: x\n  premises:\n"


def place(text: str, syntax: str = "yaml") -> TypedPlace | None:
    index = text.index("|")
    return typed_place(text[:index] + text[index + 1 :], index, syntax)


@pytest.mark.parametrize(
    ("text", "path", "key", "word"),
    [
        ("|", (), None, ""),
        ("claim:\n  te|", ("claim",), None, "te"),
        (f"{PREMISES}    - text: y\n      vo|\n      basis: x\n", ("claim", "premises"), None, "vo"),
        (f"{PREMISES}    - text: y\n      voice: re|", ("claim", "premises"), "voice", "re"),
        (f"{PREMISES}  - |\n", ("claim", "premises"), None, ""),
        (f"{PREMISES}  - ref: a|b\n", ("claim", "premises"), "ref", "a"),
        (f"{PREMISES}  - {{text: y, voice: r|}}\n", ("claim", "premises"), "voice", "r"),
        (f"{PREMISES}    - linked:\n        - text: a\n      sch|", ("claim", "premises"), None, "sch"),
        (f"{PREMISES}    - linked:\n        - text: a\n          b|", ("claim", "premises", "linked"), None, "b"),
        ("claim:\n  footnotes: [1, |", ("claim",), "footnotes", ""),
        ("claim:\r\n  footnotes:\r\n    - |", ("claim",), "footnotes", ""),
        ("claim:\n  cites: [{work: sm|", ("claim", "cites"), "work", "sm"),
        ("claim:\n  text: don't [x\n  ign|", ("claim",), None, "ign"),
        ("claim:\n  text: [x\n  ign|", ("claim",), None, "ign"),
    ],
)
def test_what_is_typed_is_told(text: str, path: tuple[str, ...], key: str | None, word: str) -> None:
    found = place(text)
    assert found is not None
    assert (found.path, found.key, found.word) == (path, key, word)


def test_keys_that_are_there_are_known() -> None:
    found = place(f"{PREMISES}    - text: y\n      |\n      basis: x\n    - at: 1.1\n")
    assert found is not None
    assert found.present == {"text", "basis"}


def test_a_comment_is_no_place_for_words() -> None:
    assert place("claim: # co|") is None


def test_json_is_told_by_its_brackets() -> None:
    found = place('{"claim": {"text": "x", "premises": [{"voice": "re|', "json")
    assert found is not None
    assert (found.path, found.key, found.word) == (("claim", "premises"), "voice", "re")


@given(st.text(st.sampled_from("ab:-# \n\r\t{[]},'\"𝔸"), max_size=60), st.data())
def test_any_text_has_an_answer(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    for syntax in ("yaml", "json"):
        found = typed_place(text, index, syntax)
        if found is not None:
            assert 0 <= found.start <= index
            assert text[found.start : index] == found.word
