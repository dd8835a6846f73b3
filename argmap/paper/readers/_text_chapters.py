"""Chapters of a book in plain text: "CHAPTER II." on a line of its own, and the title on the line below it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._signs import SUPERSCRIPTS
from argmap.paper.structure.language_words import headings
from argmap.paper.structure.sentence_ends import may_head

_LONGEST = 100
_SENTENCES = re.compile(rf"[.!?…。](?:\s|\[|[{SUPERSCRIPTS}])|\[\d+\]|[{SUPERSCRIPTS}]")
_NUMBER = r"(?:\d{1,3}|[IVXLC]{1,8}|[ivxlc]{1,8})"


def is_chapter(text: str) -> bool:
    """Whether a line is "Chapter 2", "KAPITEL IV." or the like, and nothing else."""
    return _chapter().fullmatch(text.strip()) is not None


def with_chapters(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, the number of a chapter and the title below it made one heading, which stands highest."""
    chapter: Block | None = None
    for block in blocks:
        if chapter is not None:
            titled = _is_title(block)
            pieces = chapter.pieces + (block.pieces if titled else ())
            yield Block(BlockKind.HEADING, pieces, 1)
            chapter = None
            if titled:
                continue
        if block.kind is BlockKind.HEADING and not block.level and is_chapter(block.text):
            chapter = block
        else:
            yield block
    if chapter is not None:
        yield Block(BlockKind.HEADING, chapter.pieces, 1)


def _is_title(block: Block) -> bool:
    """Whether a block is one line that may be a title; a heading in capitals may end with a full stop."""
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(block.pieces) != 1 or is_chapter(block.text):
        return False
    text = block.text.strip()
    heads = text.isupper() or (may_head(text) and not _SENTENCES.search(text))
    return len(text) < _LONGEST and text[:1].isupper() and heads


@cache
def _chapter() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(headings()["numbered"]) if word.isalpha())
    return re.compile(rf"(?:{words})\s+{_NUMBER}\s*[.:]?", re.IGNORECASE)
