"""Finds what stands at the foot of a page among the paragraphs: the rest of a note that the last page began, a remark.

Text recognition writes a page from top to bottom: text, a rule, notes, a rule. So what stands between a rule and notes
may be the rest of the last page's last note. It is if that note breaks off, and text of this page came first. A
paragraph that is a page number and nothing else is taken for the end of that page.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.reasons import Reason
from argmap.paper.structure.sentence_ends import begins_small, is_address, is_cut, is_finished

_BETWEEN = (BlockKind.CAPTION, BlockKind.ASIDE)
_BREAK = Block(BlockKind.BREAK, ())
_PAGE_NUMBER = re.compile(r"\s*(?:page\s+|p\.\s*|[-–—]\s*)?\d{1,4}(?:\s*[-–—])?\s*", re.IGNORECASE)


def sort_feet(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those paragraphs made notes (number ``None`` or 0) that stand at the foot of a page."""
    found: list[Block] = []
    page = _Page()
    blocks = [made for block in blocks for made in _parted(block)]
    for block, behind in zip(blocks, _following(blocks), strict=True):
        number = page.foot(block, *behind) if block.kind is BlockKind.PARAGRAPH else block.number
        if block.kind is BlockKind.PARAGRAPH and number != _NO_FOOT:
            block = replace(block, kind=BlockKind.NOTE, number=number, marks=(), goes_on=False)
        page.see(block)
        found.append(block)
    return found


def _parted(block: Block) -> tuple[Block, ...]:
    """Return a block, or for the number of a page that number as an aside, and the break that it stands for."""
    if block.kind is BlockKind.PARAGRAPH and _PAGE_NUMBER.fullmatch(block.text):
        return replace(block, kind=BlockKind.ASIDE, why=Reason.PAGE_NUMBER, marks=(), goes_on=False), _BREAK
    return (block,)


_NO_FOOT = -1


class _Page:
    """What came last: the last note, and since then a paragraph and a break behind it."""

    def __init__(self) -> None:
        self.note = self.text = ""
        self.broken = False

    def see(self, block: Block) -> None:
        if block.kind is BlockKind.NOTE:
            self.note, self.text = block.text, ""
        elif block.kind is BlockKind.PARAGRAPH:
            self.text, self.broken = block.text, False
        elif block.kind is BlockKind.BREAK:
            self.broken = True
        elif block.kind not in _BETWEEN:
            self.text, self.broken = "", False

    def foot(self, block: Block, below: BlockKind | None, after: str) -> int | None:
        """Return the number that the paragraph has as a note, or ``_NO_FOOT``.

        ``below`` is the kind of the next block, ``after`` the next paragraph behind notes and breaks, or ``""``.
        """
        text = block.text
        if not self.text or below not in (BlockKind.NOTE, BlockKind.BREAK):
            return _NO_FOOT
        torn = not is_finished(self.text)
        if self.note and is_address(text):
            return None
        if self.note and is_cut(self.note) and (self.broken or (torn and below is BlockKind.NOTE)):
            return None
        if torn and self.broken and below is BlockKind.NOTE and begins_small(after) and not begins_small(text):
            return 0
        return _NO_FOOT


def _following(blocks: Sequence[Block]) -> list[tuple[BlockKind | None, str]]:
    """Return for each block the kind of the next, and the next paragraph if only notes and breaks stand before it.

    Captions and asides are passed over.
    """
    found: list[tuple[BlockKind | None, str]] = []
    below: BlockKind | None = None
    after = ""
    for block in reversed(blocks):
        found.append((below, after))
        if block.kind in _BETWEEN:
            continue
        below = block.kind
        if below not in (BlockKind.NOTE, BlockKind.BREAK):
            after = block.text if below is BlockKind.PARAGRAPH else ""
    return found[::-1]
