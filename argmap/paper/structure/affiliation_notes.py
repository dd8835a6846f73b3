"""Tells the numbered institutions under the names of authors from notes: ¹ Department of Economics, University of Oslo.

They look like notes, and marks behind the names lead to them; but the notes of the paper begin with 1 again.
"""

import re
from collections.abc import Iterator, Sequence

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.bylines import holds_body
from argmap.paper.structure.pieces import line
from argmap.paper.structure.regions import Region, Where
from argmap.paper.structure.sentence_ends import is_finished

_LONGEST = 300
_PROSE = 200
"""Characters of a paragraph that can only be text."""
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")


def affiliation_notes(blocks: Sequence[Block], wheres: Sequence[Where]) -> frozenset[int]:
    """Return the places of the blocks that are institutions rather than notes.

    They are kept as notes where the paper's other notes count on from them.
    """
    found = frozenset(_bodies(blocks, wheres))
    numbers = {one.number for at, one in enumerate(blocks) if one.kind is BlockKind.NOTE and at not in found}
    return found if 1 in numbers or not any(numbers) else frozenset()


def _bodies(blocks: Sequence[Block], wheres: Sequence[Where]) -> Iterator[int]:
    for at, (block, where) in enumerate(zip(blocks, wheres, strict=True)):
        if where.region is not Region.FRONT or _is_text(block):
            return
        if block.kind is BlockKind.NOTE and block.number and names_institution(block.text):
            yield at


def names_institution(text: str) -> bool:
    """Tell whether a note is no citation and no sentence, but an institution with its town."""
    plain = line(text)
    return len(plain) <= _LONGEST and holds_body(plain) and not _YEAR.search(plain)


def _is_text(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and len(block.text) > _PROSE and is_finished(block.text)
