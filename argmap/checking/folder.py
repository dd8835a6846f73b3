"""Finds the maps that a command line names: files as they are named, and in folders all maps."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from argmap.checking.map_signs import may_be_map
from argmap.files import is_file, refuse
from argmap.formats import is_exchanged, may_be_exchanged, why_not_exchanged
from argmap.problems import Place, ReadError, printable

SUFFIXES = (".yaml", ".yml", ".txt")
"""What maps in folders are called; some editors for Windows add .txt."""
OTHERS = (".paper.yaml", ".paper.yml", ".paper.json", ".anchors.json")
"""How the names of files end that belong to a map and are none."""
TOLD = (".yaml", ".yml")
"""Files of which it is said that they are no maps; of others it is plain."""
LOCK = "~$"
"""How the names of files begin that word processors make while they have a file open."""
Leave = Callable[[str], bool]
"""Tells whether a file or a folder is to be left out, as settings say (``exclude``)."""


@dataclass(slots=True)
class FoundMaps:
    """What was found: the ``maps``, what was ``passed`` over and why, and the ``errors`` of folders, by their names."""

    maps: list[str] = field(default_factory=list)
    passed: dict[str, str] = field(default_factory=dict)
    errors: dict[str, ReadError] = field(default_factory=dict)


def find_maps(paths: Iterable[str | os.PathLike[str]]) -> list[str]:
    """Return the files that ``paths`` name, folders replaced by the maps in them and below, sorted; none twice.

    Raises ``ReadError`` for a folder that holds no map or cannot be read.
    """
    found = look_for_maps(paths)
    for error in found.errors.values():
        raise error
    return found.maps


def look_for_maps(paths: Iterable[str | os.PathLike[str]], leave: Leave | None = None) -> FoundMaps:
    """Return what ``paths`` name: files as they are, and the maps in folders and below, sorted; none twice.

    In a folder, maps are the files whose names end as YAML and that look like maps (``may_be_map``), apart from papers
    (``NAME.paper.yaml``), and those that another program wrote (``is_exchanged``). What is hidden is skipped. No link
    is followed out of the folder, and none to a folder.
    """
    found, seen = FoundMaps(), set[str]()
    _real.cache_clear()
    for path in (os.fspath(one) for one in paths):
        inside = [path]
        if os.path.isdir(path):  # noqa: PTH112  # raises nothing, as Path.is_dir does
            inside = [one for one in sorted(_named_as_maps(path, found, leave)) if _is_map(one, path, found, seen)]
            if not inside and path not in found.errors:
                found.errors[path] = _no_map(path, [file for file in found.passed if file.startswith(path)])
        for one in inside:
            if (whole := _whole(one)) not in seen:
                seen.add(whole)
                found.maps.append(one)
    return found


def _named_as_maps(folder: str, found: FoundMaps, leave: Leave | None) -> Iterator[str]:
    """Yield the files in a folder and below whose names may be those of maps."""

    def unread(error: OSError) -> None:
        where = os.fspath(error.filename or folder)
        message = f"this folder cannot be read: {error.strerror or error}"
        found.errors[where] = refuse("unreadable-file", message, "check its permissions", Place(where))

    for here, folders, files in os.walk(folder, onerror=unread):
        within = Path(here)
        kept = (name for name in folders if not name.startswith("."))
        folders[:] = [name for name in kept if not (leave and leave(str(within / name)))]
        for name in files:
            file = str(within / name)
            if named_as_map(name.lower()) and not (leave and leave(file)):
                yield file


def named_as_map(name: str) -> bool:
    """Tell whether a file's name, in small letters, is one that a map in a folder may have."""
    named = name.endswith(SUFFIXES) or may_be_exchanged(name)
    return named and not name.startswith(".") and not name.endswith(OTHERS)


def _is_map(file: str, folder: str, found: FoundMaps, seen: set[str]) -> bool:
    """Tell whether a file in a folder is a map; why one that is named like one is none is noted."""
    why, told = "", file.lower().endswith(TOLD)
    if not is_file(file):
        why = "not a file"
    elif Path(file).name.startswith(LOCK):
        why = "made by another program"
    elif Path(file).is_symlink() and not _within(file, folder):
        why = "a link to a file outside the folder"
    elif not (file.lower().endswith(SUFFIXES) and may_be_map(file)) and not is_exchanged(file):
        almost = why_not_exchanged(file)
        why, told = almost or "not a map", told or almost is not None
    if why and told and (whole := _whole(file)) not in seen:
        seen.add(whole)
        found.passed[file] = why
    return not why


def _within(file: str, folder: str) -> bool:
    return Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder))


def _whole(file: str) -> str:
    """Return what tells a file from others, by whatever folder name: a link to it counts as a file of its own."""
    folder, name = os.path.split(file)
    return os.path.join(_real(folder), name)  # noqa: PTH118  # for thousands of files


@lru_cache
def _real(folder: str) -> str:
    return os.path.realpath(folder)


def _no_map(folder: str, passed: list[str]) -> ReadError:
    message = "this folder contains no map"
    cure = "name a map, or create one with `argmap new`"
    if passed:
        cure = f"check one of its files by name to see what it lacks, such as `argmap check {printable(passed[0])}`"
    return refuse("unreadable-file", message, cure, Place(folder))
