"""Tells headings from other lines where a file marks none: by their words, their numbers, their capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind, Piece
from argmap.paper.readers._text_chapters import is_chapter
from argmap.paper.structure.heading_marks import HeadingMark
from argmap.paper.structure.headings import read_heading
from argmap.paper.structure.pieces import line
from argmap.paper.structure.sentence_ends import may_head

LONGEST_HEADING = 100
_LONGEST_CAPITALS = 60  # of a heading that ends with a full stop, as books of old have them
_NOT_IN_HEADINGS = re.compile(r"[,;，；،؛]|\d{4}")
_LONGER = 1.5  # times as long as a heading is a line below it
_LONGEST_TITLE = 250
_LIST = 3  # lines that count on and stand right below one another are a list


def is_heading(text: str) -> bool:
    """Whether a line heads a section: it names a part of papers, bears a number, or is in capitals."""
    heading = read_heading(text)
    if heading.roles or is_chapter(text):
        return True
    numbered = bool(heading.number) and not _NOT_IN_HEADINGS.search(text)
    capitals = text.isupper() and len(text.strip()) > 3
    return (may_be_heading(text) and (numbered or capitals)) or (capitals and len(text) < _LONGEST_CAPITALS)


def heads_block(lines: Sequence[str]) -> bool:
    """Whether the first of several lines heads the others, though no blank line parts it from them.

    It names a part of papers, or it bears a number and is much shorter than what follows, which counts nothing.
    """
    if len(lines) < 2 or len(lines[0]) > _LONGEST_CAPITALS or not may_be_heading(lines[0]) or not is_heading(lines[0]):
        return False
    if read_heading(lines[0]).roles:
        return True
    longest = max(map(len, lines[1:]))
    return longest > _LONGER * len(lines[0]) and not read_heading(lines[1]).number


def may_be_heading(text: str) -> bool:
    """Whether a line is short enough for a heading, and ends like one."""
    return len(text) < LONGEST_HEADING and may_head(text)


def settled(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a text: lines that letters or lone figures count made headings, counted lists none.

    Lines with letters are headings if they count on from the first, and if text stands between them.
    """
    listed = _lists(blocks)
    found = [replace(one, kind=BlockKind.PARAGRAPH) if at in listed else one for at, one in enumerate(blocks)]
    for at in _counted(found):
        found[at] = replace(found[at], kind=BlockKind.HEADING)
    return found


def with_plain_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a file that marks no heading, those lines made headings that would be in plain text.

    The number of a list that has one item is part of its text.
    """
    if any(one.kind is BlockKind.HEADING for one in blocks):
        return list(blocks)
    found = []
    for before, block, behind in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        whole = _with_number(block) if not (_is_item(before) or _is_item(behind)) else block
        heads = block.kind is BlockKind.PARAGRAPH and _is_line(block) and is_heading(line(whole.text))
        found.append(replace(whole, kind=BlockKind.HEADING) if heads else block)
    return settled(with_title(found))


def with_title(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; the first is the title if it is no sentence and no heading with a number."""
    first = blocks[0] if blocks else None
    if first is None or first.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return list(blocks)
    heading = read_heading(first.text)
    heads = may_head(first.text) or first.kind is BlockKind.HEADING
    named = heading.number or heading.roles or first.level
    titled = len(first.text) < _LONGEST_TITLE and heads and not named
    return [replace(first, kind=BlockKind.TITLE, level=0) if titled else first, *blocks[1:]]


def _is_item(block: Block | None) -> bool:
    return block is not None and bool(block.label)


def _with_number(block: Block) -> Block:
    if not block.label.isdecimal() or not block.pieces:
        return block
    return replace(block, pieces=(Piece(f"{block.label}. ", block.pieces[0].place), *block.pieces), marks=(), label="")


def _is_line(block: Block) -> bool:
    return len({one.place.line for one in block.pieces}) == 1


def _lists(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the places of the lines that are items of a list rather than headings."""
    found: set[int] = set()
    run: list[int] = []
    last: HeadingMark | None = None
    for at, block in enumerate([*blocks, Block(BlockKind.BREAK, ())]):
        mark = read_heading(block.text).mark if block.kind is BlockKind.HEADING and not block.level else None
        if mark and last and run and _counts_on(last, mark):
            run.append(at)
        else:
            found.update(run if len(run) >= _LIST else ())
            run = [at] if mark else []
        last = mark
    return frozenset(found)


def _counts_on(last: HeadingMark, mark: HeadingMark) -> bool:
    return last.scheme == mark.scheme and (*last.values[:-1], last.values[-1] + 1) == mark.values


def _counted(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of the lines that are headings since they count on with text between them."""
    runs: dict[str, list[tuple[int, HeadingMark]]] = {}
    for at, mark in _candidates(blocks):
        runs.setdefault(mark.scheme, []).append((at, mark))
    for run in runs.values():
        values = {mark.values for _, mark in run}
        if not {(1,), (2,)} <= values:
            continue
        last: HeadingMark | None = None
        for at, mark in run:
            if mark.values == (1,) or (last and _counts_on(last, mark)):
                last = mark
                yield at


def _candidates(blocks: Sequence[Block]) -> Iterable[tuple[int, HeadingMark]]:
    for at, block in enumerate(blocks):
        counted = read_heading(block.text).mark if block.kind is BlockKind.HEADING else None
        if counted and not counted.plain:
            yield at, counted  # a heading anyhow, and others may count on from it
        if block.kind is not BlockKind.PARAGRAPH or not _is_line(block) or len(block.text) >= LONGEST_HEADING:
            continue
        mark = read_heading(block.text).mark
        text = line(block.text)
        alone = bool(mark) and not mark.rest and mark.scheme == "roman"  # type: ignore[union-attr]  # it is a mark
        if not mark or mark.plain is not alone or _NOT_IN_HEADINGS.search(text) or not (alone or may_head(text)):
            continue
        behind = next((one for one in blocks[at + 1 : at + 4] if one.kind is not BlockKind.BREAK), None)
        after = read_heading(behind.text).mark if behind and len(behind.text) < LONGEST_HEADING else None
        if behind and not (after and after.scheme == mark.scheme):
            yield at, mark
