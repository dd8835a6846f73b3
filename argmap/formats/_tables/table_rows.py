"""Rows of a table, with the place of each cell."""

from dataclasses import dataclass
from typing import NamedTuple

from argmap.graph.graph_builder import Where

MOST_COLUMNS = 16_384
"""How many columns a sheet of Excel has, and so the most that any table has."""


class TableCell(NamedTuple):
    """The text of a cell and where it is."""

    text: str
    where: Where


@dataclass(slots=True)
class Row:
    """The cells of a row by what their columns are for.

    ``key`` is how other rows refer to its statement, ``number`` counts rows from 1, the heads included.
    """

    cells: dict[str, TableCell]
    where: Where
    number: int
    key: str = ""

    def get(self, name: str) -> str:
        """Return the text of a cell without spaces around it, empty where there is none."""
        return self.cells[name].text.strip() if name in self.cells else ""

    def place(self, name: str) -> Where:
        """Return where a cell is, else the row."""
        return self.cells[name].where if name in self.cells else self.where
