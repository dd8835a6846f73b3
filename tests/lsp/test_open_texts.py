"""Texts as the editor has them, after whatever is typed."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from argmap.lsp.open_texts import OpenTexts
from argmap.lsp.utf16 import Utf16Lines

LETTERS = st.text(st.sampled_from("ab \n\r𝔸\u2028\x0c\x85"), max_size=20)
URI = "file:///a.yaml"


def opened(text: str) -> OpenTexts:
    texts = OpenTexts()
    texts.open(types.TextDocumentItem(URI, "yaml", 0, text))
    return texts


@given(LETTERS, st.data())
def test_after_any_edits_the_text_is_that_of_the_editor(text: str, data: st.DataObject) -> None:
    texts = opened(text)
    for version in range(1, data.draw(st.integers(1, 5)) + 1):
        changes: list[types.TextDocumentContentChangeEvent] = []
        for _ in range(data.draw(st.integers(1, 3))):
            text, change = edit(text, data)
            changes.append(change)
        texts.change(URI, version, changes)
        now = texts.get(URI)
        assert now is not None
        assert (now.text, now.version) == (text, version)


def edit(text: str, data: st.DataObject) -> tuple[str, types.TextDocumentContentChangeEvent]:
    """Return a text after an edit such as an editor makes, never between CR and LF, and the message of it."""
    new = data.draw(LETTERS)
    if data.draw(st.booleans()):
        return new, types.TextDocumentContentChangeWholeDocument(new)
    spots = st.integers(0, len(text)).filter(lambda at: text[at - 1 : at + 1] != "\r\n" or at == 0)
    start, end = sorted((data.draw(spots), data.draw(spots)))
    lines = Utf16Lines(text)
    changed = types.TextDocumentContentChangePartial(lines.range(start, end), new)
    return f"{text[:start]}{new}{text[end:]}", changed


def test_what_is_not_open_is_passed_over() -> None:
    texts = opened("a")
    texts.close(URI)
    texts.close(URI)
    texts.change(URI, 2, [types.TextDocumentContentChangeWholeDocument("b")])
    assert texts.get(URI) is None
    assert texts.uris() == ()
