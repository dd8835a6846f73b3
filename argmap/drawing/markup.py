r"""Text and cells for Graphviz: whatever a map says comes out as plain text.

In HTML-like labels Graphviz replaces escapes such as ``\N`` even in text, once; in tooltips twice. A backslash is
therefore written as two, or four, character references. Characters that XML cannot hold become U+FFFD.
"""

import re
from collections.abc import Iterable
from html import escape

from argmap.texts import UNPRINTABLE

BACKSLASH = "&#92;"
UNNAMED = re.compile(r"[^\w.-]|^_")
"""What an identifier cannot hold; a first underscore marks the drawing's own."""


def identifier(id_: str) -> str:
    """Return a statement's id as it stands in the drawing: of others a different one, without space and quotes."""
    return UNNAMED.sub(lambda found: f"~{ord(found[0]):x}~", id_) or "~"


def in_label(text: str) -> str:
    """Return text for the inside of an HTML-like label or one of its attributes."""
    return escape(printable(" ".join(text.split()))).replace("\\", BACKSLASH * 2)


def in_tooltip(text: str) -> str:
    """Return text for a tooltip attribute of a node or an edge; line breaks are kept."""
    return escape(printable(text)).replace("\\", BACKSLASH * 4).replace("\n", "&#10;")


def printable(text: str) -> str:
    """Return a text without the characters that XML cannot hold: U+FFFD in their place."""
    return UNPRINTABLE.sub("\ufffd", text)


def font(text: str, *, size: int | None = None, color: str = "", bold: bool = False) -> str:
    """Return marked-up text for a label; ``text`` is markup already."""
    inner = f"<B>{text}</B>" if bold else text
    attributes = (f' POINT-SIZE="{size}"' if size else "") + (f' COLOR="{color}"' if color else "")
    return f"<FONT{attributes}>{inner}</FONT>" if attributes else inner


def lines(parts: Iterable[str]) -> str:
    """Return lines of markup, each flush left."""
    return "".join(f'{part}<BR ALIGN="LEFT"/>' for part in parts)


def cell(content: str, width: int, height: int, color: str | None = None, **attributes: str | None) -> str:
    """Return a table cell of exactly this size in points, whatever Graphviz takes its text to be; text flush left.

    ``color`` fills it; an attribute that is ``None`` is left out.
    """
    base: dict[str, str | None] = {
        "FIXEDSIZE": "TRUE",
        "WIDTH": str(width),
        "HEIGHT": str(height),
        "ALIGN": "LEFT",
        "BALIGN": "LEFT",
    }
    return f"<TD{_attributes(base | {'BGCOLOR': color} | attributes)}>{content}</TD>"


def bold_cell(text: str, width: int, height: int, size: int, color: str, **attributes: str | None) -> str:
    """Return a cell of bold text, in the middle of its height: Graphviz sets bold text higher than plain."""
    drop = round(size * 0.4)
    rows = [cell("", width, drop), cell(font(in_label(text), size=size, color=color, bold=True), width, height - drop)]
    return cell(table(rows), width, height, None, **attributes)


def table(rows: Iterable[str]) -> str:
    """Return a table from rows of cells, without borders and gaps."""
    none: dict[str, str | None] = dict.fromkeys(("BORDER", "CELLBORDER", "CELLSPACING", "CELLPADDING"), "0")
    return f"<TABLE{_attributes(none)}>" + "".join(f"<TR>{row}</TR>" for row in rows) + "</TABLE>"


def _attributes(attributes: dict[str, str | None]) -> str:
    return "".join(f' {key}="{value}"' for key, value in attributes.items() if value is not None)
