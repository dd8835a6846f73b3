"""The desk inside argmap.html: it works on files in the browser's memory, which the page keeps for it."""

from collections.abc import Iterator
from pathlib import Path

from argmap.checking.isolation import CURE, blame
from argmap.desk import Desk
from argmap.desk.reading_messages import read_message
from argmap.desk.refusals import InvalidError
from argmap.page import as_json, editing_page
from argmap.watching import Stamp, stamp

RECENT = ".recent.json"
"""The file with the list of the maps that were open last."""


class FileDesk:
    """A desk for the page that is in the same file.

    ``folder`` is where its files are, and those that were kept from the last time; the page calls it ``called``.
    """

    def __init__(self, folder: str, language: str, called: str) -> None:
        self._folder = Path(folder)
        self._stamps = self._look()
        self._desk = Desk(self._folder, self._folder / RECENT, language, called)

    def open(self, name: str) -> None:
        """Put a map on the desk, one of the files. Raises ``ReadError``."""
        self._desk.open(self._folder / name)

    def answer(self, text: str) -> str:
        """Return the answer to a message; both are JSON."""
        try:
            return as_json(self._desk.answer(read_message(text.encode(errors="surrogatepass"))))
        except InvalidError as error:
            return as_json({"error": {"kind": "invalid", "message": str(error)}})
        except Exception as error:  # a fault of argmap's own: the page says so, and goes on
            return as_json({"error": {"kind": "fault", "message": f"{blame(error)}; {CURE}"}})

    def page(self) -> str:
        """Return the page that shows what is on the desk, as HTML."""
        return editing_page(self._desk.answer({"do": "state"}), self._desk.language, served=False)

    def changed(self) -> Iterator[tuple[str, bytes | None]]:
        """Yield what has become of the files since the last call: a name with its content, or ``None`` where gone."""
        before, self._stamps = self._stamps, self._look()
        for name in before.keys() - self._stamps.keys():
            yield name, None
        for name, found in self._stamps.items():
            if before.get(name) != found:
                yield name, (self._folder / name).read_bytes()

    def _look(self) -> dict[str, Stamp]:
        return {path.name: stamp(path) for path in sorted(self._folder.iterdir()) if path.is_file()}
