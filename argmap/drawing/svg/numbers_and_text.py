"""Numbers and text as SVG has them: numbers as short as they can be, text that is nothing but text."""

import re
from functools import lru_cache
from html import escape

from argmap.text.xml import printable

GENERIC = frozenset({"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"})
_MARKED = re.compile(r"[&<>\"'\x00-\x1f\x7f]")
"""What a text of ASCII letters cannot hold as it is."""


@lru_cache(maxsize=100_000)
def number(value: float) -> str:
    """Return a length in points, to a hundredth, without zeros that say nothing."""
    whole = int(value)
    if whole == value:
        return str(whole)
    return f"{value:z.2f}".rstrip("0").rstrip(".")


def one_line(text: str) -> str:
    """Return plain text for an element or an attribute, its white space as single spaces."""
    line = " ".join(text.split())
    return line if line.isascii() and not _MARKED.search(line) else escape(printable(line))


def font_family(fonts: str) -> str:
    """Return a list of fonts as ``font-family`` has it: in quotation marks, else a name such as Source Sans 3 voids it.

    Families of CSS itself are keywords and stand without (CSS Fonts 4, section 2.1).
    """
    names = (" ".join(name.split()) for name in fonts.split(","))
    return ",".join(name if name in GENERIC else f"'{name}'" for name in names if name)


def with_lines(text: str) -> str:
    """Return plain text for an element, its line breaks kept."""
    return escape(printable(text), quote=False)
