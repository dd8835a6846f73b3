"""Breaks text into lines by the width of its letters."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
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
LONGEST_KEPT = 2000
"""The longest text, in letters, whose lines are kept."""
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
    """What a text is broken into: where each part begins and ends on an endless line, and what joins parts.

    Ends are ``gap`` farther than they are: words are measured with the space behind them.
    """

    parts: Sequence[str]
    starts: list[float]
    ends: list[float]
    gap: float
    joint: str


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of ``text`` runs at most at font size ``size``, in the unit of ``size``."""
    plain = (WIDEST.advances[text] - WIDEST.space) * size / 1000
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
            lines += _joined(run, _stops(run, most if lines else room, most))
            lines[-1] += " " * block[-1].isspace()
        text = lines.pop() + text
        room = most if lines else room
    run = _run(text, most, typeface)
    stops = _stops(run, room, most)
    if evenly and len(stops) > 1:
        stops = _evened(run, stops, most)
    return [*lines, *_joined(run, stops)] if lines else _joined(run, stops)


def lines_of(
    text: str,
    limit: float,
    size: float,
    *,
    first: float | None = None,
    evenly: bool = False,
    typeface: Typeface = WIDEST,
) -> tuple[str, ...]:
    """Return the lines that ``wrap`` returns, kept for a while if they are few: pages are laid out many times."""
    broken = _kept_lines if len(text) <= LONGEST_KEPT else _lines
    return broken(text, limit, size, first, evenly, typeface)


def _lines(
    text: str, limit: float, size: float, first: float | None, evenly: bool, typeface: Typeface
) -> tuple[str, ...]:
    return tuple(wrap(text, limit, size, first=first, evenly=evenly, typeface=typeface))


_kept_lines = lru_cache(maxsize=1000)(_lines)


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
    plain = text.isascii()
    words = text.split() if plain else [one for one in SPACE.split(text) if one]
    if plain or typeface is not WIDEST:  # all letters have a width, and no word can be broken
        short = len(text) <= LETTERS or (limit < LETTERS * typeface.narrowest and len(text) <= LETTERS * len(words))
        advances = list(map(typeface.advances.__getitem__, words)) if short and words else ()
        if advances and max(advances) - typeface.space <= limit:
            starts: list[float] = list(accumulate(advances, initial=0))
            return _Run(words, starts, starts[1:], typeface.space, " ")
    return _broken(words, limit, typeface)


def _broken(words: Iterable[str], limit: float, typeface: Typeface) -> _Run:
    """Return the parts of words that can or must be broken; the first of each word stands behind a space."""
    advances, behind, least = typeface.advances, typeface.space, limit / LETTERS
    space = max(behind, least)
    parts, starts, ends, at = list[str](), list[float](), list[float](), -space
    for word in words:
        begin = at + space
        pieces = [word] if word.isascii() or not IDEOGRAPH.search(word) else UNSPACED.findall(word)
        if len(pieces) == 1 and len(word) <= LETTERS and advances[word] - behind <= limit:
            at = begin + max(advances[word] - behind, least * len(word))
            starts.append(begin)
            ends.append(at)
        else:
            pieces = _pieces(pieces, limit, typeface)
            widths = {one: max(advances[one] - behind, least * len(one)) for one in set(pieces)}
            edges = list(accumulate(map(widths.__getitem__, pieces), initial=begin))
            starts += edges[:-1]
            ends += edges[1:]
            at = edges[-1]
        parts.append(" " + pieces[0])
        parts += pieces[1:]
    return _Run(parts, starts, ends, 0, "")


def _pieces(pieces: list[str], limit: float, typeface: Typeface) -> list[str]:
    """Return the pieces of a word with those broken into letters that are too long for a line."""
    advances, behind = typeface.advances, typeface.space
    found: list[str] = []
    for piece in pieces:
        if len(piece) <= LETTERS and advances[piece] - behind <= limit:
            found.append(piece)
        else:
            found += _letters(piece)
    return found


def _letters(text: str) -> list[str]:
    """Return the letters of a text as ``clusters`` does, at once where none of its characters joins another."""
    return list(clusters(text)) if any(map(_joins, set(text))) else list(text)


def _stops(run: _Run, room: float, limit: float) -> list[int]:
    """Return behind which parts lines end, each as full as it can be, the first at most ``room`` wide."""
    _, starts, ends, gap, _ = run
    many, at, stops = len(ends), 0, list[int]()
    if ends and room < limit and ends[0] - gap > room:
        stops.append(0)
        room = limit
    room, limit = room + gap + SLACK, limit + gap + SLACK
    while at < many:
        stop = bisect_right(ends, starts[at] + room, at)
        at = stop if stop > at else at + 1
        stops.append(at)
        room = limit
    return stops or [0]


def _evened(run: _Run, stops: list[int], limit: float) -> list[int]:
    """Return where the last lines end if they are about equally long; only if the last one is short, and as many."""
    _, starts, ends, gap, _ = run
    whole = ends[-1]
    if whole - gap - starts[stops[-2]] >= limit * SHORT:
        return stops
    limit += gap
    evened = stops[:-EVENED]
    at = evened[-1] if evened else 0
    for left in range(len(stops) - len(evened), 1, -1):
        end = starts[at] + (whole - starts[at]) / left
        last = bisect_left(ends, end, at)
        if last > at and (ends[last] - starts[at] > limit or end - ends[last - 1] < ends[last] - end):
            last -= 1
        at = last + 1
        evened.append(at)
    evened.append(stops[-1])
    return stops if whole - starts[at] > limit else evened


def _joined(run: _Run, stops: list[int]) -> list[str]:
    parts, joint = run.parts, run.joint
    start, lines = 0, []
    for stop in stops:
        lines.append(joint.join(parts[start:stop]).lstrip(" "))
        start = stop
    return lines


def held_widths(lines: Sequence[str], limit: float, size: float, typeface: Typeface) -> tuple[int, ...]:
    """Return how wide each line of a text is, to a point, if it is too wide in other fonts; 0 if it is not.

    Nothing is returned where all lines are held by ``limit`` in nearly all fonts, as they are when the text was
    measured with the widest.
    """
    if typeface is WIDEST or not typeface.has("".join(lines)):
        return ()
    most, unit = limit * 1000 / size + WIDEST.space, size / 1000
    wide, own = WIDEST.advances.__getitem__, typeface.advances.__getitem__
    split = [line.split(" ") for line in lines]
    held = [sum(map(wide, words)) > most for words in split]
    if True not in held:
        return ()
    lengths = [(sum(map(own, words)) - typeface.space) * unit for words in split]
    return tuple([round(length) if hold else 0 for length, hold in zip(lengths, held, strict=True)])


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
