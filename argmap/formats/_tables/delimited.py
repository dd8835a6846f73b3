"""Tables of text (RFC 4180): records of fields with the place of each, whatever separates them."""

import re
from collections.abc import Iterator

from argmap.files import refuse
from argmap.files.spreadsheets import unguarded
from argmap.formats._outlines.columned_points import stance_columns
from argmap.formats._tables.stance_tables import MOST_BEFORE
from argmap.formats._tables.table_heads import has_roles, is_heads
from argmap.formats._tables.table_reading import graph_of
from argmap.formats._tables.table_rows import MOST_COLUMNS, TableCell
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source, SourceSpan
from argmap.problems import Place

SEPARATORS = (",", ";", "\t", "|")
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')


def records(source: Source, separator: str) -> Iterator[dict[int, TableCell]]:
    """Yield the records of a table; empty lines are none.

    Raises ``ReadError`` for a quotation mark left open, or for a record with more cells than a table has columns.
    """
    text, at = source.text, 1 if source.text.startswith("\ufeff") else 0
    plain = re.compile(f"[^{re.escape(separator)}\r\n]*")
    record: list[TableCell] = []
    while at < len(text):
        cell, at = _field(source, plain, at)
        record.append(cell)
        if len(record) > MOST_COLUMNS:
            message = f"this row has more than {MOST_COLUMNS:,} cells"
            raise refuse("too-large", message, "leave out the columns that are not needed", source.place(at))
        if text[at : at + 1] == separator:
            at += 1
            if at == len(text):
                record.append(TableCell("", SourceSpan(at, at)))
            elif text[at] not in "\r\n":
                continue
            else:
                record.append(TableCell("", SourceSpan(at, at)))
        at += 2 if text.startswith("\r\n", at) else 1
        if any(one.text for one in record):
            yield dict(enumerate(record))
        record = []
    if any(one.text for one in record):
        yield dict(enumerate(record))


def _field(source: Source, plain: re.Pattern[str], at: int) -> tuple[TableCell, int]:
    """Return the field that begins at an index, and the index behind it; what follows a closing quote belongs to it."""
    start, text = at, ""
    if source.text.startswith('"', at):
        match = _QUOTED.match(source.text, at)
        if not match:
            cure = "close it; inside a cell, write two of them for one"
            raise refuse("syntax-error", "this quotation mark is never closed", cure, source.place(at))
        text, at = match[1].replace('""', '"'), match.end()
    rest = plain.match(source.text, at)
    if rest:
        text, at = text + rest[0], rest.end()
    return TableCell(unguarded(text), SourceSpan(start, max(at, start + 1))), at


def separator_of(text: str) -> str | None:
    """Return what separates the heads of a table of an argument; ``None`` where none of the first rows heads one."""
    lines = [line for line in text[:65_536].lstrip("\ufeff").splitlines() if line.strip()]
    for number, head in enumerate(lines[: MOST_BEFORE + 1]):
        fitting = [one for one in SEPARATORS if one in head and _heads_table(lines[number : number + MOST_BEFORE], one)]
        if fitting and not head.startswith("|"):  # a table in Markdown is part of an outline
            return max(fitting, key=head.count)
    return None


def delimited_graph(source: Source, format_: str, separator: str) -> GraphDocument:
    """Return the graph in a table; ``separator`` is for one whose first rows head none, which is refused."""
    rows = records(source, separator_of(source.text) or separator)
    return graph_of(GraphBuilder(source, format_), rows, Place(source.file, 1, 1))


def _heads_table(lines: list[str], separator: str) -> bool:
    heads, *below = [_cells(line, separator) for line in lines]
    return is_heads(heads) or has_roles(heads, below) or bool(stance_columns(heads))


def _cells(head: str, separator: str) -> dict[int, str]:
    return {number: cell.strip(' "') for number, cell in enumerate(head.split(separator))}
