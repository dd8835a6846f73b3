r"""Cells as HTML-like labels of Graphviz: whatever a map says comes out as plain text.

In HTML-like labels Graphviz replaces escapes such as ``\N`` even in text, once; in tooltips twice. A backslash is
therefore written as two, or four, character references. Characters that XML cannot hold become U+FFFD.

Tables are kept flat and cells few: nested tables cost Graphviz most of the time that it takes for a drawing.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from argmap.drawing.shapes.label_cells import Cell, Lettering, Stand, Table, TextLines
from argmap.text.xml import printable

BACKSLASH = "&#92;"
MARKED = re.compile(r"[&<>\"'\\\s\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What may need another form in a label, white space included."""
NOTHING = re.compile("\u00a0+")
"""Space that stands between two texts; no-break spaces in a text are written as others, lines being broken."""


def in_label(text: str) -> str:
    """Return text for the inside of an HTML-like label or one of its attributes."""
    if not MARKED.search(text.replace(" ", "_")):
        return " ".join(text.split())
    return escape(printable(" ".join(text.split()))).replace("\\", BACKSLASH * 2)


def in_tooltip(text: str) -> str:
    """Return text for a tooltip attribute of a node or an edge; line breaks are kept."""
    return escape(printable(text)).replace("\\", BACKSLASH * 4).replace("\n", "&#10;")


def label(table: Table) -> str:
    """Return a table as the label of a node or of the graph."""
    return f"<{table_html(table)}>"


def table_html(table: Table) -> str:
    """Return a table, without borders and gaps."""
    alone = len(table.rows) == 1
    return rows_html("".join(map(cell_html, _joined(cells, alone=alone))) for cells in table.rows)


def _joined(cells: tuple[Cell, ...], *, alone: bool) -> Iterator[Cell]:
    """Yield the cells of a row, those of one ground side by side as one: two would show a seam between two pixels.

    A row that is ``alone`` in its table has nothing to span: Graphviz 2 fails on columns in which no cell begins.
    """
    for (ground, rows, height), found in groupby(cells, key=lambda one: (one.ground, one.rows, one.height)):
        side = tuple(found)
        if ground is None or len(side) == 1:
            yield from side
            continue
        inside = tuple(one._replace(ground=None, rows=1) for one in side)
        wide = sum(one.width for one in side)
        yield Cell(wide, height, Table((inside,)), ground, rows=rows, columns=1 if alone else len(side))


def rows_html(rows: Iterable[str]) -> str:
    """Return a table from rows of cells that are written already."""
    body = "".join([f"<TR>{row}</TR>" for row in rows])
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{body}</TABLE>'


def cell_html(cell: Cell, more: str = "") -> str:
    """Return a cell of exactly its size, whatever Graphviz takes its text to be; ``more`` are further attributes."""
    size = f'<TD FIXEDSIZE="TRUE" WIDTH="{cell.width}" HEIGHT="{cell.height}"'
    ground = f' BGCOLOR="{cell.ground}"' if cell.ground else ""
    more += f' ROWSPAN="{cell.rows}"' if cell.rows > 1 else ""
    more += f' COLSPAN="{cell.columns}"' if cell.columns > 1 else ""
    if not cell.content:
        return f"{size}{ground}{more}></TD>"
    align = "" if cell.centred else ' ALIGN="LEFT" BALIGN="LEFT"'
    stand = "" if cell.stand is Stand.MIDDLE else f' VALIGN="{cell.stand.upper()}"'
    target = f' HREF="{in_label(cell.link)}" TARGET="_blank"' if cell.link else ""
    title = f' TITLE="{in_label(cell.title)}"' if cell.title else ""
    return f"{size}{align}{ground}{stand}{target}{title}{more}>{_content(cell.content)}</TD>"


def _content(content: tuple[Lettering, ...] | TextLines | Table) -> str:
    if isinstance(content, Table):
        return table_html(content)
    if isinstance(content, TextLines):
        lines = "".join([f'{in_label(line)}<BR ALIGN="LEFT"/>' for line in content.lines])
        return _font(lines, content.size, content.ink)
    return "".join(map(_run, content))


def _run(run: Lettering) -> str:
    text = run.text if NOTHING.fullmatch(run.text) else in_label(run.text)
    return _font(f"<B>{text}</B>" if run.bold else text, run.size, run.ink)


def _font(markup: str, size: int, ink: str) -> str:
    return f'<FONT POINT-SIZE="{size}" COLOR="{ink}">{markup}</FONT>'
