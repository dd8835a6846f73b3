"""The desk inside argmap.html: it works on files in the browser's memory, which the page keeps for it."""

import gc
import json
from pathlib import Path
from typing import Any

from argmap.app.bounded_json import bound_json
from argmap.app.forgetting import files_of
from argmap.app.lazy_packs import LazyPacks
from argmap.checking.isolation import CURE, blame
from argmap.desk import Desk
from argmap.desk.reading_messages import read_message
from argmap.desk.refusals import InvalidError
from argmap.files.packing import packed
from argmap.page import as_json, editing_page
from argmap.problems import ArgmapError
from argmap.programs import IN_BROWSER
from argmap.watching import Stamp, stamp

RECENT = ".recent.json"
"""The file with the list of the maps that were open last."""
SELDOM = 1_000_000
"""After how many new objects Python looks for circles among them: a large map has millions and hardly a circle."""
MEANING = "meaning"
"""The pack that comparing sentences in meaning needs."""


class FileDesk:
    """A desk for the page that is in the same file.

    ``folder`` is where its files are, and those that were kept from the last time; the page calls it ``called``.
    ``packs`` is the folder of what is unpacked into ``library`` when it is first needed.
    """

    def __init__(self, folder: str, language: str, called: str, packs: str, library: str) -> None:
        if IN_BROWSER:
            gc.set_threshold(SELDOM)
            bound_json()
        self._folder = Path(folder)
        self._packs = LazyPacks(Path(packs), Path(library))
        self._stamps = self._look()
        self._desk = Desk(self._folder, self._folder / RECENT, language, called)

    def open(self, name: str) -> None:
        """Put a map on the desk, one of the files; the start is shown where it cannot be read."""
        try:
            self._desk.open(self._folder / name)
        except ArgmapError:
            return

    def answer(self, text: str) -> str:
        """Return the answer to a message; both are JSON."""
        try:
            message = read_message(text.encode(errors="surrogatepass"))
            if message.get("do") == "class":
                self._packs.need(MEANING)
            if message.get("do") == "forget":
                return as_json(self._forgotten(message))
            return as_json(self._desk.answer(message))
        except InvalidError as error:
            return as_json({"error": {"kind": "invalid", "message": str(error)}})
        except Exception as error:  # a fault of argmap's own: the page says so, and goes on
            return as_json({"error": {"kind": "fault", "message": f"{blame(error)}; {CURE}"}})

    def _forgotten(self, message: dict[str, Any]) -> dict[str, Any]:
        """Forget a map, and let its files go."""
        recent = message.get("recent")
        try:
            file = self._desk.recent(recent) if isinstance(recent, int) and recent >= 0 else None
        except ArgmapError:
            file = None  # the desk says so
        answer = self._desk.answer(message)
        if file and "error" not in answer:
            for path in files_of(self._folder, self._folder / file.name):
                path.unlink()
            answer = self._desk.answer({"do": "state"})
        return answer

    def page(self) -> str:
        """Return the page that shows what is on the desk, as HTML."""
        return editing_page(self._desk.answer({"do": "state"}), self._desk.language, served=False)

    def made(self, name: str) -> str:
        """Return a page of a class, ``feedback/3`` or ``class-report``, as HTML; as text, why there is none."""
        kind, _, row = name.partition("/")
        message = {"do": "feedback", "row": int(row)} if kind == "feedback" else {"do": "report"}
        answer = json.loads(self.answer(as_json({"do": "class", "message": message})))
        return str(answer.get("html") or answer["error"]["message"])

    def saved(self) -> tuple[str, bytes]:
        """Return the map on the desk as a file to hand out; with what lies beside it, as an archive.

        Raises ``ArgmapError`` where no map is open.
        """
        first, *beside = self._desk.belonging()
        if not beside:
            return first.name, first.read_bytes()
        return f"{first.stem}.zip", packed({path.name: path.read_bytes() for path in (first, *beside)})

    def belonging(self) -> list[str]:
        """Return the names of the files of the map on the desk, its own first; none where no map is open."""
        try:
            return [path.name for path in self._desk.belonging()]
        except ArgmapError:
            return []

    def changed(self) -> list[tuple[str, bytes | None]]:
        """Return what has become of the files since the last call: each with its content, or ``None`` where gone."""
        before, self._stamps = self._stamps, self._look()
        gone = [(name, None) for name in before.keys() - self._stamps.keys()]
        new = [name for name, found in self._stamps.items() if before.get(name) != found]
        return [*gone, *((name, (self._folder / name).read_bytes()) for name in new)]

    def _look(self) -> dict[str, Stamp]:
        return {path.name: stamp(path) for path in sorted(self._folder.iterdir()) if path.is_file()}
