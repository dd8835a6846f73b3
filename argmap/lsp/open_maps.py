"""The open texts as maps: the present state of each, and the last one that could be read."""

from argmap.desk.paper_beside import PaperBeside
from argmap.lsp.open_texts import OpenTexts
from argmap.lsp.read_map import ReadMap


class OpenMaps:
    """What is known of the open texts, by their addresses; each state of a text is read once."""

    def __init__(self) -> None:
        self.texts = OpenTexts()
        self._now: dict[str, ReadMap] = {}
        self._readable: dict[str, ReadMap] = {}
        self._beside: dict[str, PaperBeside] = {}

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
        now = self.now(uri)
        if now is not None and now.read.document is not None:
            self._readable[uri] = now
        return self._readable.get(uri)

    def forget(self, uri: str) -> None:
        """Forget a text that was closed."""
        self.texts.close(uri)
        for kept in (self._now, self._readable, self._beside):
            kept.pop(uri, None)

    def again(self) -> None:
        """Read everything anew when it is asked for: a file beside the maps has changed."""
        self._now.clear()
