"""Reads a paper from a file, whatever its format."""

import os
from functools import cache
from pathlib import Path

from argmap.files import read_bytes, refuse
from argmap.paper.article import Article
from argmap.paper.file_kinds import ARCHIVE, LOCKED, OLD_OFFICE, FileKind, by_suffix
from argmap.paper.readers._reader import Reader
from argmap.paper.recognising import recognise
from argmap.paper.structure.assembly import assemble
from argmap.problems import Place, ReadError
from argmap.registry import Registry

_PACKED = ("docx", "epub")
"""Readers of archives: what is wrong with one that bears such a name, they say best."""


@cache
def readers() -> Registry[Reader]:
    """Return the registry of readers."""
    return Registry("argmap.paper.readers", "reader")


def read_article(path: str | os.PathLike[str]) -> Article:
    """Return the paper in a file, read as what the file holds says, else as the ending of its name says.

    Raises ``ReadError`` with one problem: ``unknown-format`` where no reader is known for it, ``too-large``,
    ``not-utf-8``, ``unreadable-file``, and what the reader of the format adds.
    """
    reader = _reader_of(path)
    return assemble(os.fspath(path), reader.read(path))


def _reader_of(path: str | os.PathLike[str]) -> Reader:
    named = _named(path)
    if named and named not in readers().own:  # an installed reader knows better what it is for
        return readers().get(named)
    kind = recognise(path)
    if kind and kind.reader:
        return readers().get(kind.reader)
    if named and (not kind or (kind in (ARCHIVE, OLD_OFFICE) and named in _PACKED)):
        return readers().get(named)
    raise _refusal(path, kind or by_suffix(Path(path).name))


def _named(path: str | os.PathLike[str]) -> str:
    """Return the reader for the ending of a file's name, the longest that fits; empty where there is none."""
    name = Path(path).name.lower()
    found = [
        (len(suffix), one) for one, reader in readers().items() for suffix in reader.SUFFIXES if name.endswith(suffix)
    ]
    return max(found, default=(0, ""))[1]


def _refusal(path: str | os.PathLike[str], kind: FileKind | None) -> ReadError:
    place = Place(os.fspath(path))
    if not Path(path).is_file():  # what is no file at all is told as such
        read_bytes(path)
    if kind is LOCKED:
        return refuse("encrypted-file", f"this is {kind.name}", kind.cure, place)
    if kind:
        return refuse("unknown-format", f"this is {kind.name}, which argmap does not read", kind.cure, place)
    known = ", ".join(sorted({suffix for _, one in readers().items() for suffix in one.SUFFIXES}))
    message = f"unknown extension; argmap reads papers from {known}"
    cure = "save the paper in one of these formats; a plain text needs the extension .txt"
    return refuse("unknown-format", message, cure, place)
