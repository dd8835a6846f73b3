"""Makes marks of raised numbers that cite entries of a reference list: sleep is short³ (Vancouver, AMA).

A raised number may as well be a power or the mark of an institution beside a name, so it is one only in a paper whose
list is long enough, in a sentence, and not behind a figure or a letter that stands alone.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from argmap.paper.blocks import Block, BlockKind, Mark, Piece
from argmap.paper.structure.headings import HeadingRole, read_heading
from argmap.paper.structure.number_groups import GroupedNumber, number_group
from argmap.paper.structure.pieces import moved
from argmap.paper.structure.powers import is_power
from argmap.paper.structure.sentence_ends import is_finished

_POWER = re.compile(
    r"(?:(?<![\w.])(?!(?:1[5-9]|20)\d\d\Z)[\d.,]*\d|(?<![^\W_])(?<![’'ʼ])[^\W\d_]|[)\]]\s?[=<>]|[=+×·*/^−-])\Z"
)
_SENTENCE = 80  # characters of a paragraph that is no byline
_RAISED_END = re.compile(r"[\d\s,;–‐‑-]+\Z")


@dataclass(frozen=True, slots=True)
class Cut:
    """A raised stretch of a text that names entries of the list."""

    start: int
    end: int
    numbers: tuple[GroupedNumber, ...]


def with_raised_marks(blocks: Sequence[Block], notes: int = 0) -> list[Block]:
    """Return the blocks, raised numbers made marks in the paragraphs of a paper that has a reference list.

    Numbers up to ``notes`` are marks too.
    """
    longest = max(_length_of_list(blocks), notes)
    noted = any(block.kind is BlockKind.NOTE and block.number for block in blocks)
    if not longest or not any(block.raised for block in blocks):
        return list(blocks)
    return [_marked(block, longest) if _may_cite(block) and not (noted and block.marks) else block for block in blocks]


def _length_of_list(blocks: Sequence[Block]) -> int:
    """Return how many entries the reference list has at most."""
    count, listed = 0, False
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            listed = HeadingRole.REFERENCES in read_heading(block.text).roles
        elif block.kind is BlockKind.ENTRY or (listed and block.kind is BlockKind.PARAGRAPH):
            count += len(block.pieces)
    return count


def _may_cite(block: Block) -> bool:
    """Whether a block is a paragraph of sentences, and no byline with the marks of institutions."""
    text = block.text
    return block.kind is BlockKind.PARAGRAPH and (len(text) > _SENTENCE or is_finished(_RAISED_END.sub("", text)))


def _marked(block: Block, longest: int) -> Block:
    """Return a block with its raised numbers as marks."""
    text = block.text
    cuts = [Cut(start, end, found) for start, end in block.raised if (found := _numbers(text, start, end, longest))]
    if not cuts:
        return block
    pieces, new = _cut(block.pieces, cuts)
    starts, gone = [one.start for one in cuts], [0, *accumulate(one.end - one.start for one in cuts)]
    old = (replace(one, offset=one.offset - gone[bisect_left(starts, one.offset)]) for one in block.marks)
    marks = sorted([*old, *new], key=lambda one: one.offset)
    return replace(block, pieces=tuple(pieces), marks=tuple(marks), raised=())


def _cut(pieces: Sequence[Piece], cuts: Sequence[Cut]) -> tuple[list[Piece], list[Mark]]:
    """Return pieces without the stretches that are cut, and a mark for each of their numbers."""
    kept: list[Piece] = []
    marks: list[Mark] = []
    at = length = index = 0
    for piece in pieces:
        end, done = at + len(piece.text), at
        while index < len(cuts) and cuts[index].start < end:
            one = cuts[index]
            if one.start >= at:
                kept.append(Piece(piece.text[done - at : one.start - at], moved(piece.place, done - at)))
                length += one.start - done
                marks += [
                    Mark(each.number, length, moved(piece.place, one.start - at), each.where) for each in one.numbers
                ]
            done = min(one.end, end)
            if one.end > end:
                break
            index += 1
        kept.append(Piece(piece.text[done - at :], moved(piece.place, done - at)))
        length += end - done
        at = end
    return kept, marks


def _numbers(text: str, start: int, end: int, longest: int) -> tuple[GroupedNumber, ...]:
    """Return the numbers that a raised stretch names; nothing for a power and the like."""
    before = text[max(0, start - 50) : start]
    if not start or _POWER.search(before[-12:]) or is_power(before, text[start:end], text[end : end + 1]):
        return ()
    found = number_group(text[start:end])
    return found if all(0 < one.number <= longest for one in found) else ()
