"""Makes the blocks of a paper from the blocks of an HTML file."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers._plain_notes import with_typed_notes
from argmap.paper.readers.html import head_fields
from argmap.paper.readers.html.asides import Asides, data_tables
from argmap.paper.readers.html.note_links import LinkedNote, Notes, find_notes
from argmap.paper.readers.html.raw import HtmlPage, TextRun
from argmap.paper.readers.html.tag_kinds import HEADINGS
from argmap.paper.structure.bylines import names
from argmap.problems import Place

_KINDS = {"entry": BlockKind.ENTRY, "caption": BlockKind.CAPTION}
_SEPARATORS = frozenset(" \t\r\n\f\xa0,;[]()")


def compose(page: HtmlPage, file: str) -> Iterator[Block]:
    """Yield the blocks of a paper: title and authors, the text in the order of the file, notes where they stand."""
    notes = find_notes(page)
    inside = {at: note for note in notes.found.values() for at in note.blocks}
    chosen = _chosen(page, inside)
    said = list(_classified(page, chosen, notes, inside))
    kinds = {block.kind for block in said}
    yield from head_fields.fields(page, file)
    yield from (block for block in _head(page, file) if block.kind not in kinds)
    noted = any(block.kind is BlockKind.NOTE and block.number for block in said)
    yield from said if noted else with_typed_notes(said)


def _chosen(page: HtmlPage, inside: dict[int, LinkedNote]) -> list[int]:
    """Return the blocks that are of the article: those in its own element, where that holds most of the text."""
    data = data_tables(page)
    kept = [
        at
        for at, raw in enumerate(page.blocks)
        if at in inside or not (raw.beside or raw.why or raw.code or (raw.table in data and raw.role != "caption"))
    ]
    text = sum(len(page.blocks[at].text) for at in kept)
    main = sum(len(page.blocks[at].text) for at in kept if page.blocks[at].main)
    if 2 * main < text:
        return kept
    return [at for at in kept if page.blocks[at].main or at in inside or page.blocks[at].tag == "h1"]


def _classified(page: HtmlPage, chosen: list[int], notes: Notes, inside: dict[int, LinkedNote]) -> Iterator[Block]:
    blocks = _Classifier(page, [at for at in chosen if at not in inside])
    within = set(chosen)
    asides = Asides(page, lambda flow, runs: _fill(flow, runs, notes))
    for at, raw in enumerate(page.blocks):
        if at not in within:
            yield from asides.take(raw)
            continue
        yield from asides.end()
        if at not in inside:
            yield from blocks.take(at, _fill(Flow(), raw.runs, notes))
        elif inside[at].blocks.start == at:
            yield from _note(page, inside[at], notes)
    yield from asides.end()


class _Classifier:
    """Tells titles, authors, headings and paragraphs apart, in the order of the file."""

    def __init__(self, page: HtmlPage, chosen: list[int]) -> None:
        """Begin; ``chosen`` are the places of the blocks of the article that are no notes."""
        self._page = page
        self._title = _title(page, chosen)
        tags = [page.blocks[at].tag for at in chosen if at != self._title]
        self._top = min((HEADINGS[tag] for tag in tags if tag in HEADINGS), default=1)
        self._authors = {_plain(one) for content in head_fields.authors(page) for one in names(content)}
        self._front = True  # nothing but title and authors yet

    def take(self, at: int, flow: Flow) -> Iterator[Block]:
        """Yield the block at a place, whose text was put into a flow."""
        raw = self._page.blocks[at]
        if not flow:
            return
        if at == self._title:
            yield flow.block(BlockKind.TITLE)
        elif self._front and (raw.role == "author" or _plain(raw.text) in self._authors):
            yield flow.block(BlockKind.AUTHOR)
        else:
            self._front = False
            if raw.tag in HEADINGS or raw.role == "abstract":
                yield flow.block(BlockKind.HEADING, level=HEADINGS.get(raw.tag) or self._top)
            else:
                yield replace(flow.block(_KINDS.get(raw.role, BlockKind.PARAGRAPH)), label=raw.label)


def _title(page: HtmlPage, chosen: list[int]) -> int | None:
    """Return the block that is the title: one that says so or repeats the head, else a first heading that is alone."""
    head = _plain(page.title)
    for at in chosen[:20]:
        text = _plain(page.blocks[at].text)
        if page.blocks[at].role == "title" or (text and text == head):
            return at
    headings = [at for at in chosen if page.blocks[at].tag == "h1"]
    if headings and (len(headings) == 1 or _plain(page.blocks[headings[0]].text) in head):
        return headings[0]
    return None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _head(page: HtmlPage, file: str) -> Iterator[Block]:
    """Yield title and authors as the head of the file has them."""
    titles = [content for name, content in page.meta if name.casefold() in head_fields.TITLES]
    for kind, texts in ((BlockKind.TITLE, [*titles, page.title][:1]), (BlockKind.AUTHOR, head_fields.authors(page))):
        for text in texts:
            flow = Flow()
            flow.add(text, Place(file))
            if flow:
                yield flow.block(kind)


def _fill(flow: Flow, runs: list[TextRun], notes: Notes) -> Flow:
    """Add runs to a flow: marks as marks, without links back and without what parts or surrounds marks."""
    marked = set()
    for at, run in enumerate(runs):
        if run.link in notes.back:
            continue
        if run.link in notes.marks:
            for number in () if run.link in marked else notes.marks[run.link]:
                flow.mark(number, run.place, notes.printed.get(run.link, ""))
            marked.add(run.link)
        elif not (_parts_marks(runs, at, notes) and set(run.text) <= _SEPARATORS):
            text = _without_brackets(runs, at, lambda one: one.link in notes.marks)
            flow.add(text, run.place, raised=run.link is not None and run.link.raised)
    return flow


def _parts_marks(runs: list[TextRun], at: int, notes: Notes) -> bool:
    """Whether raised text stands beside the mark of a note."""
    link = runs[at].link
    beside = (*runs[max(0, at - 1) : at], *runs[at + 1 : at + 2])
    return link is not None and link.raised and any(one.link in notes.marks for one in beside)


def _without_brackets(runs: list[TextRun], at: int, is_mark: Callable[[TextRun], bool]) -> str:
    """Return the text of a run without the bracket before a mark or behind one."""
    text = runs[at].text
    if text.endswith("[") and at + 1 < len(runs) and is_mark(runs[at + 1]):
        text = text[:-1]
    if text.startswith("]") and at and is_mark(runs[at - 1]):
        text = text[1:]
    return text


def _note(page: HtmlPage, note: LinkedNote, notes: Notes) -> Iterator[Block]:
    flow = Flow()
    label = re.compile(rf"\s*(?:[\^↑]\s*)?(?:[\[(]?{re.escape(note.label)}[\]).:]*\s)?\s*")
    for at in note.blocks:
        runs = page.blocks[at].runs
        if at == note.blocks.start:
            runs = _without_label(runs, notes, label)
        _fill(flow, runs, notes).pause()
    if flow:
        yield replace(flow.block(BlockKind.NOTE, number=note.number), printed=note.printed)


def _without_label(runs: list[TextRun], notes: Notes, label: re.Pattern[str]) -> list[TextRun]:
    """Return the runs of a note without the number that it begins with."""
    kept = [run for run in runs if run.link not in notes.back]
    length = label.match("".join(run.text for run in kept)).end()  # type: ignore[union-attr]  # it matches ""
    for at, run in enumerate(kept):
        if length < len(run.text):
            return [TextRun(run.text[length:], run.place, run.link), *kept[at + 1 :]]
        length -= len(run.text)
    return []
