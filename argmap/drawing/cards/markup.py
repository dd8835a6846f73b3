r"""Text and cells for Graphviz: whatever a map says comes out as plain text.

In HTML-like labels Graphviz replaces escapes such as ``\N`` even in text, once; in tooltips twice. A backslash is
therefore written as two, or four, character references. Characters that XML cannot hold become U+FFFD.

Tables are kept flat and cells few: nested tables cost Graphviz most of the time that it takes for a drawing.
"""

import re
from collections.abc import Iterable
from html import escape

from argmap.text.xml import printable

BACKSLASH = "&#92;"
BOTTOM = ' VALIGN="BOTTOM"'
"""Where bold text stands in its cell: Graphviz sets it higher than plain text."""
MARKED = re.compile(r"[&<>\"'\\\s\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What may need another form in a label, white space included."""


def in_label(text: str) -> str:
    """Return text for the inside of an HTML-like label or one of its attributes."""
    if not MARKED.search(text.replace(" ", "_")):
        return " ".join(text.split())
    return escape(printable(" ".join(text.split()))).replace("\\", BACKSLASH * 2)


def in_tooltip(text: str) -> str:
    """Return text for a tooltip attribute of a node or an edge; line breaks are kept."""
    return escape(printable(text)).replace("\\", BACKSLASH * 4).replace("\n", "&#10;")


def font(text: str, *, size: int, color: str, bold: bool = False) -> str:
    """Return marked-up text for a label; ``text`` is markup already."""
    inner = f"<B>{text}</B>" if bold else text
    return f'<FONT POINT-SIZE="{size}" COLOR="{color}">{inner}</FONT>'


def lines(parts: Iterable[str]) -> str:
    """Return lines of markup, each flush left."""
    return "".join([f'{part}<BR ALIGN="LEFT"/>' for part in parts])


def cell(content: str, width: int, height: int, color: str | None = None, more: str = "", *, left: bool = True) -> str:
    """Return a table cell of exactly this size in points, whatever Graphviz takes its text to be.

    The text is flush left, or, if not ``left``, in the middle. ``color`` fills the cell; ``more`` are further
    attributes, each with a space before it.
    """
    ground = f' BGCOLOR="{color}"' if color else ""
    if not content:
        return f'<TD FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="{height}"{ground}{more}></TD>'
    align = ' ALIGN="LEFT" BALIGN="LEFT"' if left else ""
    return f'<TD FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="{height}"{align}{ground}{more}>{content}</TD>'


def bold_cell(text: str, width: int, height: int, size: int, ink: str, color: str | None = None, more: str = "") -> str:
    """Return a cell of bold text, at its bottom."""
    return cell(font(in_label(text), size=size, color=ink, bold=True), width, height, color, BOTTOM + more)


def link(address: str | None, title: str) -> str:
    """Return the attributes of a cell that shows ``title`` under the pointer and leads to an address, if any."""
    target = f' HREF="{in_label(address)}" TARGET="_blank"' if address else ""
    return f'{target} TITLE="{in_label(title)}"'


def table(rows: Iterable[str]) -> str:
    """Return a table from rows of cells, without borders and gaps."""
    body = "".join([f"<TR>{row}</TR>" for row in rows])
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{body}</TABLE>'
