"""Fills marks into the table that a teacher downloaded, and changes nothing else in it.

Moodle's grading worksheet has a row for each participant; its first column names "Participant 1042", in the language of
the site, and the column before the one with the greatest possible grade takes the grade (Moodle docs, "Offline grading
worksheet"). Canvas's gradebook export has a column ``ID``, a second row with the points possible, and a column for
each assignment, called by its name and number in brackets (Canvas Instructor Guide, "How do I export grades").
Heads are translated with the site, so that they are never written, and hardly read.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.problems import ArgmapError
from argmap.teaching.returning.raw_cells import RawTable, Spot

NUMBER = re.compile(r"\D*?(\d+)\s*")
DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
PARTICIPANT = re.compile(r"\D{3,40}\s*\d+")
ASSIGNMENT = re.compile(r".*\(\d+\)\s*", re.DOTALL)


class ToEnter(NamedTuple):
    """A mark to enter: ``points`` of ``of``."""

    points: float
    of: float


class Filled(NamedTuple):
    """A table with marks in it: how many were entered, and whose were not, because it has no row for them."""

    text: str
    entered: int
    missing: tuple[str, ...]


class MoodleWorksheet:
    """A grading worksheet of Moodle. Raises ``ArgmapError`` for a table that is none."""

    def __init__(self, table: RawTable) -> None:
        self._table = table
        firsts = table.column(0)
        self.rows = {NUMBER.fullmatch(said)[1]: row for row, said in enumerate(firsts) if row and _is_participant(said)}  # type: ignore[index]
        columns = range(2, max(map(len, table.rows), default=0))
        most = next((one for one in columns if self._holds_most(one)), None)
        if most is None or not self.rows:
            raise ArgmapError("this is no grading worksheet of Moodle: there is no column with the maximum grade")
        self.column, self._most = most - 1, most

    def _holds_most(self, column: int) -> bool:
        """Tell whether a column is the same number in all rows, and the one before it holds grades or nothing."""
        grades, most = (
            {self._table.said(row, one).strip() for row in self.rows.values()} for one in (column - 1, column)
        )
        return len(most) == 1 and all(map(DECIMAL.fullmatch, most | (grades - {""})))

    def most(self, row: int) -> float | None:
        """Return the maximum grade of a row."""
        return float(self._table.said(row, self._most).strip().replace(",", "."))


class CanvasExport:
    """A gradebook export of Canvas. Raises ``ArgmapError`` for another table, or an assignment that is not there."""

    def __init__(self, table: RawTable, assignment: str = "") -> None:
        self._table = table
        heads = [one.said for one in table.rows[0]] if table.rows else []
        number, found = _number_column(heads), _assignments(heads)
        named = [n for n in found if assignment.strip().casefold() in heads[n].casefold()] if assignment else found
        if len(named) != 1:
            there = ", ".join(heads[n].strip() for n in found) or "none"
            raise ArgmapError(f"name the assignment that the marks are for (--assignment); there are: {there}")
        self.column = named[0]
        ids = ((row, table.said(row, number).strip()) for row in range(1, len(table.rows)))
        self.rows = {said: row for row, said in ids if said.isdigit()}

    def most(self, _: int) -> float | None:
        """Return the points possible, which the rows above the first student say."""
        above = (self._table.said(row, self.column).strip() for row in range(1, min(self.rows.values(), default=1)))
        return next((float(said.replace(",", ".")) for said in above if DECIMAL.fullmatch(said)), None)


def assignments(text: str) -> list[str]:
    """Return the assignments of an export of Canvas; none of a worksheet of Moodle, which is of one."""
    table = RawTable(text)
    heads = [one.said for one in table.rows[0]] if table.rows else []
    return [] if _is_moodle(table) else [heads[n].strip() for n in _assignments(heads)]


def fill(text: str, marks: Mapping[str, ToEnter], assignment: str = "") -> Filled:
    """Return a table with marks entered. ``marks`` are by students' numbers, ``assignment`` is a column of Canvas.

    A mark is brought to the points possible, and written with the table's decimal mark. Raises ``ArgmapError`` for a
    table that is neither a worksheet of Moodle nor an export of Canvas.
    """
    table = RawTable(text)
    moodle = _is_moodle(table)
    book = MoodleWorksheet(table) if moodle else CanvasExport(table, assignment)
    comma = moodle and "," in "".join(table.said(row, book.column + 1) for row in book.rows.values())
    cells: dict[Spot, str] = {}
    for number, mark in marks.items():
        row = book.rows.get(number)
        if row is None or book.column >= len(table.rows[row]):
            continue
        points = mark.points * (book.most(row) or mark.of) / mark.of
        said = f"{round(points, 2):g}"
        cells[row, book.column] = said.replace(".", ",") if comma else said
    entered = {number for number in marks if book.rows.get(number, -1) in {row for row, _ in cells}}
    return Filled(table.with_cells(cells), len(cells), tuple(sorted(marks.keys() - entered)))


def _is_moodle(table: RawTable) -> bool:
    return any(_is_participant(said) for said in table.column(0)[1:])


def _number_column(heads: Sequence[str]) -> int:
    """Return the column with the students' numbers in an export of Canvas."""
    return next((n for n, head in enumerate(heads) if head.strip() == "ID"), 1)


def _assignments(heads: Sequence[str]) -> list[int]:
    """Return the columns of assignments in an export of Canvas."""
    first = _number_column(heads)
    return [n for n, head in enumerate(heads) if n > first and ASSIGNMENT.fullmatch(head)]


def _is_participant(said: str) -> bool:
    return PARTICIPANT.fullmatch(said.strip()) is not None
