"""Makes asides of the blocks of an HTML file that are no running text: tables, programs, menus, what is hidden."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.html.raw import HtmlPage, Raw, TextRun
from argmap.paper.readers.html.tag_kinds import HEADINGS
from argmap.paper.reasons import Reason

_LONGEST_CELL = 400
"""Characters of a block in a table: where one is longer, the table lays out a page and holds running text."""
_MOST = 0.5  # of the text of a page: no table of figures holds more of a paper


def data_tables(page: HtmlPage) -> frozenset[int]:
    """Return the tables that are no running text: those with neither headings nor long paragraphs in their cells."""
    lengths: dict[int, int] = {}
    layout = {0}
    whole = 0
    for raw in page.blocks:
        length = len(raw.text)
        whole += length
        if raw.table:
            lengths[raw.table] = lengths.get(raw.table, 0) + length
            if raw.tag in HEADINGS or length > _LONGEST_CELL:
                layout.add(raw.table)
    return frozenset(
        table
        for table, length in lengths.items()
        if table not in layout and (length < _MOST * whole or length < _LONGEST_CELL)
    )


class Asides:
    """Joins the blocks of one table or one menu; those of a table keep the marks of notes in it."""

    def __init__(self, page: HtmlPage, fill: Callable[[Flow, list[TextRun]], Flow]) -> None:
        """Begin; ``fill`` adds runs to a flow, with marks as marks."""
        self._tables = data_tables(page)
        self._fill = fill
        self._flow = Flow()
        self._key: tuple[Reason, int] | None = None

    def take(self, raw: Raw) -> Iterator[Block]:
        """Take a block that is no running text; yield the aside that it ends."""
        key = _why(raw, self._tables)
        if key != self._key:
            yield from self.end()
            self._key = key
        self._fill(self._flow, raw.runs)
        self._flow.pause()

    def end(self) -> Iterator[Block]:
        """Yield the aside that was taken last."""
        if self._key is not None and self._flow:
            block = replace(self._flow.block(BlockKind.ASIDE), why=self._key[0])
            yield block if block.why is Reason.TABLE else replace(block, marks=())
        self._flow, self._key = Flow(), None


def _why(raw: Raw, tables: frozenset[int]) -> tuple[Reason, int]:
    """Return why a block is no running text, and the table that it stands in."""
    if raw.why is not None:
        return raw.why, 0
    if raw.beside:
        return Reason.AROUND, 0
    if raw.table in tables:
        return Reason.TABLE, raw.table
    return (Reason.CODE, 0) if raw.code else (Reason.AROUND, 0)
