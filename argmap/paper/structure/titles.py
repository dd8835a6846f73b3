"""Finds the title of a paper among its headings."""

from collections.abc import Sequence

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.bylines import names
from argmap.paper.structure.headings import HeadingRole, bare, read_heading
from argmap.paper.structure.pieces import line

_FIRST = (HeadingRole.ABSTRACT, HeadingRole.INTRODUCTION)


def title_of(blocks: Sequence[Block]) -> str:
    """Return the title: what a reader says it is, else the first heading if it stands above the whole paper.

    It does if it is repeated, if abstract or introduction come next, or if every other heading stands lower.
    """
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            return line(block.text)
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    if not headings or read_heading(headings[0].text).number or read_heading(headings[0].text).roles:
        return ""
    return line(headings[0].text) if _stands_above(headings[0], headings[1:]) else ""


def _stands_above(first: Block, others: Sequence[Block]) -> bool:
    others = [one for one in others if one.level or not names(one.text)]  # a bold line under the title is its author
    if any(bare(one.text) == bare(first.text) for one in others):
        return True
    if others and read_heading(others[0].text).role(begun=False) in _FIRST:
        return True
    return first.level > 0 and all(one.level > first.level or _is_loose(one) for one in others)


def _is_loose(block: Block) -> bool:
    """Whether nothing is known of how high the heading stands."""
    return not block.level and not read_heading(block.text).number
