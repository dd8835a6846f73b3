"""Which maps were open last: a list in the user's own folder for such things."""

import json
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from argmap.files import write
from argmap.files.user_folders import state_folder
from argmap.problems import ArgmapError

MOST = 12
LONGEST = 200
"""How many characters of a title are kept."""


class RecentMap(NamedTuple):
    """A map that was open: its file, when, as ISO 8601 writes it, and its title."""

    file: str
    when: str
    title: str = ""


def usual_place() -> Path:
    """Return the file for the list, where this system keeps the state of programs."""
    return state_folder() / "argmap" / "recent.json"


class RecentMaps:
    """The list, the last map first; without a place it lasts as long as the desk.

    What cannot be read is an empty list, and what cannot be written is let be: no map depends on it.
    """

    def __init__(self, place: Path | None) -> None:
        self._place = place
        self.all = self._read()

    def add(self, file: str, title: str = "") -> None:
        """Put a map first."""
        path = str(Path(file).resolve())
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        others = (one for one in self._read() or self.all if one.file != path)
        self._write([RecentMap(path, now, title[:LONGEST]), *others])

    def call(self, file: str, title: str) -> None:
        """Note the title that a map has now."""
        path, title = str(Path(file).resolve()), title[:LONGEST]
        if any(one.file == path and one.title != title for one in self.all):
            self._write([one._replace(title=title) if one.file == path else one for one in self._read() or self.all])

    def forget(self, file: str) -> None:
        """Take a map off the list; its file stays."""
        self._write([one for one in self._read() or self.all if one.file != file])

    def _write(self, found: list[RecentMap]) -> None:
        self.all = found[:MOST]
        if self._place is None:
            return
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            write(self._place, json.dumps([one._asdict() for one in self.all], indent=1).encode())
        except (ArgmapError, OSError, ValueError):
            return

    def _read(self) -> list[RecentMap]:
        if self._place is None:
            return []
        try:
            data = json.loads(self._place.read_text(encoding="utf-8"))
            return [RecentMap(str(one["file"]), str(one["when"]), str(one.get("title", ""))) for one in data][:MOST]
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return []
