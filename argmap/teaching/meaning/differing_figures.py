"""Figures that two sentences give differently.

A sentence that leaves a figure out says less, not something else: only where each of them has a figure that the other
lacks do they differ. What may be read in several ways (a fifth is .2, and 20 per cent) is the same if one of them is; a
year is in its decade; "about" and the like leave room.
"""

from collections.abc import Iterable, Iterator

from argmap.language import Language
from argmap.language.figures import Figure, FigureKind, figures
from argmap.language.numerals import Numerals

ROOM = 0.15
"""How far a figure may be from one that is said to be rough, as a share of it."""
BEFORE = 24
"""How many characters before a figure are looked at for a word such as "about"."""
_TIMES = FigureKind.YEAR, FigureKind.PERIOD


def differing(one: str, other: str, of: Language) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the figures by which two sentences differ, each as it is written; ``None`` where they do not."""
    if of.numerals is None:
        return None
    here, there = (list(_counting(text, of, of.numerals)) for text in (one, other))
    one_has, other_has = _lone(here, there), _lone(there, here)
    return (one_has, other_has) if one_has and other_has else None


def _lone(mine: list["_Read"], others: list["_Read"]) -> tuple[str, ...]:
    """Return the figures that are not among others, as they are written."""
    return tuple(figure.text for figure in mine if not any(_same(figure, other) for other in others))


class _Read:
    """A figure with its words, and whether it is said to be rough."""

    def __init__(self, figure: Figure, text: str, of: Numerals) -> None:
        self.figure, self.text = figure, text[figure.start : figure.end]
        before = text[max(0, figure.start - BEFORE) : figure.start]
        self.rough = any(of.patterns[name].search(before) for name in ("around", "over", "under"))


def _counting(text: str, of: Language, numerals: Numerals) -> Iterator[_Read]:
    """Yield a text's figures, without words for one and first, which mostly count nothing."""
    for figure in figures(text, of):
        single = figure.worded and set(figure.values) <= {1.0} and figure.kind is not FigureKind.MONTH
        if not single and figure.kind is not FigureKind.ORDINAL:
            yield _Read(figure, text, numerals)


def _same(one: _Read, other: _Read) -> bool:
    kinds = {one.figure.kind, other.figure.kind}
    if FigureKind.PERIOD in kinds and kinds <= set(_TIMES):
        return _overlap(one.figure.values, other.figure.values)
    room = ROOM if one.rough or other.rough else 1e-6
    return any(_near(x, y, room) for x in one.figure.values for y in other.figure.values)


def _overlap(one: Iterable[float], other: Iterable[float]) -> bool:
    one, other = list(one), list(other)
    return max(one) >= min(other) and max(other) >= min(one)


def _near(one: float, other: float, room: float) -> bool:
    return abs(one - other) <= room * max(abs(one), abs(other))
