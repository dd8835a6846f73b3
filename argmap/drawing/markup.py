r"""Text and cells for Graphviz: whatever a map says comes out as plain text.

In HTML-like labels Graphviz replaces escapes such as ``\N`` even in text, once; in tooltips twice. A backslash is
therefore written as two, or four, character references.
"""

from collections.abc import Iterable
from html import escape

BACKSLASH = "&#92;"


def in_label(text: str) -> str:
    """Return text for the inside of an HTML-like label or one of its attributes."""
    return escape(" ".join(text.split())).replace("\\", BACKSLASH * 2)


def in_tooltip(text: str) -> str:
    """Return text for a tooltip attribute of a node or an edge; line breaks are kept."""
    return escape(text).replace("\\", BACKSLASH * 4).replace("\n", "&#10;")


def font(text: str, *, size: float | None = None, color: str = "", bold: bool = False) -> str:
    """Return marked-up text for a label; ``text`` is markup already."""
    inner = f"<B>{text}</B>" if bold else text
    attributes = (f' POINT-SIZE="{size:g}"' if size else "") + (f' COLOR="{color}"' if color else "")
    return f"<FONT{attributes}>{inner}</FONT>" if attributes else inner


def lines(parts: Iterable[str]) -> str:
    """Return lines of markup, each flush left."""
    return "".join(f'{part}<BR ALIGN="LEFT"/>' for part in parts)


def cell(content: str, **attributes: str | float | None) -> str:
    """Return a table cell; an attribute that is ``None`` is left out, ``_`` in names stands for ``-``."""
    return f"<TD{_attributes(attributes)}>{content}</TD>"


def table(rows: Iterable[str], **attributes: str | float | None) -> str:
    """Return a table from rows of cells, without borders and gaps unless ``attributes`` says otherwise."""
    base: dict[str, str | float | None] = {"BORDER": 0, "CELLBORDER": 0, "CELLSPACING": 0, "CELLPADDING": 0}
    return f"<TABLE{_attributes(base | attributes)}>" + "".join(f"<TR>{row}</TR>" for row in rows) + "</TABLE>"


def _attributes(attributes: dict[str, str | float | None]) -> str:
    shown = ((key, value) for key, value in attributes.items() if value is not None)
    return "".join(f' {key}="{value:g}"' if isinstance(value, float) else f' {key}="{value}"' for key, value in shown)
