"""What differs between two texts, as replacements."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from argmap.text.lines import BREAK

MOST_LINES = 1500
"""Beyond so many different lines all between the first and the last of them is one replacement."""


class TextReplacement(NamedTuple):
    """A stretch of a text, by the indices of its first code point and of the one behind its last, and what goes there.

    Replacements of one text are in its order and count in the text as it was before all of them.
    """

    start: int
    end: int
    new: str


def differences(old: str, new: str) -> tuple[TextReplacement, ...]:
    """Return the replacements that make one text of another."""
    return tuple(_narrowed(old, one) for one in _by_lines(old, new))


def replaced(text: str, changes: Iterable[TextReplacement]) -> str:
    """Return a text after replacements."""
    pieces, at = [], 0
    for start, end, new in changes:
        pieces += [text[at:start], new]
        at = end
    return "".join((*pieces, text[at:]))


def inverted(text: str, changes: Iterable[TextReplacement]) -> tuple[TextReplacement, ...]:
    """Return what takes replacements of a text back, byte for byte."""
    found, moved = [], 0
    for start, end, new in changes:
        found.append(TextReplacement(start + moved, start + moved + len(new), text[start:end]))
        moved += len(new) - (end - start)
    return tuple(found)


def _by_lines(old: str, new: str) -> Iterator[TextReplacement]:
    """Yield replacements of whole lines."""
    before, after = _lines(old), _lines(new)
    first, last = _shared(before, after), _shared(before[::-1], after[::-1])
    last = min(last, len(before) - first, len(after) - first)
    start = sum(map(len, before[:first]))
    before, after = before[first : len(before) - last], after[first : len(after) - last]
    if not before and not after:
        return
    if len(before) + len(after) > MOST_LINES:
        yield TextReplacement(start, start + sum(map(len, before)), "".join(after))
        return
    starts = [start]
    for line in before:
        starts.append(starts[-1] + len(line))
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield TextReplacement(starts[a], starts[b], "".join(after[c:d]))


def _narrowed(old: str, change: TextReplacement) -> TextReplacement:
    """Leave out what a replacement shares with what it replaces, before and behind."""
    start, end, new = change
    was = old[start:end]
    first = _shared(was, new)
    last = min(_shared(was[::-1], new[::-1]), len(was) - first, len(new) - first)
    return TextReplacement(start + first, end - last, new[first : len(new) - last])


def _lines(text: str) -> list[str]:
    ends = [0, *(found.end() for found in BREAK.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(ends) if b > a]


def _shared(one: str | list[str], other: str | list[str]) -> int:
    """Return how many items two sequences begin with in common."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
