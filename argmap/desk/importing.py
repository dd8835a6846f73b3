"""Maps of other programs, put on the desk as maps in argmap's own notation, which is what can be edited."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from argmap.desk.map_file import unused_name
from argmap.files import create, read_bytes
from argmap.formats import is_exchanged, read_content, title_of, written
from argmap.problems import Level, Problem, printable

MOST_TOLD = 8
"""How many sorts of losses the new file names at its top."""


class ImportedMap(NamedTuple):
    """The new map, and in a sentence where it comes from and how much was left out."""

    file: Path
    said: str


def is_import(file: Path) -> bool:
    """Tell whether a file is a map of another program."""
    return file.is_file() and is_exchanged(str(file))


def imported(file: Path) -> ImportedMap:
    """Write a map of another program beside it as YAML, and return that. The file itself stays as it is.

    What is lost is told at the top of the new file. Raises ``ReadError`` for a file that cannot be read, and
    ``ArgmapError`` for one without a statement.
    """
    return imported_content(file.parent, file.name, read_bytes(file))


def imported_content(folder: Path, name: str, content: bytes) -> ImportedMap:
    """Write the content of a map's file that another program wrote into a folder, as ``imported`` does."""
    document = read_content(content, name)
    found = written(document, "yaml")
    problems = [*document.remarks, *found.problems]
    head = "".join(f"# {line}\n" for line in _head(printable(name), title_of(document.format), problems))
    text = found.content if isinstance(found.content, str) else found.content.decode()
    path = unused_name(folder, _stem(name), ".yaml")
    create(path, (head + text).encode())
    losses = sum(one.level is not Level.INFO for one in problems)
    told = f"; its first lines name what was left out ({losses})" if losses else ""
    return ImportedMap(path, f"{printable(path.name)}: converted from {printable(name)}{told}")


def _head(name: str, title: str, problems: list[Problem]) -> list[str]:
    """Return what the new file says of itself at its top: what it was made of, and what is not in it."""
    counts = Counter(one.message for one in problems)
    lines = [f"{printable(message)}{f' ({count} times)' if count > 1 else ''}" for message, count in counts.items()]
    more = [f"and {len(lines) - MOST_TOLD} more"] if len(lines) > MOST_TOLD else []
    return [f"Converted from {name} ({title}).", *lines[:MOST_TOLD], *more]


def _stem(name: str) -> str:
    """Return a file's name without its extensions: ``debate`` for ``debate.kialo.txt``."""
    return Path(name).name.partition(".")[0] or "map"
