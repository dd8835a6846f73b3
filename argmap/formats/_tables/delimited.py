"""Tables of text (RFC 4180): records of fields with the place of each, whatever separates them."""

import re
from collections.abc import Iterator

from argmap.files import refuse
from argmap.files.spreadsheets import unguarded
from argmap.formats._tables.table_heads import is_heads
from argmap.formats._tables.table_rows import MOST_COLUMNS, TableCell
from argmap.notation.source import Source, SourceSpan

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
    """Return what separates the heads of a table of an argument; ``None`` where the first row does not head one."""
    head = next((line for line in text[:65_536].lstrip("\ufeff").splitlines() if line.strip()), "")
    fitting = [one for one in SEPARATORS if one in head and is_heads(_cells(head, one))]
    return max(fitting, key=head.count, default=None)


def _cells(head: str, separator: str) -> dict[int, str]:
    return {number: cell.strip(' "') for number, cell in enumerate(head.split(separator))}
