"""Breaks text into lines by the width of its letters."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from argmap.drawing.typefaces.typeface import WIDEST, Typeface

BOLD = 1.15
"""How much wider bold letters run at most, taken over a line (measured: DejaVu Sans Bold)."""
LETTERS = 1000
"""The most characters of a line, however narrow: there could be thousands of marks without width, and Graphviz reads at
most 16,384 bytes at once."""
BLOCK = 50_000
"""How many characters are broken into lines at a time."""
SHORT = 1 / 3
"""The share of a line below which the last one is short enough to look lost."""
EVENED = 10
"""How many lines, the last ones, are broken evenly at most."""
SLACK = 1e-6
"""How much wider a line may be because numbers are rounded."""
SPACE = re.compile(r"[^\S\u00a0\u202f]+")
"""Where a line may break: white space, but not a no-break space."""
IDEOGRAPHS = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CLOSING = "、。，．・：；？！）」』】〉》〕］｝’”…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
OPENING = "（「『【〈《〔［｛‘“"
IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
UNSPACED = re.compile(f"[{OPENING}]*[{IDEOGRAPHS}][{CLOSING}]*|[{OPENING}]*[^{IDEOGRAPHS}{OPENING}]+|[{OPENING}]+")
"""What stays together in text written without spaces (a part of UAX 14): no line begins with a closing mark."""


class _Run(NamedTuple):
    """What a text is broken into, where each part would begin and end on an endless line, and what joins parts."""

    parts: Sequence[str]
    starts: list[float]
    ends: list[float]
    joint: str


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of ``text`` runs at most at font size ``size``, in the unit of ``size``."""
    plain = WIDEST.known[text] * size / 1000
    return plain * BOLD if bold else plain


def wrap(
    text: str,
    limit: float,
    size: float,
    *,
    first: float | None = None,
    bold: bool = False,
    evenly: bool = False,
    typeface: Typeface = WIDEST,
) -> list[str]:
    """Return ``text`` as lines of at most ``limit`` (in the unit of ``size``), the first of at most ``first``.

    Lines break at spaces, between ideographs, and inside what is too long for a line; a single letter may be wider
    than a line. Runs of white space count as one space; at least one line is returned. There are as few lines as can
    be, each as full as it can be; but where little is left for the last one, and ``evenly``, the last lines are about
    equally long. A text with letters whose width is not known in ``typeface`` is measured with the widest.
    """
    if not typeface.has(text):
        typeface = WIDEST
    unit = size * (BOLD if bold else 1) / 1000
    room, most = (limit if first is None else first) / unit, limit / unit
    lines: list[str] = []
    if len(text) > BLOCK:
        *blocks, text = _blocks(text)
        for block in blocks:
            run = _run(block if not lines else lines.pop() + block, most, typeface)
            lines += _joined(run, _stops(run, 0, most if lines else room, most))
            lines[-1] += " " * block[-1].isspace()
        text = lines.pop() + text
        room = most if lines else room
    run = _run(text, most, typeface)
    stops = _stops(run, 0, room, most)
    if evenly and len(stops) > 1:
        stops = _evened(run, stops, most)
    return lines + _joined(run, stops)


