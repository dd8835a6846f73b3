"""Text in cells, as it stands in a box: sizes are decided, and whoever paints it has only to set the words.

They are named tuples, which are made in a third of the time that frozen data classes take: a large map has a hundred
thousand cells.
"""

from enum import StrEnum
from typing import NamedTuple, Union


class Stand(StrEnum):
    """Where in its cell a text stands."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Lettering(NamedTuple):
    """A stretch of plain text in one look; ``size`` in points."""

    text: str
    size: int
    ink: str
    bold: bool = False


Phrase = tuple[Lettering, ...]
"""A line of text in one look or several."""


class TextLines(NamedTuple):
    """Lines of plain text in one look, each flush left; ``size`` in points.

    ``held`` is how wide in points each line is that must not become wider in another font, 0 for other lines; nothing
    where there is no such line.
    """

    lines: tuple[str, ...]
    size: int
    ink: str
    held: tuple[int, ...] = ()


class Cell(NamedTuple):
    """A cell of exactly this size in points, with text, or with rows of cells, of the same size together.

    ``ground`` fills it. ``centred`` text is in the middle, other text flush left. ``link`` is an address that it leads
    to, and ``title`` what it says under the pointer. ``rows`` and ``columns`` are how many of them it spans.
    """

    width: int
    height: int
    content: Union[Phrase, TextLines, "Table", None] = None
    ground: str | None = None
    stand: Stand = Stand.MIDDLE
    centred: bool = False
    link: str | None = None
    title: str = ""
    rows: int = 1
    columns: int = 1


class Table(NamedTuple):
    """Rows of cells, one below the other, without borders and gaps."""

    rows: tuple[tuple[Cell, ...], ...]


def row(*cells: Cell) -> Table:
    """Return a table of one row."""
    return Table((cells,))


def column(*cells: Cell) -> Table:
    """Return a table of one column."""
    return Table(tuple((cell,) for cell in cells))


def phrase(text: str, size: int, ink: str, *, bold: bool = False) -> Phrase:
    """Return a line of text in one look."""
    return (Lettering(text, size, ink, bold),)
