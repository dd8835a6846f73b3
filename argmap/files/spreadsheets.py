"""Tables of comma-separated values (RFC 4180) that a spreadsheet opens without running anything in them.

A cell that begins with ``= + - @``, a tab or a line break would be a formula for a spreadsheet; it gets an apostrophe
before it (OWASP, "CSV Injection"), which is taken off again where such a table is read back.
"""

import csv
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from io import StringIO

from argmap.files import read_text, refuse
from argmap.problems import Place

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MARK = "\ufeff"
"""What tells a spreadsheet that a table is in UTF-8."""


def table(heads: Sequence[str], rows: Iterable[Mapping[str, object]], separator: str = ",") -> bytes:
    """Return a table with a row of heads; what a row lacks is empty."""
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_cell(row.get(head, "")) for head in heads] for row in rows)
    return (MARK + out.getvalue()).encode("utf-8", "backslashreplace")


def read_table(path: str | os.PathLike[str], heads: Collection[str]) -> list[dict[str, str]]:
    """Return the rows of a table that ``table`` wrote and a spreadsheet may have saved again, with another separator.

    Raises ``ReadError``, for a table that lacks one of ``heads`` too: what is in it would be lost when it is written.
    """
    rows, there = rows_of(read_text(path), os.fspath(path))
    missing = [head for head in heads if head not in there]
    if missing:
        cure = "put back the first row as it was, or move the file elsewhere"
        raise refuse("broken-file", f"the table has no column {missing[0]!r}", cure, Place(os.fspath(path), 1))
    return [{head: row.get(head, "") for head in heads} for row in rows]


def rows_of(text: str, file: str) -> tuple[list[dict[str, str]], list[str]]:
    """Return the rows of a table by the heads of their columns, and the heads; separated by commas, semicolons or tabs.

    Raises ``ReadError``; ``file`` is a name for messages.
    """
    text = text.removeprefix(MARK)
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows, there = list(reader), list(reader.fieldnames or ())
    except csv.Error as error:
        place = Place(file, reader.line_num + 1)  # those before it are counted
        if "field limit" in str(error):
            message = f"a cell of this table is longer than {csv.field_size_limit()} characters"
            raise refuse("broken-file", message, "shorten it", place) from error
        raise refuse("broken-file", f"this is not a table: {error}", "save it as CSV (UTF-8)", place) from error
    return [{head: unguarded(row.get(head)) for head in there} for row in rows], there


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and _is_guarded(text) else text


def unguarded(value: str | None) -> str:
    """Return what a cell says: without the apostrophe that keeps it from being a formula."""
    text = value or ""
    return text[1:] if text.startswith("'") and _is_guarded(text) else text


def _is_guarded(text: str) -> bool:
    """Tell whether a cell gets an apostrophe: a formula, and what would be read as one that has got it."""
    return text.lstrip("'").startswith(FORMULA)
