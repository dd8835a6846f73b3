"""Heads of pages in plain text: what stands first on several pages, or repeats the title there."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.reasons import Reason
from argmap.paper.structure.headings import read_heading
from argmap.paper.structure.sentence_ends import may_head

_LONGEST = 100
_NUMBER = re.compile(r"\d+|\s+")


def without_heads(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, heads of pages set aside."""
    firsts = [at for at in range(1, len(blocks)) if blocks[at - 1].kind is BlockKind.BREAK and _may_run(blocks[at])]
    counts = Counter(_plain(blocks[at]) for at in firsts)
    title = next((_plain(block) for block in blocks if block.kind is BlockKind.TITLE), None)
    heads = {at for at in firsts if counts[_plain(blocks[at])] > 1 or _plain(blocks[at]) == title}
    for at, block in enumerate(blocks):
        yield replace(block, kind=BlockKind.ASIDE, why=Reason.RUNNING, level=0) if at in heads else block


def _may_run(block: Block) -> bool:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(block.text) > _LONGEST:
        return False
    return may_head(block.text) and not read_heading(block.text).roles


def _plain(block: Block) -> str:
    """Return a text without case, white space and the number of the page."""
    return _NUMBER.sub("", block.text.casefold())
