"""Breaks text into lines by the width of its letters."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from argmap.drawing.cards.advances import ADVANCES

WIDTHS = {ord(letter): width for width, letters in ADVANCES.items() for letter in letters}
WIDTHS |= {0xA0: WIDTHS[32], 0x202F: WIDTHS[32], 0xAD: 0}
BOLD = 1.15
"""How much wider bold letters run at most, taken over a line (measured: DejaVu Sans Bold)."""
WORD = 24
"""The longest text, in letters, whose width is kept."""
LETTERS = 1000
"""The most characters of a line, however narrow: there could be thousands of marks without width, and Graphviz reads at
most 16,384 bytes at once."""
SPACE = re.compile(r"[^\S\u00a0\u202f]+")
"""Where a line may break: white space, but not a no-break space."""
IDEOGRAPHS = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CLOSING = "、。，．・：；？！）」』】〉》〕］｝’”…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
OPENING = "（「『【〈《〔［｛‘“"
UNSPACED = re.compile(f"[{OPENING}]*[{IDEOGRAPHS}][{CLOSING}]*|[^{IDEOGRAPHS}{OPENING}]+|[{OPENING}]+")
"""What stays together in text written without spaces (a part of UAX 14): no line begins with a closing mark."""


@cache
def _other(code: int) -> int:
    """Return the width of a letter that the table lacks: marks nothing, pictures and wide scripts most, others much."""
    letter = chr(code)
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1300 if unicodedata.category(letter) == "So" else 1050
    return 900


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of ``text`` runs at most at font size ``size``, in the unit of ``size``."""
    plain = (_known(text) if len(text) <= WORD else _measured(text)) * size / 1000
    return plain * BOLD if bold else plain


def _measured(text: str) -> int:
    return sum([WIDTHS[code] if code in WIDTHS else _other(code) for code in map(ord, text)])


_known = lru_cache(maxsize=50_000)(_measured)
"""The width of short texts: most words of a map come many times."""


def wrap(text: str, limit: float, size: float, *, first: float | None = None, bold: bool = False) -> list[str]:
    """Return ``text`` as lines of at most ``limit`` (in the unit of ``size``), the first of at most ``first``.

    Lines break at spaces, between ideographs, and inside what is too long for a line; a single letter may be wider
    than a line. Runs of white space count as one space; at least one line is returned.
    """
    if text.isascii() and (quick := _wrap_words(text, limit, size, limit if first is None else first, bold)):
        return quick
    lines, line, room = [], "", limit if first is None else first
    used, space = 0.0, width(" ", size, bold=bold)
    for part, wide, spaced in _parts(text, limit, size, bold):
        between = space if spaced and line else 0.0
        full = used + between + wide > room or len(line) + len(part) > LETTERS
        if full and (line or room < limit):
            lines.append(line)
            line, used, between, room = "", 0.0, 0.0, limit
        line, used = f"{line} {part}" if between else line + part, used + between + wide
    return [*lines, line]


def _wrap_words(text: str, limit: float, size: float, room: float, bold: bool) -> list[str] | None:
    """Return text as ``wrap`` does, which breaks only at spaces; ``None`` if a word is too long for a line.

    Nearly all text of most maps comes here, and takes half the time.
    """
    lines: list[str] = []
    words, start = text.split(), 0
    used, long, space, bolder = 0.0, 0, width(" ", size, bold=bold), BOLD if bold else 1.0
    for at, word in enumerate(words):
        letters = len(word)
        wide = (_known(word) if letters <= WORD else _measured(word)) * size / 1000 * bolder
        if wide > limit or letters > LETTERS:
            return None
        if long and used + space + wide <= room and long + letters <= LETTERS:
            used, long = used + space + wide, long + letters + 1
        elif long or (wide > room and room < limit):
            lines.append(" ".join(words[start:at]))
            start, used, long, room = at, wide, letters, limit
        else:
            used, long = wide, letters
    return [*lines, " ".join(words[start:])]


def _parts(text: str, limit: float, size: float, bold: bool) -> Iterator[tuple[str, float, bool]]:
    """Yield what is not broken, each part with its width, and whether a space stands before it."""
    for word in filter(None, SPACE.split(text)):
        spaced = True
        for run in [word] if word.isascii() else UNSPACED.findall(word):
            wide = width(run, size, bold=bold)
            for part in [run] if wide <= limit and len(run) <= LETTERS else clusters(run):
                yield part, wide if part == run else width(part, size, bold=bold), spaced
                spaced = False


def clusters(text: str) -> Iterator[str]:
    """Yield the letters of a text, each with its marks, modifiers and joined pictures (cf. UAX 29)."""
    cluster, flags = "", 0
    for letter in text:
        flag = "\U0001f1e6" <= letter <= "\U0001f1ff"
        if len(cluster) >= LETTERS // 2 or (
            cluster and not (_extends(letter) or cluster.endswith("\u200d") or (flag and flags % 2))
        ):
            yield cluster
            cluster, flags = "", 0
        cluster, flags = cluster + letter, flags + flag
    if cluster:
        yield cluster


def _extends(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf") or "\U0001f3fb" <= letter <= "\U0001f3ff"


def shorten(text: str, limit: float, size: float, *, bold: bool = False) -> str:
    """Return ``text`` in one line of at most ``limit``, cut with an ellipsis where it is longer."""
    line = " ".join(text.split())
    if width(line, size, bold=bold) <= limit and len(line) <= LETTERS:
        return line
    kept, used = "", width("…", size, bold=bold)
    for cluster in clusters(line):
        used += width(cluster, size, bold=bold)
        if used > limit or len(kept) + len(cluster) > LETTERS:
            break
        kept += cluster
    return kept.rstrip() + "…"
