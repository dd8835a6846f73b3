"""Finds the headings that divide the notes of a book by its chapters: "Notes", and below it "Chapter 2", "3. The toll".

They are no sections of the text, and what stands below them are notes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.reasons import Reason
from argmap.paper.structure.headings import HeadingRole, bare, read_heading

_NUMBER = re.compile(r"(?<![^\W_])(?:(\d{1,3})|([IVXLC]{1,7}))(?![^\W_]|\.\d)")
_LEADING = re.compile(r"(?:[\W\d_]++|[IVXLC]{1,7}[.):]\s)++")
_SHORTEST = 4  # letters of a title that another heading may end with
_LONGEST = 30  # words of such a title
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class NoteDivisions:
    """Follows headings; tells those that divide a stretch of notes from those that end it."""

    def __init__(self) -> None:
        self.open = False  # whether the last heading stands over notes
        self._level = 0  # of the heading that opened the notes
        self._titles: set[str] = set()  # of the text's headings
        self._numbers: set[int] = set()

    def divides(self, text: str, level: int) -> bool:
        """Hear a heading; tell whether it divides the notes that it stands among.

        It stands deeper than the heading over them, or repeats a heading of the text or its number.
        """
        if HeadingRole.NOTES in read_heading(text).roles:
            self.open, self._level = True, level
            return False
        known = number(text)
        if self.open and (level > self._level > 0 or self._titles & repeated(text) or known in self._numbers):
            return True
        self.open = False
        self._titles |= titles(text)
        self._numbers |= set() if known is None else {known}
        return False

    def noted(self, text: str, level: int) -> bool:
        """Hear a heading; tell whether notes stand below it."""
        return self.divides(text, level) or self.open


def without_divisions(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, headings that divide the notes made asides, where notes follow right behind them."""
    divisions = NoteDivisions()
    waiting: Block | None = None  # a heading that may divide notes
    for block in blocks:
        if waiting is not None:
            aside = replace(waiting, kind=BlockKind.ASIDE, why=Reason.NOTES_OF)
            yield aside if block.kind is BlockKind.NOTE else waiting
            waiting = None
        if block.kind is BlockKind.HEADING and divisions.divides(block.text, block.level):
            waiting = block
        else:
            yield block
    if waiting is not None:
        yield waiting


def titles(head: str) -> frozenset[str]:
    """Return a heading of the text as one among the notes may repeat it: whole, and without its number."""
    return frozenset((bare(head), bare(_LEADING.sub("", head, count=1) or head)))


def repeated(head: str) -> frozenset[str]:
    """Return what a heading among notes may repeat: itself, or how it ends, as "Notes to the toll" does."""
    words = bare(head).split()[-_LONGEST:]
    ends = (" ".join(words[start:]) for start in range(1, len(words)))
    return titles(head).union(end for end in ends if len(end) >= _SHORTEST)


def number(head: str) -> int | None:
    """Return the first number in a heading, in figures or Roman: "Notes to chapter 2", "II. The toll"."""
    found = _NUMBER.search(head)
    if found is None:
        return None
    if found[1]:
        return int(found[1])
    values = [_VALUES[letter] for letter in found[2]]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
