"""What a format is, and how a map goes from one to another."""

import os
from functools import cache
from pathlib import Path
from typing import Protocol

from argmap.files import write
from argmap.notation.reading import Document, load
from argmap.problems import ArgmapError
from argmap.registry import Registry


class Format(Protocol):
    """A module of ``argmap.formats``, or one that an installed distribution names as its entry point."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802
        """File extensions that mean this format, such as ``.yaml``."""

    def write(self, document: Document, /) -> str:
        """Return a map as text. Raises ``ArgmapError`` where the format cannot hold it."""


@cache
def formats() -> Registry[Format]:
    """Return the registry of formats."""
    return Registry("argmap.formats", "format", ("SUFFIXES", "write"))


def by_suffix(path: str | os.PathLike[str]) -> str:
    """Return the name of the format that a file's extension means. Raises ``ArgmapError`` if it means none."""
    name = Path(path).name.lower()
    found = [
        (len(suffix), format_) for format_, one in formats().items() for suffix in one.SUFFIXES if name.endswith(suffix)
    ]
    if found:
        return max(found)[1]  # the longest: .graph.json rather than .json
    raise ArgmapError(f"{path}: unknown extension; choose a format with --to: {', '.join(formats().names())}")


def converted(source: str | os.PathLike[str], path: str | os.PathLike[str] | None, to: str | None = None) -> str:
    """Return the map in ``source`` as text in the format ``to``, else in the one that the extension of ``path`` means.

    Raises ``ReadError`` when ``source`` is no map, ``ArgmapError`` when nothing names a format.
    """
    if to is None and path in (None, "-"):
        raise ArgmapError(f"choose a format with --to: {', '.join(formats().names())}")
    name = to or by_suffix(path or "")
    formats().require(name)
    document = load(source)
    with formats().running(name) as format_:
        return format_.write(document)


def convert(source: str | os.PathLike[str], path: str | os.PathLike[str], to: str | None = None) -> None:
    """Read a map and write it in the format ``to``, or else in the one that the extension of ``path`` means.

    Raises ``ReadError`` when ``source`` is no map, ``ArgmapError`` when ``path`` cannot be written.
    """
    write(path, converted(source, path, to).encode())
