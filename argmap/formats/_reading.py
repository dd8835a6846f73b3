"""Reads a file of any readable format into a graph."""

import os
from dataclasses import replace
from pathlib import Path
from typing import cast

from argmap.files import decode, read_bytes, refuse
from argmap.formats._format import BinaryFormat, ReadableFormat, formats, title_of
from argmap.formats._telling import OWN, binary_format_of, format_of, is_binary, require_readable
from argmap.graph.graph_document import GraphDocument, as_graph
from argmap.notation.reading import load, loads
from argmap.notation.source import Source
from argmap.problems import ArgmapError, Place, ReadError

PROGRAMS = {
    ".xmind": "XMind", ".mmap": "MindManager", ".vue": "VUE", ".vsdx": "Visio", ".rip": "Rationale's old format",
    ".pages": "Pages", ".numbers": "Numbers", ".ods": "LibreOffice Calc", ".odt": "LibreOffice Writer",
}  # fmt: skip
"""Programs whose files people try, by extension."""
ZIP = b"PK\x03\x04"
"""How the files of office programs begin."""


def read(path: str | os.PathLike[str], from_: str | None = None, *, include: bool = False) -> GraphDocument:
    """Return the graph in a file; ``from_`` names its format, which else its extension and its beginning tell.

    With ``include`` the files are read, too, that the file includes, if they are below its folder.

    Raises ``ReadError``, whose problems name file, line and column, and ``ArgmapError`` for an unknown format.
    """
    file = os.fspath(path)
    if not from_ and (program := PROGRAMS.get(Path(file).suffix.lower())):
        cure = "export the map from there as OPML, FreeMind or Word, and read that file"
        raise refuse("unknown-format", f"this is a file of {program}, which argmap does not read", cure, Place(file))
    content = read_bytes(file)
    if name := _binary(content, file, from_):
        with formats().running(name) as format_:
            return cast("BinaryFormat", format_).read(content, file)
    try:
        text = decode(content, file)
    except ReadError:
        if from_:
            raise
        return as_graph(load(file))  # which says what kind of file it is
    name = from_ or format_of(file, text)
    return (
        _read_with_included(Source(text, file), name) if include else read_text_as(text, file, name, Path(file).parent)
    )


def _read_with_included(source: Source, name: str) -> GraphDocument:
    with formats().running(name) as format_:
        if not hasattr(format_, "with_included"):
            raise ArgmapError(f"{title_of(name)} has no way to include files")
        return cast("GraphDocument", format_.read(format_.with_included(source)))  # type: ignore[attr-defined]


def read_content(content: bytes, file: str, from_: str | None = None) -> GraphDocument:
    """Return the graph in the content of a file called ``file``; no other file is opened for it. Raises as ``read``."""
    if name := _binary(content, file, from_):
        with formats().running(name) as format_:
            return cast("BinaryFormat", format_).read(content, file)
    text = decode(content, file)
    return read_text_as(text, file, from_ or format_of(file, text))


def _binary(content: bytes, file: str, from_: str | None) -> str | None:
    """Return the format of a file that is no text, by the name that was given, or by its extension where it is a ZIP.

    Raises ``ArgmapError`` for the name of a format that is not read.
    """
    if from_:
        require_readable(from_)
        return from_ if is_binary(from_) else None
    return binary_format_of(file) if content.startswith(ZIP) else None


def read_text_as(text: str, file: str, name: str, folder: Path | None = None) -> GraphDocument:
    """Return the graph in a text in the format called ``name``; ``folder`` is where a map's paper is looked up.

    Raises ``ReadError``.
    """
    if name in OWN:
        return replace(as_graph(loads(text, name, file=file, folder=folder)), format=name)
    with formats().running(name) as format_:
        try:
            return cast("ReadableFormat", format_).read(Source(text, file))
        except ReadError as error:
            error.texts.setdefault(file, text)
            raise
