"""Puts the characters of a page together to runs: stretches of one line in one size and weight."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from argmap.paper.readers.pdf.glyphs import Glyph, Space

_SPACE_FROM = 0.17  # of the size: a wider gap between two characters is a space
_GUESSED_SPACE_FROM = 0.1  # the same where PDFium, which knows the font, holds it for one
_RUN_UNTIL = 1.2  # of the size: a wider gap ends a run
_LEAST_SPACED, _WORD_GAP = 4, 1.5  # letters with gaps before them; times the gap between letters
_LONGEST_NUMBER = 5  # of a line, in figures
_NUMBER_UNTIL = 0.6  # the same beside a figure, which may number the line
_ACCENTS = dict(
    zip("´`¨ˆ˜¸ˇ˙˚¯˘˝", "\u0301\u0300\u0308\u0302\u0303\u0327\u030c\u0307\u030a\u0304\u0306\u030b", strict=True)
)


def spaced(found: Iterable[Glyph | Space]) -> Iterator[Glyph]:
    """Yield the characters that are no white space, each with the gap before it that is a space."""
    gap = _SPACE_FROM
    for glyph in found:
        if isinstance(glyph, Space):
            gap = min(gap, _GUESSED_SPACE_FROM if glyph.guessed else -1)
        else:
            glyph.space_from, gap = gap, _SPACE_FROM
            yield glyph


def runs(found: Sequence[Glyph]) -> Iterator[list[Any]]:
    """Yield runs [text, left, right, base, size, bold, italic, spaced, weight], with spaces where there are gaps."""
    stretch: list[Glyph] = []
    for glyph in composed(found):
        if stretch and not _goes_on(stretch, glyph):
            yield _run(stretch)
            stretch = []
        stretch.append(glyph)
    if stretch:
        yield _run(stretch)


def line_of(found: Iterable[Glyph]) -> str:
    """Return characters in the order of the file, whatever their places, as one line."""
    return "".join((" " if glyph.space_from < _SPACE_FROM else "") + glyph.text for glyph in found).strip()


def mirrored(found: Sequence[Glyph]) -> list[Glyph]:
    """Return the characters of a page that runs from right to left, as in a mirror: so it runs from left to right.

    Words of other scripts, and numbers, run from left to right there too: each stretch of them becomes one piece.
    """
    turned: list[Glyph] = []
    for rtl, stretch in groupby(found, lambda glyph: glyph.rtl):
        if rtl:
            turned += (replace(glyph, left=-glyph.right, right=-glyph.left) for glyph in stretch)
        else:
            turned += _turned(list(stretch))
    return turned


def _turned(stretch: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield what runs from left to right, put together as far as it stands in one line, as in a mirror."""
    for text, left, right, base, size, bold, italic, _, weight in runs(stretch):
        first = stretch[0]
        yield Glyph(text, -right, -left, base, size, bold, italic, weight, first.quarter, True, first.space_from)


def _gap(last: Glyph, glyph: Glyph) -> float:
    return glyph.left - last.right


def composed(found: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield the glyphs; an accent that was set over a letter by itself, before it or after it, becomes part of it."""
    at = 0
    while at < len(found):
        glyph, following = found[at], found[at + 1] if at + 1 < len(found) else None
        if following and glyph.text in _ACCENTS and _over(glyph, following):
            _set_over(glyph, following)
            following.space_from = glyph.space_from
            glyph, at = following, at + 1
        elif following and following.text in _ACCENTS and _over(following, glyph):
            _set_over(following, glyph)
            at += 1
        yield glyph
        at += 1


def _over(accent: Glyph, letter: Glyph) -> bool:
    shared = min(accent.right, letter.right) - max(accent.left, letter.left)
    return letter.text.isalpha() and shared > (accent.right - accent.left) / 2


def _set_over(accent: Glyph, letter: Glyph) -> None:
    letter.text = unicodedata.normalize("NFC", letter.text.replace("ı", "i") + _ACCENTS[accent.text])
    letter.left, letter.right = min(accent.left, letter.left), max(accent.right, letter.right)


def _goes_on(stretch: Sequence[Glyph], glyph: Glyph) -> bool:
    last = stretch[-1]
    size, ligature = glyph.size, (last.left, last.right) == (glyph.left, glyph.right)
    if ligature:
        return True
    counted = glyph.text.isdecimal() or (
        len(stretch) < _LONGEST_NUMBER and all(one.text.isdecimal() for one in stretch)
    )
    return (
        abs(last.size - size) < 0.02 * size
        and abs(last.base - glyph.base) < 0.05 * size
        and (last.bold, last.italic) == (glyph.bold, glyph.italic)
        and -0.5 * size < _gap(last, glyph) < (_NUMBER_UNTIL if counted else _RUN_UNTIL) * size
    )


def _run(stretch: Sequence[Glyph]) -> list[Any]:
    first = stretch[0]
    gaps = [0.0, *(_gap(last, glyph) for last, glyph in pairwise(stretch))]
    spaces = [gap > glyph.space_from * glyph.size for gap, glyph in zip(gaps, stretch, strict=True)]
    spaces[0] = False
    _close_up(stretch, gaps, spaces)
    text = "".join((" " if space else "") + glyph.text for space, glyph in zip(spaces, stretch, strict=True))
    numbers = (round(one, 2) for one in (first.left, stretch[-1].right, first.base, first.size))
    return [text, *numbers, first.bold, first.italic, first.space_from < 0, first.weight]


def _close_up(stretch: Sequence[Glyph], gaps: Sequence[float], spaces: list[bool]) -> None:
    """Take back the spaces within words that are set with gaps between their letters: T H E   L E D G E R."""
    begin = 1
    for at in range(1, len(stretch) + 1):
        if at < len(stretch) and spaces[at] and stretch[at].text.isalpha() and stretch[at - 1].text.isalpha():
            continue
        after_word = begin > 1 and not spaces[begin - 1]  # the letter before ends a word that is set as usual
        before_word = at < len(stretch) and stretch[at].text.isalpha()
        inside = range(begin + after_word, at - before_word)
        if len(inside) >= _LEAST_SPACED:
            usual = median(gaps[one] for one in inside)
            for one in inside:
                spaces[one] = gaps[one] > _WORD_GAP * usual
        begin = at + 1
