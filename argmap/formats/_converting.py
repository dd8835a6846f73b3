"""How a map goes from one format to another, and what is lost on the way."""

import os
from pathlib import Path
from typing import cast

from argmap.files import write
from argmap.formats._carrying import EVERYTHING, losses
from argmap.formats._format import WritableFormat, WrittenMap, formats, reads, title_of, writes
from argmap.formats._reading import read
from argmap.graph.branch import branch
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ArgmapError

DRAWN = (".svg", ".png", ".pdf", ".mmd", ".mermaid", ".dot", ".gv", ".html")
"""Extensions of pictures."""


def by_suffix(path: str | os.PathLike[str]) -> str:
    """Return the name of the format in which a file with that extension is written.

    The longest extension decides (``.graph.json`` rather than ``.json``), then whose first it is. Raises
    ``ArgmapError`` if it means none.
    """
    name = Path(path).name.lower()
    found = [
        (len(suffix), writes(one), suffix == one.SUFFIXES[0], format_)
        for format_, one in formats().items()
        for suffix in one.SUFFIXES
        if name.endswith(suffix)
    ]
    if found and max(found)[1]:
        return max(found)[3]
    if found:
        message = f"{title_of(max(found)[3])} is read, but not written"
        raise ArgmapError(f"{path}: {message}; choose a format with --to: {', '.join(writable())}")
    if name.endswith(DRAWN):
        raise ArgmapError(f"{path} is a picture, not a format of maps; draw it with `argmap render MAP -o {path}`")
    raise ArgmapError(f"{path}: unknown extension; choose a format with --to: {', '.join(writable())}")


def writable() -> tuple[str, ...]:
    """Return the names of the formats that are written."""
    return tuple(name for name, one in formats().items() if writes(one))


def written(document: GraphDocument, name: str) -> WrittenMap:
    """Return a graph in the format called ``name``, with a problem for each sort of thing that is lost.

    Raises ``ArgmapError`` for a format that does not exist, is only read, or cannot hold the graph at all.
    """
    formats().require(name)
    with formats().running(name) as format_:
        if not writes(format_) and not reads(format_):
            raise ArgmapError(f"the installed format {name!r} lacks write")
        if not writes(format_):
            raise ArgmapError(f"{name} is read, but not written; these are written: {', '.join(writable())}")
        writer = cast("WritableFormat", format_)
        found = writer.write(document)
        lost = losses(document, title_of(name), getattr(writer, "CARRIES", EVERYTHING))
        return WrittenMap(found.content, [*found.problems, *lost])


def converted(
    source: str | os.PathLike[str],
    path: str | os.PathLike[str] | None,
    to: str | None = None,
    from_: str | None = None,
    claim: str | None = None,
    *,
    include: bool = False,
) -> tuple[GraphDocument, WrittenMap]:
    """Return the map in ``source``, and what it is in the format ``to``, else in the one that ``path`` ends in.

    ``claim`` is the id of a statement, if only what leads to that is wanted; ``include`` is as in ``read``.

    The problems of what is written are all that happened on the way, reading included. Raises ``ReadError`` when
    ``source`` is no map, ``ArgmapError`` when nothing names a format.
    """
    if to is None and path in (None, "-"):
        raise ArgmapError(f"choose a format with --to: {', '.join(writable())}")
    name = to or by_suffix(path or "")
    formats().require(name)
    document = read(source, from_, include=include)
    found = written(branch(document, claim) if claim else document, name)
    return document, WrittenMap(found.content, [*document.remarks, *found.problems])


def convert(
    source: str | os.PathLike[str],
    path: str | os.PathLike[str],
    to: str | None = None,
    from_: str | None = None,
) -> WrittenMap:
    """Read a map and write it in the format ``to``, or else in the one that the extension of ``path`` means.

    Returns what was written, with the problems of what was lost. Raises ``ReadError`` when ``source`` is no map,
    ``ArgmapError`` when ``path`` cannot be written.
    """
    _, found = converted(source, path, to, from_)
    content = found.content
    write(path, content.encode() if isinstance(content, str) else content)
    return found
