"""Finds where the text goes on behind notes without a heading, so that the last note of a chapter does not swallow it.

A paragraph below "Notes" that begins no note goes on with the last one. But where it has the mark of a note that is
still to come, or where more stands there than a note holds, it is text.
"""

from collections.abc import Iterator, Sequence

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.regions import Region, Where

_PARAGRAPHS = 3
_WORDS = 400
"""Behind a note so many paragraphs with so many words are text."""


def with_text_resumed(blocks: Sequence[Block], wheres: Sequence[Where]) -> list[Where]:
    """Return where the blocks stand; what is text behind notes stands in the last section before them."""
    found = list(wheres)
    section, done = Where(Region.TEXT), 0
    for stretch in _stretches(blocks, wheres):
        section = next((one for one in reversed(wheres[done : stretch.start]) if one.region is Region.TEXT), section)
        done = stretch.start
        if section.section and _is_text(blocks, stretch):
            found[stretch.start : stretch.stop] = [section] * len(stretch)
    return found


def _stretches(blocks: Sequence[Block], wheres: Sequence[Where]) -> Iterator[range]:
    """Yield the stretches of paragraphs behind notes in a region of notes, with the breaks between them."""
    start = None
    noted = False
    for at, (block, where) in enumerate(zip(blocks, wheres, strict=True)):
        inside = noted and where.region is Region.NOTES
        if inside and block.kind is BlockKind.PARAGRAPH:
            start = at if start is None else start
        elif start is not None and not (inside and block.kind is BlockKind.BREAK):
            yield range(start, at)
            start = None
        noted = (noted or block.kind is BlockKind.NOTE) and where.region is Region.NOTES
    if start is not None:
        yield range(start, len(blocks))


def _is_text(blocks: Sequence[Block], stretch: range) -> bool:
    inside = [blocks[at] for at in stretch if blocks[at].kind is BlockKind.PARAGRAPH]
    last = next((one.number or 0 for at in range(stretch.start - 1, -1, -1) if (one := blocks[at]).number), 0)
    follows = blocks[stretch.stop].number if stretch.stop < len(blocks) else None
    marks = {mark.note for one in inside for mark in one.marks}
    if any(number > last for number in marks) or (1 in marks and follows == 1):
        return True
    return len(inside) >= _PARAGRAPHS and sum(len(one.text.split()) for one in inside) > _WORDS
