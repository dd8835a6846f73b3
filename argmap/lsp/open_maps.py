"""The open texts as maps: the present state of each, and the last one that could be read."""

from dataclasses import dataclass

from lsprotocol.types import ClientCapabilities, MarkupKind

from argmap.desk.paper_beside import PaperBeside
from argmap.lsp.open_texts import OpenTexts
from argmap.lsp.read_map import ReadMap


@dataclass(frozen=True, slots=True)
class EditorAbilities:
    """What the editor understands, as it says when it begins (LSP 3.17, "ClientCapabilities").

    Edits that name the state of the text that they are for, actions whose edits come later, Markdown.
    """

    document_changes: bool = False
    resolves_edits: bool = False
    markdown: bool = False

    @classmethod
    def of(cls, said: ClientCapabilities) -> "EditorAbilities":
        """Return what an editor says of itself."""
        workspace, text = said.workspace, said.text_document
        edits = workspace.workspace_edit if workspace else None
        resolves = text.code_action.resolve_support if text and text.code_action else None
        formats = text.hover.content_format if text and text.hover else None
        return cls(
            bool(edits and edits.document_changes),
            bool(resolves and "edit" in resolves.properties),
            MarkupKind.Markdown in (formats or ()),
        )


class OpenMaps:
    """What is known of the open texts, by their addresses; each state of a text is read once."""

    def __init__(self) -> None:
        self.texts = OpenTexts()
        self._now: dict[str, ReadMap] = {}
        self._readable: dict[str, ReadMap] = {}
        self._beside: dict[str, PaperBeside] = {}
        self.abilities = EditorAbilities()

    def now(self, uri: str) -> ReadMap | None:
        """Return the present state of a text; ``None`` for one that is not open."""
        open_text = self.texts.get(uri)
        if open_text is None:
            return None
        found = self._now.get(uri)
        if found is None or found.open_text is not open_text:
            found = self._now[uri] = ReadMap(open_text, self._beside.setdefault(uri, PaperBeside()))
        return found

    def readable(self, uri: str) -> ReadMap | None:
        """Return the last state of a text that was a map, for while somebody types in it; ``None`` if none was yet."""
        if (now := self.now(uri)) is not None:
            self.keep(now)
        return self._readable.get(uri)

    def keep(self, state: ReadMap) -> None:
        """Remember a state of a text, if it is a map and none later is known."""
        uri = state.open_text.uri
        last = self._readable.get(uri)
        newer = last is None or last.open_text.version <= state.open_text.version
        if newer and state.read.document is not None and self.texts.get(uri) is not None:
            self._readable[uri] = state

    def forget(self, uri: str) -> None:
        """Forget a text that was closed."""
        self.texts.close(uri)
        for kept in (self._now, self._readable, self._beside):
            kept.pop(uri, None)

    def again(self) -> None:
        """Read everything anew when it is asked for: a file beside the maps has changed."""
        self._now.clear()
