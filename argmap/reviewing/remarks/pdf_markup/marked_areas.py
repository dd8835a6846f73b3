"""The letters of a page that lie in the areas of an annotation (ISO 32000-1:2008, section 12.5.6.10, QuadPoints).

The standard has the four corners of an area in the order round it; Acrobat and most other programs write the upper two
and then the lower two. So their order does not count here: a corner stands where its angle about the middle puts it.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from argmap.paper.readers.pdf.glyphs import Glyph

Corners = Sequence[tuple[float, float]]
FARTHEST = 1e6
"""Points: no corner lies farther away."""
MIDDLE = 0.3
"""Of the size, above the line: where the middle of a letter is taken to be."""


class LookBudgetError(Exception):
    """More letters would have to be compared with areas than any paper needs."""


class LettersOfPage:
    """Finds the letters in an area, comparing only those of its height; ``looks`` bounds the comparisons."""

    def __init__(self, letters: Sequence[Glyph]) -> None:
        self._places: list[tuple[float, float, int]] = []
        for at, glyph in enumerate(letters):
            if glyph.shown and glyph.quarter is not None:
                x, y = _middle(glyph)
                self._places.append((y, x, at))
        self._places.sort()
        self._heights = [one[0] for one in self._places]

    def within(self, areas: Iterable[Corners], looks: list[int]) -> list[int]:
        """Return which letters lie in any of the areas, area by area, each once."""
        found: dict[int, None] = {}
        for corners in areas:
            outline = outline_of(corners)
            if outline:
                found.update(dict.fromkeys(self._in(outline, looks)))
        return list(found)

    def _in(self, outline: Corners, looks: list[int]) -> list[int]:
        low, high = min(y for _, y in outline), max(y for _, y in outline)
        first, last = bisect_left(self._heights, low), bisect_right(self._heights, high)
        looks[0] -= last - first
        if looks[0] < 0:
            raise LookBudgetError
        return sorted(at for y, x, at in self._places[first:last] if _inside(x, y, outline))


def outline_of(corners: Corners) -> Corners:
    """Return the corners of an area in the order round it; nothing where one is no number or far off any page."""
    if any(not math.isfinite(each) or abs(each) > FARTHEST for corner in corners for each in corner):
        return ()
    x, y = (sum(each) / len(corners) for each in zip(*corners, strict=True))
    return sorted(corners, key=lambda corner: math.atan2(corner[1] - y, corner[0] - x))


def _inside(x: float, y: float, outline: Corners) -> bool:
    sides = zip(outline, [*outline[1:], outline[0]], strict=True)
    return all((bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0 for (ax, ay), (bx, by) in sides)


def _middle(glyph: Glyph) -> tuple[float, float]:
    """Return where the middle of a letter is on the page, which its own place counts as turned upright."""
    return on_page((glyph.left + glyph.right) / 2, glyph.base + MIDDLE * glyph.size, glyph.quarter or 0)


def on_page(along: float, up: float, quarter: int) -> tuple[float, float]:
    """Return where on the page a place is that counts as turned upright."""
    return ((along, up), (-up, along), (-along, -up), (up, -along))[quarter]
