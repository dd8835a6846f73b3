"""Finds the title of a paper among its headings."""

from collections.abc import Sequence

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.structure.bylines import names
from argmap.paper.structure.headings import HeadingRole, bare, read_heading
from argmap.paper.structure.pieces import line

_BESIDE = (BlockKind.AUTHOR, BlockKind.BREAK, BlockKind.FIELD, BlockKind.ASIDE)
_FIRST = (HeadingRole.ABSTRACT, HeadingRole.INTRODUCTION)


def title_of(blocks: Sequence[Block]) -> str:
    """Return the title: what a reader says it is, else the first heading if it stands above the whole paper.

    It does if it is repeated, if abstract or introduction come next, if every other heading stands lower, or if those
    that stand as high have numbers or follow it at once.
    """
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            return line(block.text)
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    if not headings or _opens_text(headings[0].text):
        return ""
    return line(headings[0].text) if _stands_above(blocks, headings[0], headings[1:]) else ""


def _stands_above(blocks: Sequence[Block], first: Block, others: Sequence[Block]) -> bool:
    others = [one for one in others if one.level or not names(one.text)]  # a bold line under the title is its author
    if any(bare(one.text) == bare(first.text) for one in others):
        return True
    if others and read_heading(others[0].text).role(begun=False) in _FIRST:
        return True
    if not first.level:
        return False
    level = [one for one in others if one.level <= first.level and not _is_loose(one)]
    return not level or _is_empty(blocks, first) or _are_numbered(level)


def _is_empty(blocks: Sequence[Block], first: Block) -> bool:
    """Whether a heading as high as the first one follows it at once, as the first part follows the title."""
    behind = next((one for one in blocks[blocks.index(first) + 1 :] if one.kind not in _BESIDE), None)
    return behind is not None and behind.kind is BlockKind.HEADING and behind.level == first.level


def _are_numbered(headings: Sequence[Block]) -> bool:
    """Whether all headings as high as the first one, which has no number, have one or head a known part."""
    read = [read_heading(one.text) for one in headings]
    return sum(bool(one.number) for one in read) > 1 and all(one.number or one.roles for one in read)


def _is_loose(block: Block) -> bool:
    """Whether nothing is known of how high the heading stands."""
    return not block.level and not read_heading(block.text).number


def _opens_text(text: str) -> bool:
    heading = read_heading(text)
    return bool(heading.number or heading.roles or (heading.mark and heading.mark.scheme.startswith("word")))
