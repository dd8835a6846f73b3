"""A table of comma-separated values as it is written, so that one cell can be changed and no other byte.

The separator is the one that the first line has most of outside quotes: spreadsheets of many languages write semicolons
(RFC 4180 knows commas alone).
"""

from collections.abc import Mapping
from dataclasses import dataclass

SEPARATORS = ",;\t"
Spot = tuple[int, int]
"""A row and a column, counted from 0."""


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell: where it is written, quotes included, and what it says."""

    start: int
    end: int
    said: str


class RawTable:
    """The rows of a text; rows may have different lengths."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.separator = _separator(text)
        self.rows = list(_rows(text, self.separator))

    def said(self, row: int, column: int) -> str:
        """Return what a cell says; nothing where there is none."""
        cells = self.rows[row] if row < len(self.rows) else []
        return cells[column].said if column < len(cells) else ""

    def column(self, number: int) -> list[str]:
        """Return what the cells of a column say, the head's first."""
        return [self.said(row, number) for row in range(len(self.rows))]

    def with_cells(self, cells: Mapping[Spot, str]) -> str:
        """Return the text with some cells that say something else; what is quoted stays quoted."""
        pieces, done = [], 0
        for (row, column), said in sorted(cells.items()):
            cell = self.rows[row][column]
            pieces += [self.text[done : cell.start], self._written(said, self.text[cell.start : cell.end])]
            done = cell.end
        return "".join([*pieces, self.text[done:]])

    def _written(self, said: str, before: str) -> str:
        quoted = before.startswith('"') or any(one in said for one in f'{self.separator}"\r\n')
        return '"' + said.replace('"', '""') + '"' if quoted else said


def _separator(text: str) -> str:
    first, quoted = [], False
    for letter in text:
        if letter == '"':
            quoted = not quoted
        elif letter in "\r\n" and not quoted:
            break
        elif not quoted:
            first.append(letter)
    return max(SEPARATORS, key=first.count)


def _rows(text: str, separator: str) -> list[list[RawCell]]:
    rows: list[list[RawCell]] = []
    row: list[RawCell] = []
    start, at, size = 0, 0, len(text)
    while at < size:
        end = _end_of_cell(text, at, separator)
        row.append(RawCell(start, end, _said(text[start:end])))
        if end < size and text[end] == separator:
            start = at = end + 1
            if at == size:
                row.append(RawCell(at, at, ""))
            continue
        at = end + 2 if text[end : end + 2] == "\r\n" else end + 1
        start = at
        rows.append(row)
        row = []
    if row:
        rows.append(row)
    return rows


def _end_of_cell(text: str, at: int, separator: str) -> int:
    """Return where a cell that begins at a place ends."""
    if text[at : at + 1] == '"':
        at += 1
        while (quote := text.find('"', at)) >= 0 and text[quote + 1 : quote + 2] == '"':
            at = quote + 2
        at = quote + 1 if quote >= 0 else len(text)
    while at < len(text) and text[at] not in f"{separator}\r\n":
        at += 1
    return at


def _said(raw: str) -> str:
    if raw.startswith('"') and raw.endswith('"') and len(raw) > 1:
        return raw[1:-1].replace('""', '"')
    return raw
