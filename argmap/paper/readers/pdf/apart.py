"""What stands on the pages of a PDF and is no part of the text, as blocks that say why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.pdf.extraction import Page, Run
from argmap.paper.readers.pdf.furniture import Furniture
from argmap.paper.reasons import Reason
from argmap.problems import Place


def repeated_asides(furniture: Furniture, numbers: Sequence[tuple[int, Run]], file: str) -> Iterator[Block]:
    """Yield what repeats from page to page: the numbers of lines, those of pages, and each running head, once each."""
    yield from _aside(Reason.LINE_NUMBERS, ((page, run.text) for page, run in numbers), file)
    sayings: dict[tuple[Reason, str], list[tuple[int, str]]] = {}
    for why, line in furniture.lines:
        words = "" if why is Reason.PAGE_NUMBER else "".join(filter(str.isalpha, line.text.casefold()))
        sayings.setdefault((why, words), []).append((line.page, line.text))
    for (why, _), said in sayings.items():
        yield from _aside(why, said, file)


def page_asides(pages: Sequence[Page], file: str) -> Iterator[Block]:
    """Yield what stands on each page off its lines: stamps on the margin, words set aslant, what is not shown."""
    found = [(why, page.number, text) for page in pages for why, text in page.apart]
    for why, group in groupby(sorted(found, key=lambda one: one[0]), key=lambda one: one[0]):
        for _, same in groupby(group, key=lambda one: one[2]):
            yield from _aside(why, ((page, text) for _, page, text in same), file)


def _aside(why: Reason, said: Iterable[tuple[int, str]], file: str) -> Iterator[Block]:
    flow = Flow()
    for page, text in said:
        flow.add(text, Place(file, page))
        flow.pause()
    if flow:
        yield replace(flow.block(BlockKind.ASIDE), why=why)


def merged(blocks: Iterable[Block], asides: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks, and asides where the page that they stand on has been read."""
    waiting = sorted(asides, key=_page)
    at = 0
    for block in blocks:
        while at < len(waiting) and _page(waiting[at]) < _page(block):
            yield waiting[at]
            at += 1
        yield block
    yield from waiting[at:]


def _page(block: Block) -> int:
    return block.pieces[0].place.line or 0 if block.pieces else 0
