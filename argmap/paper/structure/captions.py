"""Tells captions of figures and tables from paragraphs and headings: "Table 2. Fares"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.reasons import Reason
from argmap.paper.structure.language_words import headings

_FIGURES = r"(\d{1,3}(?:[.-]\d{1,3})*[a-z]?|[IVX]{1,6})\b"
_NUMBERED = re.compile(rf"\s*([^\W\d_]{{2,20}})\.?\s?{_FIGURES}(\s*[.:|)—–-](?=\s|\Z))?")

_BESIDE_TABLE = re.compile(r"\s*(?:([^\W\d_]{2,20})?\s?:)\s+\S")
"""A caption as pandoc's Markdown has it, above or below its table: "Table: Fares", ": Fares"."""


def figure_of(caption: str) -> str | None:
    """Return the figure or table that a caption numbers, as ``at`` in a map names it: ``fig. 2``, ``tab. 1``."""
    found = _NUMBERED.match(caption)
    word = found[1].casefold() if found else ""
    if found is None or word not in headings()["captions"]:
        return None
    kind = "tab" if word in headings()["tables"] else "fig"
    return f"{kind}. {found[2]}" if found[2][0].isdigit() else None


def with_captions(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, what is a caption made one."""
    every = list(blocks)
    for n, block in enumerate(every):
        caption = _is_caption(block) or (_captions_table(block) and any(map(_is_table, every[max(n - 1, 0) : n + 2])))
        yield replace(block, kind=BlockKind.CAPTION) if caption else block


def _is_table(block: Block) -> bool:
    return block.kind is BlockKind.ASIDE and block.why is Reason.TABLE


def _captions_table(block: Block) -> bool:
    """Whether a block is the caption of a table if it stands beside one."""
    found = _BESIDE_TABLE.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
    return found is not None and (not found[1] or found[1].casefold() in headings()["tables"])


def _is_caption(block: Block) -> bool:
    """Whether a block opens with "Table 2" and a full stop or the like; a line set as a heading needs none."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return False
    found = _NUMBERED.match(block.text)
    if found is None or found[1].casefold() not in headings()["captions"]:
        return False
    return block.kind is BlockKind.HEADING or bool(found[3])