def _blocks(text: str) -> Iterator[str]:
    """Yield a very long text in pieces, which end at white space unless a word is longer than any line."""
    at = 0
    while len(text) - at > BLOCK:
        end = text.rfind(" ", at + BLOCK // 2, at + BLOCK) + 1 or at + BLOCK
        yield text[at:end]
        at = end
    yield text[at:]


def _run(text: str, limit: float, typeface: Typeface) -> _Run:
    """Return the parts of a text: its words, or less than these where a word can or must be broken.

    Whatever has no width takes a share of a line all the same, so that no line has too many letters.
    """
    known, least = typeface.known, limit / LETTERS
    plain = text.isascii()
    words = text.split() if plain else [one for one in SPACE.split(text) if one]
    space = max(known[" "], least)
    if (
        len(text) <= LETTERS * len(words) and least < typeface.narrowest and (plain or typeface is not WIDEST)
    ):  # all letters have a width, no word breaks
        widths: list[float] = list(map(known.__getitem__, words))
        if max(widths, default=0) <= limit:
            starts = list(accumulate([width + space for width in widths], initial=0.0))
            return _Run(words, starts, list(map(add, starts, widths)), " ")
    return _broken(words, limit, space, typeface)


def _broken(words: Iterable[str], limit: float, space: float, typeface: Typeface) -> _Run:
    """Return the parts of words that can or must be broken; the first of each word stands behind a space."""
    known, least = typeface.known, limit / LETTERS
    parts, starts, ends, at = list[str](), list[float](), list[float](), -space
    for word in words:
        pieces: list[str] = []
        for piece in UNSPACED.findall(word) if IDEOGRAPH.search(word) else [word]:
            if len(piece) <= LETTERS and known[piece] <= limit:
                pieces.append(piece)
            else:
                pieces += _letters(piece)
        widths = {one: max(known[one], least * len(one)) for one in set(pieces)}
        edges = list(accumulate(map(widths.__getitem__, pieces), initial=at + space))
        pieces[0] = " " + pieces[0]
        parts += pieces
        starts += edges[:-1]
        ends += edges[1:]
        at = edges[-1]
    return _Run(parts, starts, ends, "")


def _letters(text: str) -> list[str]:
    """Return the letters of a text as ``clusters`` does, at once where none of its characters joins another."""
    return list(clusters(text)) if any(map(_joins, set(text))) else list(text)


def _stops(run: _Run, at: int, room: float, limit: float) -> list[int]:
    """Return behind which parts lines end, from part ``at`` on, each as full as it can be."""
    starts, ends = run.starts, run.ends
    many, stops = len(ends), list[int]()
    if many > at and room < limit and ends[at] - starts[at] > room:
        stops.append(at)
        room = limit
    while at < many:
        at = max(bisect_right(ends, starts[at] + room + SLACK, at), at + 1)
        stops.append(at)
        room = limit
    return stops or [0]


def _evened(run: _Run, stops: list[int], limit: float) -> list[int]:
    """Return where the last lines end if they are about equally long; only if the last one is short, and as many."""
    starts, ends = run.starts, run.ends
    if ends[-1] - starts[stops[-2]] >= limit * SHORT:
        return stops
    evened = stops[:-EVENED]
    at = evened[-1] if evened else 0
    for left in range(len(stops) - len(evened), 1, -1):
        end = starts[at] + (ends[-1] - starts[at]) / left
        last = bisect_left(ends, end, at)
        if last > at and (ends[last] - starts[at] > limit or end - ends[last - 1] < ends[last] - end):
            last -= 1
        at = last + 1
        evened.append(at)
    return stops if ends[-1] - starts[at] > limit else [*evened, stops[-1]]


def _joined(run: _Run, stops: list[int]) -> list[str]:
    parts, joint = run.parts, run.joint
    return [joint.join(parts[start:stop]).lstrip(" ") for start, stop in zip([0, *stops], stops, strict=False)]


def held_widths(lines: Sequence[str], limit: float, size: float, typeface: Typeface) -> tuple[int, ...]:
    """Return how wide each line of a text is, to a point, if it is too wide in other fonts; 0 if it is not.

    Nothing is returned where all lines are held by ``limit`` in nearly all fonts, as they are when the text was
    measured with the widest.
    """
    if typeface is WIDEST or not typeface.has("".join(lines)):
        return ()
    unit, most = size / 1000, limit * 1000 / size
    wide, own = WIDEST.known, typeface.known
    held, found = [], False
    for line in lines:
        words, gaps = line.split(" "), line.count(" ")
        if sum(map(wide.__getitem__, words)) + gaps * wide[" "] > most:
            found = True
            held.append(round((sum(map(own.__getitem__, words)) + gaps * own[" "]) * unit))
        else:
            held.append(0)
    return tuple(held) if found else ()


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


def _joins(letter: str) -> bool:
    return letter == "\u200d" or "\U0001f1e6" <= letter <= "\U0001f1ff" or _extends(letter)


@cache
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
