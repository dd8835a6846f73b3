"""The formats that maps are read from and written to, and what files in them hold, as text and as JSON."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.formats import EVERYTHING, counts, formats, in_words, reads, title_of, writes
from argmap.graph.graph_document import GraphDocument
from argmap.problems import printable


class FormatRow(NamedTuple):
    """One format: its name, what people call it, its extensions, what is done with it, and what it cannot hold."""

    name: str
    title: str
    extensions: tuple[str, ...]
    is_read: bool
    is_written: bool
    cannot_hold: tuple[str, ...]


def format_rows() -> list[FormatRow]:
    """Return the formats in the order of their names."""
    found = []
    for name, one in formats().items():
        carries = getattr(one, "CARRIES", EVERYTHING) if writes(one) else EVERYTHING
        lacks = tuple(str(feature) for feature in EVERYTHING if feature not in carries)
        found.append(
            FormatRow(name, title_of(name), tuple(one.SUFFIXES), reads(one), writes(one), tuple(sorted(lacks)))
        )
    return found


def rows_text(rows: Iterable[FormatRow]) -> str:
    """Return the formats as a table: name, what is done with it, what people call it, extensions."""
    lines = []
    for row in rows:
        does = f"{'read' if row.is_read else '':5}{'write' if row.is_written else '':6}"
        lines.append(f"{row.name:15}{does} {row.title} ({', '.join(row.extensions)})")
    return "\n".join(lines) + "\n"


def rows_json(rows: Iterable[FormatRow]) -> str:
    """Return the formats as JSON."""
    return json.dumps({"version": 1, "formats": [row._asdict() for row in rows]}, ensure_ascii=False, indent=2) + "\n"


def file_text(document: GraphDocument) -> str:
    """Return a line on a file: its format and what it holds."""
    return f"{printable(document.file)}: {title_of(document.format)}, {in_words(document)}"


def files_json(documents: Mapping[str, GraphDocument]) -> str:
    """Return the formats of files and what they hold as JSON."""
    files = [
        {"file": file, "format": one.format, **counts(one.graph)._asdict(), "remarks": len(one.remarks)}
        for file, one in documents.items()
    ]
    return json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=2) + "\n"
