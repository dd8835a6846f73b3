"""What stands before and behind the words of a remark, compared with what stands there in a paper.

Compared are letters alone: the number of a note, which one program has in the line and another has not, counts nothing.
"""

import re
from collections.abc import Sequence

from argmap.anchoring.folding import folded
from argmap.reviewing.remarks.remark import Remark

CONTEXT = 32
"""How many letters on each side are compared."""
ENOUGH = 8
"""The fewest letters that tell one place from another."""
NEAR = 0.75
"""The least share of the letters that are the same at the right place; the rest of them may have been changed."""
FAIR = 0.5
"""The same for words of ``LENGTH`` letters or more: half, for a heading of the page may stand on one side of them."""
LENGTH = 20
APART = 0.2
"""How much smaller that share is at any other place."""
MARK = re.compile(r"(?:\[\^?\d{1,3}\]|(?<=[^\W\d_])\d{1,3}|(?<=[^\W\d_][.,;:!?”’\"')\]])\d{1,3})(?=\W+\w)")
"""What may be the mark of a note: a number right behind a word; not the last one, which may be one of a figure."""


class Surroundings:
    """The letters before and behind the words of a remark."""

    def __init__(self, remark: Remark) -> None:
        prefix, suffix = folded(remark.prefix), folded(remark.suffix)
        self.before, self.behind = _only_letters(prefix)[-CONTEXT:][::-1], _only_letters(suffix)[:CONTEXT]
        self._sides = letters_of(prefix), letters_of(suffix)

    @property
    def tell(self) -> bool:
        """Whether there are enough letters to tell one place from another."""
        return len(self.before) + len(self.behind) >= ENOUGH

    def unchanged(self, text: str, wanted: str) -> int | None:
        """Return where words stand in a text, if it is at one place alone that all around them is the same."""
        before, behind = self._sides
        whole = before + wanted + behind
        at = text.find(whole)
        return None if at < 0 or text.find(whole, at + 1) >= 0 else at + len(before)

    def fitting(self, text: str, hits: Sequence[int], length: int) -> list[int]:
        """Return those of the places in a text of letters and digits that they fit, and fit about as well as the best.

        ``length`` is how many letters and digits the words themselves have.
        """
        shares = [self._share(text, at, length) for at in hits]
        least = max(NEAR if length < LENGTH else FAIR, max(shares, default=0) - APART)
        return [at for at, share in zip(hits, shares, strict=True) if share >= least]

    def _share(self, text: str, at: int, length: int) -> float:
        before = _only_letters(text[max(0, at - 2 * CONTEXT) : at])[::-1]
        behind = _only_letters(text[at + length : at + length + 2 * CONTEXT])
        same = _same(self.before, before) + _same(self.behind, behind)
        return same / (len(self.before) + len(self.behind)) if same >= ENOUGH else 0


def without_marks(text: str) -> str:
    """Return words without the numbers that look like marks of notes: ``policy.12 The``, ``policy[12]``."""
    return MARK.sub("", text)


def letters_of(text: str) -> str:
    """Return the letters and digits of a folded text."""
    return "".join(filter(str.isalnum, text))


def _only_letters(text: str) -> str:
    return text if text.isalpha() else "".join(filter(str.isalpha, text))


def _same(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
