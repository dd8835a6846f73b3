"""Makes a graph of the rows of a table."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from argmap.files import refuse
from argmap.formats._outlines.columned_points import stance_columns
from argmap.formats._source_notes import SourceNotes, references
from argmap.formats._tables import cell_lists
from argmap.formats._tables.stance_tables import MOST_BEFORE, graph_of_stances, lines_above, texts_of
from argmap.formats._tables.table_heads import KINDS, LEVEL, SOURCE, columns, has_roles, is_heads, role
from argmap.formats._tables.table_rows import Row, TableCell
from argmap.formats._tables.table_steps import TableSteps
from argmap.formats._tables.table_values import Values
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.bibliography import MOST_NOTES, Work
from argmap.notation.model import Backing
from argmap.problems import Place, ReadError, shown

NUMBER = re.compile(r"\[(\d{1,6})\]|(\d{1,6})")
OTHERS = ("footnote", "work", "title")
"""Roles of rows that are no statements."""


def graph_of(builder: GraphBuilder, records: Iterable[Mapping[int, TableCell]], start: Place) -> GraphDocument:
    """Return the graph in a table whose first record has the heads, or one of the first if its columns are stances.

    ``start`` is where the table begins. Raises ``ReadError`` for another table.
    """
    table = list(records)
    at = head_row(table)
    if not table:
        raise refuse("syntax-error", "this table is empty", "check that it is the right file", start)
    if at is None:
        raise _no_table(start)
    if not (is_heads(texts_of(table[at])) or has_roles(texts_of(table[at]), map(texts_of, table[at + 1 :]))):
        return graph_of_stances(builder, table, at, start)
    lines_above(builder, table[:at])
    heads = _heads(builder, table[at])
    below = enumerate(table[at + 1 :], at + 2)
    rows = [row for number, one in below if (row := _row(builder, one, heads, number))]
    return _TableReading(builder, rows, set(heads.values())).run()


def head_row(table: Sequence[Mapping[int, TableCell]]) -> int | None:
    """Return which of the first rows of a table heads statements, or columns of stances; ``None`` if none does."""
    for at, record in enumerate(table[: MOST_BEFORE + 1]):
        heads = texts_of(record)
        below = [texts_of(one) for one in table[at + 1 : at + 1 + MOST_BEFORE]]
        if is_heads(heads) or has_roles(heads, below) or stance_columns(heads):
            return at
    return None


def _heads(builder: GraphBuilder, record: Mapping[int, TableCell]) -> dict[int, str]:
    heads = columns(texts_of(record))
    for cell in (cell for at, cell in record.items() if at not in heads and cell.text.strip()):
        message = f"argmap does not know what the column {shown(cell.text)} is for, so it is not read"
        cure = "give it the name of a key of the notation, or delete it"
        builder.remark("unread-part", message, cure, cell.where)
    return heads


def _row(builder: GraphBuilder, record: Mapping[int, TableCell], heads: dict[int, str], number: int) -> Row | None:
    cells = {name: record[at] for at, name in heads.items() if at in record}
    for at, cell in record.items():
        if at not in heads and cell.text.strip():
            builder.leave_out("cells in columns that argmap does not know", cell.where)
    filled = [name for name, cell in cells.items() if cell.text.strip()]
    if not filled:
        return None
    return Row(cells, cells["text" if "text" in filled else filled[0]].where, number)


def _no_table(start: Place) -> ReadError:
    message = "the headings of this table do not say what is in its columns"
    cure = "give the columns the headings id, parent, role and text, or Claim, Reason, Objection and Source"
    return refuse("syntax-error", message, cure, start)


class _TableReading:
    def __init__(self, builder: GraphBuilder, rows: list[Row], heads: set[str]) -> None:
        self.builder, self.heads = builder, heads
        self.statements = [row for row in rows if role(row.get("role")) not in OTHERS]
        self.others = [row for row in rows if role(row.get("role")) in OTHERS]
        self.notes = SourceNotes(builder, {number for row in self.others if (number := _note_number(row))})
        self.values = Values(builder)

    def run(self) -> GraphDocument:
        for row in self.others:
            self.take_other(row)
        for row in self.statements:
            row.key = row.get("id") or f"row {row.number}"
        if LEVEL in self.heads and "parent" not in self.heads:
            self.parents_by_level()
        elif "parent" not in self.heads:
            self.parents_by_claim()
        named = {row.key for row in self.statements if row.get("text")}
        for row in self.statements:
            if row.get("text") or row.key not in named:
                self.state(row)
        TableSteps(self.builder, self.statements, numbered="id" not in self.heads).add()
        return self.builder.build()

    def take_other(self, row: Row) -> None:
        """Take a row that is no statement: the title, a note or a work."""
        name, text = row.get("id"), row.cells["text"].text if "text" in row.cells else ""
        match role(row.get("role")):
            case "title":
                self.builder.title = text
            case "footnote" if number := _note_number(row):
                self.take_note(row, number, text)
            case "work" if work := self.work(name, row):
                self.builder.work(work, row.where)
            case _:
                self.values.not_understood(name, "as the number of a footnote or the id of a work", row.where)

    def take_note(self, row: Row, number: int, text: str) -> None:
        """Take a note; in a table without a column for works, its words say what it cites."""
        if "works" not in self.heads:
            self.notes.add(text, row.where, number=number)
            return
        cites = cell_lists.citations(row.get("works"))
        if cites is None:
            self.values.not_understood(row.get("works"), "as works", row.place("works"))
        self.builder.note(number, text, row.where, cites or ())

    def work(self, name: str, row: Row) -> Work | None:
        """Return the work of a row: what its data says, or else its words as a title."""
        data: dict[str, Any] = {"id": name, "title": row.get("text") or None}
        try:
            if row.get("data"):
                return Work.model_validate(json.loads(row.get("data")) | {"id": name})
        except (ValueError, TypeError, RecursionError):
            self.values.not_understood(row.get("data"), "as CSL-JSON", row.place("data"))
        try:
            return Work.model_validate(data)
        except ValidationError:
            return None

    def parents_by_level(self) -> None:
        """Put each row under the last one before it that is less deep."""
        above: list[tuple[int, str]] = []
        for row in self.statements:
            level = _level(row.get(LEVEL))
            while above and above[-1][0] >= level:
                above.pop()
            if above:
                row.cells["parent"] = TableCell(above[-1][1], row.place(LEVEL))
            above.append((level, row.key))

    def parents_by_claim(self) -> None:
        """Put each row that is for or against something under the claim."""
        claim = next((row.key for row in self.statements if role(row.get("role")) == "claim"), None)
        for row in self.statements:
            if claim and role(row.get("role")) in KINDS:
                row.cells["parent"] = TableCell(claim, row.place("role"))

    def state(self, row: Row) -> None:
        """Add the statement of a row; further rows of it only say what else it is offered for."""
        text = row.cells["text"].text if "text" in row.cells else ""
        if row.key in self.builder:
            if text == self.builder.node(row.key).text:
                return
            message = f"the id {shown(row.key)} is that of another statement"
            self.builder.remark("unread-part", message, "give each statement its own id", row.where)
            row.key = f"{row.key} (row {row.number})"
        name = row.get("id") if row.get("id")[:1].isalpha() else None
        fields = self.values.of(row.get, row.place) | self.backing(row)
        self.builder.statement(row.key, text, row.where, name=name, **fields)

    def backing(self, row: Row) -> dict[str, Any]:
        """Return the notes and works that back a statement; words in place of numbers are a source."""
        found: list[Backing] = []
        for name in ("footnotes", SOURCE):
            cell = row.get(name)
            known = cell_lists.backings(cell) if name == "footnotes" or cell.isdecimal() else None
            if known is None:
                found += [self.notes.add(one, row.place(name), listed=True) for one in references(cell)]
            else:
                found += known
        works = cell_lists.cited_works(row.get("works"))
        if works is None:
            found += [self.notes.add(one, row.place("works"), listed=True) for one in references(row.get("works"))]
        return {"footnotes": tuple(found), "cites": works or ()}


def _note_number(row: Row) -> int | None:
    """Return the number of a note, which may be in brackets; ``None`` for a row that is none, or has no number."""
    match = NUMBER.fullmatch(row.get("id")) if role(row.get("role")) == "footnote" else None
    number = int(match[1] or match[2]) if match else 0
    return number if 0 < number <= MOST_NOTES else None


def _level(text: str) -> int:
    """Return how deep a row is: 3, or as many parts as 1.2.1 has."""
    if "." in text.strip("."):
        return len(text.strip(".").split("."))
    return int(text) if re.fullmatch(r"\d{1,6}", text) else 1
