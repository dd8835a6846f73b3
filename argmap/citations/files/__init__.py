"""Files of works: BibTeX, CSL-JSON and RIS. Each module here is one format, chosen by the file's extension."""

import os
from functools import cache
from pathlib import Path

from argmap.citations.files._bibliography import Bibliography
from argmap.files import read_text, refuse
from argmap.notation.bibliography import Work
from argmap.problems import Place, ReadError
from argmap.registry import Registry

__all__ = ["bibliographies", "read_works"]


@cache
def bibliographies() -> Registry[Bibliography]:
    """Return the registry of formats."""
    return Registry("argmap.citations.files", "format of works")


def read_works(path: str | os.PathLike[str]) -> tuple[Work, ...]:
    """Return the works in a file, in its order; fields that a work does not have are left out.

    Raises ``ReadError`` with one problem and its place: an unknown extension, what ``read_text`` refuses, or the first
    error of the file.
    """
    file = os.fspath(path)
    suffix = Path(file).suffix.lower()
    formats = [bibliographies().get(name) for name in bibliographies().names()]
    for format_ in formats:
        if suffix in format_.SUFFIXES:
            text = read_text(path)
            try:
                return tuple(format_.parse(text, file))
            except ReadError as error:
                error.texts[file] = text
                raise
    known = ", ".join(suffix for format_ in formats for suffix in format_.SUFFIXES)
    raise refuse(
        "unreadable-file", f"unknown extension {suffix!r} for a file of works", f"use one of: {known}", Place(file)
    )
