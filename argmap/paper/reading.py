"""Reads a paper from a file, whatever its format."""

import os
from functools import cache
from pathlib import Path

from argmap.files import refuse
from argmap.paper.article import Article
from argmap.paper.readers._reader import Reader
from argmap.paper.structure.assembly import assemble
from argmap.problems import Place
from argmap.registry import Registry


@cache
def readers() -> Registry[Reader]:
    """Return the registry of readers."""
    return Registry("argmap.paper.readers", "reader")


def read_article(path: str | os.PathLike[str]) -> Article:
    """Return the paper in a file, read as the ending of its name says.

    Raises ``ReadError`` with one problem: ``unknown-format`` where no reader is known for the ending, ``too-large``,
    ``not-utf-8``, ``unreadable-file``, and what the reader of the format adds.
    """
    reader = _reader_of(path)
    return assemble(os.fspath(path), reader.read(path))


def _reader_of(path: str | os.PathLike[str]) -> Reader:
    name = Path(path).name.lower()
    found = [(len(suffix), one) for _, one in readers().items() for suffix in one.SUFFIXES if name.endswith(suffix)]
    if found:
        return max(found, key=lambda one: one[0])[1]
    place = Place(os.fspath(path))
    known = ", ".join(sorted({suffix for _, one in readers().items() for suffix in one.SUFFIXES}))
    message = f"unknown extension; argmap reads papers from {known}"
    raise refuse(
        "unknown-format",
        message,
        "save the paper in one of these formats, or give the file the extension of its format",
        place,
    )
