"""What somebody who names a file wants on the desk: a map, or a paper of which one is begun."""

from pathlib import Path
from typing import NamedTuple

from argmap.desk.beginning import begun
from argmap.notation.reading import load
from argmap.problems import ReadError

MAPS = (".yaml", ".yml", ".json")


class FileToOpen(NamedTuple):
    """The map to open, and what is to be told about it."""

    map: Path
    said: str = ""


def file_to_open(file: Path) -> FileToOpen:
    """Return the map to open for a file: itself, or the one of a paper, which is begun if there is none beside it.

    Raises ``ReadError`` for a paper that cannot be read; a map is read when it is opened.
    """
    if file.suffix.lower() in MAPS:
        return FileToOpen(file)
    there = _map_of(file)
    if there:
        return FileToOpen(there, f"going on with the map {there.name} of this paper")
    made = begun(file)
    return FileToOpen(made, f"{made.name}: begun")


def _map_of(paper: Path) -> Path | None:
    """Return the map beside a paper that has the same name and names the paper, if there is one."""
    for suffix in MAPS:
        map_ = paper.with_suffix(suffix)
        try:
            record = load(map_).map.paper if map_.is_file() else None
        except ReadError:
            continue
        if record and record.file == paper.name:
            return map_
    return None
