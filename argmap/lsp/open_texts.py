"""The texts that are open in the editor, as they are there and not on the disk.

Source: LSP 3.17, "Text Document Synchronization". pygls keeps texts too, but it ends lines where
``str.splitlines`` does, at U+2028 and at a form feed as well, and so puts what is typed behind one in a wrong place.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentContentChangePartial, TextDocumentItem

from argmap.lsp.utf16 import Utf16Lines


@dataclass(frozen=True, slots=True)
class OpenText:
    """One state of a text: its address, the number of the state, the language that the editor takes it for."""

    uri: str
    version: int
    text: str
    language: str = ""

    def changed(self, version: int, changes: Iterable[TextDocumentContentChangeEvent]) -> "OpenText":
        """Return the text after changes, each of which counts in the text as the ones before left it."""
        text = self.text
        for change in changes:
            text = _after(text, change)
        return replace(self, version=version, text=text)


def _after(text: str, change: TextDocumentContentChangeEvent) -> str:
    if not isinstance(change, TextDocumentContentChangePartial):
        return change.text
    places = Utf16Lines(text)
    start, end = sorted((places.index(change.range.start), places.index(change.range.end)))
    return f"{text[:start]}{change.text}{text[end:]}"


class OpenTexts:
    """The open texts by their addresses. What is said of a text that is not open is passed over."""

    def __init__(self) -> None:
        self._open: dict[str, OpenText] = {}

    def open(self, item: TextDocumentItem) -> OpenText:
        """Take in a text that was opened."""
        found = self._open[item.uri] = OpenText(item.uri, item.version, item.text, str(item.language_id))
        return found

    def change(self, uri: str, version: int, changes: Iterable[TextDocumentContentChangeEvent]) -> None:
        """Take in what was typed."""
        if uri in self._open:
            self._open[uri] = self._open[uri].changed(version, changes)

    def close(self, uri: str) -> None:
        """Forget a text."""
        self._open.pop(uri, None)

    def get(self, uri: str) -> OpenText | None:
        """Return a text as it is now; ``None`` for one that is not open."""
        return self._open.get(uri)

    def uris(self) -> tuple[str, ...]:
        """Return the addresses of all that are open."""
        return tuple(self._open)
