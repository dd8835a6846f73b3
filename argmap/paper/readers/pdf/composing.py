"""Makes the blocks of a paper from the pages of a PDF."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from argmap.files import refuse
from argmap.paper.blocks import Block, Kind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers._outline import heads_references
from argmap.paper.readers.pdf import headings
from argmap.paper.readers.pdf.endnotes import take_endnotes
from argmap.paper.readers.pdf.extraction import Page, Run
from argmap.paper.readers.pdf.feet import ENDS, Feet
from argmap.paper.readers.pdf.furniture import without_furniture
from argmap.paper.readers.pdf.gutters import gutters
from argmap.paper.readers.pdf.hyphens import Hyphens
from argmap.paper.readers.pdf.labels import PARTS
from argmap.paper.readers.pdf.lines import Line, Region, regions, rows
from argmap.paper.readers.pdf.margins import Placed, place
from argmap.paper.readers.pdf.metrics import Metrics, measure
from argmap.paper.readers.pdf.numbering import Numbering
from argmap.paper.readers.pdf.paragraphs import Group, Grouping, entries
from argmap.problems import Place

_BACK = "↩"  # leads from a note back to its mark, in what browsers print
_FRONT_LINES = 2  # at most, of a paragraph between title and text that is no text


def compose(pages: Sequence[Page], file: str) -> Iterator[Block]:
    """Yield the blocks of a paper: title, authors, the running text with the reference list, the notes."""
    ordered = list(_regions(pages))
    if not ordered:
        cure = "run text recognition (OCR) over it, and name the file that comes out"
        raise refuse("no-text-layer", "holds no text but running heads", cure, Place(file))
    metrics = measure(ordered)
    feet = Feet(metrics, [page.rules for page in pages], ordered)
    bodies = [body for region in ordered if (body := feet.body(region)).lines]
    placed = place(bodies)
    grouping = Grouping(placed, metrics)
    text, ends = take_endnotes(placed, grouping, set().union(*feet.marks.values()))
    numbering = Numbering(feet.notes, ends)
    hyphens = Hyphens([line.text for region in ordered for line in region.lines])
    writer = _Writer(file, numbering, hyphens)
    yield from writer.text(list(_groups(text, grouping)), metrics)
    for note, number in numbering.numbered():
        yield writer.flow(note.lines).block(Kind.NOTE, number=number)


def _regions(pages: Sequence[Page]) -> Iterator[Region]:
    lines = without_furniture([rows(page.runs, page.number) for page in pages])
    for page, kept, strip in zip(pages, lines, gutters(lines), strict=True):
        yield from (region for region in regions(page, kept, strip) if region.lines)


def _groups(lines: Sequence[Placed], grouping: Grouping) -> Iterator[Group]:
    """Yield the paragraphs of the text; those below "References" are its entries."""
    listed: list[Placed] = []
    listing = False
    for group in grouping.groups(lines):
        if headings.is_heading(group, grouping.metrics):
            if listed:
                yield from entries(listed, grouping)
            listed, listing = [], heads_references(group.text)
            yield group
        elif listing:
            listed += group.lines
        else:
            yield group
    if listed:
        yield from entries(listed, grouping)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes lines as the text of blocks."""

    file: str
    numbering: Numbering
    hyphens: Hyphens

    def text(self, groups: Sequence[Group], metrics: Metrics) -> Iterator[Block]:
        """Yield title, authors, headings and paragraphs."""
        title = headings.title(groups, metrics)
        heads = [at for at, group in enumerate(groups) if at != title and headings.is_heading(group, metrics)]
        levels = dict(zip(heads, headings.levels([groups[at] for at in heads]), strict=True))
        front = range(0) if title is None else range(_front_end(groups, title, set(heads)))
        for at, group in enumerate(groups):
            if at == title:
                yield self.group(group).block(Kind.TITLE)
            elif at in levels and at not in front:
                yield self.group(group).block(Kind.HEADING, level=levels[at])
            elif at not in front:
                yield self.group(group).block(Kind.PARAGRAPH)
            else:
                yield from self._authors(group)

    def _authors(self, group: Group) -> Iterator[Block]:
        for name in headings.names(group.lines):
            flow = Flow()
            flow.add(name, Place(self.file, group.lines[0].line.page))
            yield flow.block(Kind.AUTHOR)

    def group(self, group: Group) -> Flow:
        """Return the text of a paragraph."""
        return self.flow([placed.line for placed in group.lines])

    def flow(self, lines: Sequence[Line]) -> Flow:
        """Return the text of lines, divided words put together, raised labels of notes as marks."""
        flow = Flow()
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            self._add(flow, line, following)
        return flow

    def _add(self, flow: Flow, line: Line, following: Line | None) -> None:
        place = Place(self.file, line.page)
        kept, space = (line.text, "") if following is None else self.hyphens.joined(line.text, following.text)
        cut = len(line.text) - len(kept)
        for before, run in zip(line.spaces(), line.runs, strict=True):
            numbers = self._numbers(run, line)
            for number in numbers:
                flow.mark(number)
            if not numbers:
                text = run.text[:-cut] if cut and run is line.runs[-1] else run.text
                flow.add(before + text.replace(_BACK, ""), place)
        flow.add(space, place)

    def _numbers(self, run: Run, line: Line) -> list[int]:
        """Return the numbers of the notes that a raised run is the mark of: none if it is none."""
        if not line.is_raised(run):
            return []
        found = [self.numbering.number(label, line.page) for label in PARTS.split(run.text.strip())]
        return [one for one in found if one is not None] if None not in found else []


def _front_end(groups: Sequence[Group], title: int, heads: Set[int]) -> int:
    """Return the place of the first paragraph behind the title and what stands around it: authors, dates, places.

    What is set like a heading there is one if headings in the text are set so.
    """
    text = next((at for at in range(title + 1, len(groups)) if _is_text(groups[at])), len(groups))
    styles = {headings.style(groups[at]) for at in heads if at > text}
    for at in range(title + 1, text):
        group = groups[at]
        if at in heads and (headings.style(group) in styles or not headings.names(group.lines)):
            return at
    return text


def _is_text(group: Group) -> bool:
    return len(group.lines) > _FRONT_LINES or group.text.endswith(ENDS[:3])
