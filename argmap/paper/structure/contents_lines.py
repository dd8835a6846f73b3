"""Takes tables of contents out of a paper's blocks, with or without a heading over them.

A line of contents ends with the number of a page behind dots or a gap. Under a heading such as "Contents" it may be any
line that ends with a number, that comes again as a heading, or that is no sentence; running text ends the table.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.reasons import Reason
from argmap.paper.structure.heading_marks import read_mark
from argmap.paper.structure.headings import HeadingRole, read_heading
from argmap.paper.structure.pieces import line_starts
from argmap.paper.structure.plain_headings import folded
from argmap.paper.structure.sentence_ends import is_finished

_PAGE = r"(?:\d{1,4}|[ivxlc]{1,7})"
_LED = re.compile(rf".*[^\W_].*?(?:(?:\s?[.·•_…]){{3,}}|…+|\t|\s{{4,}})\s*{_PAGE}\s*(?:\||$)", re.DOTALL)
_PAGED = re.compile(rf".*[^\W\d_].*[\s|]{_PAGE}\s*", re.DOTALL)
_FEWEST = 2  # lines with leaders that are a table of contents without a heading
_LONGEST_LINE = 200
_FEW = 4  # words of what ends with a full stop and may be a line of contents all the same
_LINES = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ENTRY, BlockKind.NOTE)
_BETWEEN = (BlockKind.BREAK, BlockKind.ASIDE, BlockKind.CAPTION)


def without_contents(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, what belongs to a table of contents made asides."""
    found = list(blocks)
    for start, end in [*_runs(blocks), *_headed(blocks, _come_again(blocks))]:
        for at in range(start, end):
            if found[at].kind in _LINES:
                found[at] = replace(found[at], kind=BlockKind.ASIDE, why=Reason.CONTENTS, marks=(), goes_on=False)
    return found


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield from where to where lines with leaders follow one another."""
    start, lines = -1, 0
    for at, block in enumerate(blocks):
        if block.kind in _BETWEEN:
            continue
        led = _led_lines(block) if block.kind in _LINES else 0
        if led:
            start, lines = (at if start < 0 else start), lines + led
            continue
        if start >= 0 and lines >= _FEWEST:
            yield start, at
        start, lines = -1, 0
    if start >= 0 and lines >= _FEWEST:
        yield start, len(blocks)


def _led_lines(block: Block) -> int:
    """Return how many lines of a block end with a page number behind a leader; 0 if most do not."""
    lines = _lines(block)
    led = sum(len(one) <= _LONGEST_LINE and bool(_LED.fullmatch(one)) for one in lines)
    return led if 2 * led > len(lines) else 0


def _lines(block: Block) -> list[str]:
    text = block.text
    starts = [0, *line_starts(block), len(text)]
    return [line for a, b in pairwise(starts) if (line := text[a:b].strip(" \n"))]


def _come_again(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether it is a heading that stands over a later part of the paper once more."""
    found: list[bool] = []
    later: set[str] = set()
    for block in reversed(blocks):
        name = _name(block.text) if block.kind is BlockKind.HEADING else ""
        found.append(name in later)
        if name:
            later.add(name)
    return found[::-1]


def _headed(blocks: Sequence[Block], again: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a table of contents with its heading goes."""
    end = 0
    for at, block in enumerate(blocks):
        if at < end or not _heads_contents(block):
            continue
        end = at + 1
        while end < len(blocks) and (blocks[end].kind in _BETWEEN or _is_line(blocks[end], again[end])):
            end += 1
        yield at, end


def _heads_contents(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and HeadingRole.CONTENTS in read_heading(block.text).roles


def _is_line(block: Block, again: bool) -> bool:
    """Whether a block under the heading of contents is part of them; a heading is if it comes ``again``."""
    if block.kind not in _LINES or again:
        return again
    text = block.text.strip()
    if _led_lines(block) or (len(text) <= _LONGEST_LINE and _PAGED.fullmatch(text) and not is_finished(text)):
        return True
    lines = _lines(block)
    if block.kind is BlockKind.HEADING or max(map(len, lines), default=0) > _LONGEST_LINE:
        return False
    paged = sum(bool(_PAGED.fullmatch(one)) for one in lines)
    return 2 * paged > len(lines) or not (is_finished(text) and len(text.split()) > _FEW)


def _name(text: str) -> str:
    """Return a heading without its number and without the leader and the page of a line of contents."""
    plain = re.sub(rf"(?:[\s.·•_…|]{{2,}}|\s){_PAGE}\s*$", "", text)
    mark = read_mark(plain)
    return folded(mark.rest if mark and mark.rest else plain)
