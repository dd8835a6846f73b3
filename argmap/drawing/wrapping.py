"""Breaks text into lines by the width of its letters."""

import re
import unicodedata
from functools import cache

from argmap.drawing.advances import ADVANCES

WIDTHS = {ord(letter): width for width, letters in ADVANCES.items() for letter in letters} | {
    32: 278,
    0xA0: 278,
    0xAD: 0,
}
SPACE = re.compile(r"[^\S\u00a0\u202f]+")
"""Where a line may break: white space, but not a no-break space."""
MARGIN = 1.13
"""How much wider than Arial the letters of a substitute font run at most (measured: DejaVu Sans)."""


@cache
def _other(code: int) -> int:
    """Return the width of a letter that the table lacks: wide scripts a full square, marks nothing, others generous."""
    letter = chr(code)
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 1000 if unicodedata.east_asian_width(letter) in "WF" else 800


def width(text: str, size: float) -> float:
    """Return how wide a line of ``text`` runs at font size ``size``, in the unit of ``size``, margin included."""
    return sum(WIDTHS.get(code) or _other(code) for code in map(ord, text)) * size * MARGIN / 1000


def wrap(text: str, limit: float, size: float) -> list[str]:
    """Return ``text`` as lines of at most ``limit`` (in the unit of ``size``), broken at spaces, long words anywhere.

    Runs of white space count as one space; at least one line is returned.
    """
    lines: list[str] = []
    line, used, space = "", 0.0, width(" ", size)
    for word in filter(None, SPACE.split(text)):
        wide = width(word, size)
        if line and used + space + wide <= limit:
            line, used = f"{line} {word}", used + space + wide
            continue
        if line:
            lines.append(line)
        *full, word = _pieces(word, limit, size) if wide > limit else [word]
        lines += full
        line, used = word, width(word, size)
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, limit: float, size: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size) > limit:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def shorten(text: str, limit: float, size: float) -> str:
    """Return ``text`` in one line of at most ``limit``, cut with an ellipsis where it is longer."""
    line = " ".join(text.split())
    if width(line, size) <= limit:
        return line
    while line and width(line + "…", size) > limit:
        line = line[:-1]
    return line.rstrip() + "…"
