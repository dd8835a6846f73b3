"""Writes the lines of a PDF as blocks."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers._signs import is_power
from argmap.paper.readers.pdf import heading_fonts
from argmap.paper.readers.pdf.extraction import Run
from argmap.paper.readers.pdf.labelled_notes import NoteNumbers
from argmap.paper.readers.pdf.metrics import Metrics
from argmap.paper.readers.pdf.note_marks import PARTS, value
from argmap.paper.readers.pdf.page_lines import PageLine
from argmap.paper.readers.pdf.paragraphs import LineGroup
from argmap.paper.readers.pdf.tables import Table
from argmap.paper.structure.bylines import names
from argmap.paper.structure.headings import read_heading
from argmap.paper.structure.sentence_ends import is_finished
from argmap.problems import Place

_BACK = "↩"  # leads from a note back to its mark, in what browsers print
_FRONT_LINES = 2  # at most, of a paragraph between title and text that is no text


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes lines as the text of blocks."""

    file: str
    numbering: NoteNumbers

    def text(self, groups: Sequence[LineGroup], metrics: Metrics) -> Iterator[Block]:
        """Yield title, authors, headings and paragraphs."""
        title = heading_fonts.title(groups, metrics)
        heads = [at for at, group in enumerate(groups) if at != title and heading_fonts.is_heading(group, metrics)]
        levels = dict(zip(heads, heading_fonts.levels([groups[at] for at in heads]), strict=True))
        front = range(0) if title is None else range(title + 1, _front_end(groups, title, set(heads)))
        for at, group in enumerate(groups):
            if at == title:
                yield self._group(group).block(BlockKind.TITLE)
            elif at in front:
                yield from self._front(group)
            elif at in levels:
                yield self._group(group).block(BlockKind.HEADING, level=levels[at])
            else:
                yield replace(self._group(group).block(BlockKind.PARAGRAPH), label=group.label)

    def _front(self, group: LineGroup) -> Iterator[Block]:
        """Yield what stands between title and text: authors, who may stand side by side, or something else."""
        stretches = [stretch for placed in group.lines for stretch in placed.line.stretches()]
        if not all(names(line.words) for line in stretches):
            yield self._group(group).block(BlockKind.PARAGRAPH)
            return
        for line in stretches:
            yield self.flow([line]).block(BlockKind.AUTHOR)

    def _group(self, group: LineGroup) -> Flow:
        return self.flow([placed.line for placed in group.lines])

    def asides(self, tables: Iterable[Table]) -> Iterator[Block]:
        """Yield lines that are no part of the text, with the reason; marks of notes in them are kept."""
        for why, lines in tables:
            yield replace(self.flow([placed.line for placed in lines]).block(BlockKind.ASIDE), why=why)

    def flow(self, lines: Sequence[PageLine]) -> Flow:
        """Return the text of lines, each a piece with the page as its place, raised labels of notes as marks."""
        flow = Flow()
        for line in lines:
            self._add(flow, line, Place(self.file, line.page))
            flow.pause()
        return flow

    def _add(self, flow: Flow, line: PageLine, place: Place) -> None:
        before = ""
        for at, (space, run) in enumerate(zip(line.spaces(), line.runs, strict=True)):
            behind = line.runs[at + 1].text if at + 1 < len(line.runs) else ""
            raised = line.is_raised(run) and not is_power(before, run.text.strip(), behind)
            numbers = self._numbers(run, line.page) if raised else {}
            for label, number in numbers.items():
                flow.mark(number, place, printed(label, number))
            if not numbers:
                flow.add(space + run.text.replace(_BACK, ""), place, raised=raised)
            before += space + run.text

    def _numbers(self, run: Run, page: int) -> dict[str, int]:
        """Return the numbers of the notes that a raised text is the mark of, by its labels: none if it is no mark."""
        found = {label: self.numbering.number(label, page, run) for label in PARTS.split(run.text.strip())}
        return {label: one for label, one in found.items() if one is not None} if None not in found.values() else {}


def printed(label: str, number: int) -> str:
    """Return the label of a note where it says another number than the one that the note is counted on to."""
    return label if number and value(label) != number else ""


def _front_end(groups: Sequence[LineGroup], title: int, heads: Set[int]) -> int:
    """Return the place of the first paragraph behind the title and what stands around it: authors, dates, places.

    What is set like a heading there is one if headings in the text are set so, or if it stands right above the text, is
    bold and names nobody.
    """
    text = next((at for at in range(title + 1, len(groups)) if _is_text(groups[at])), len(groups))
    styles = {heading_fonts.style(groups[at]) for at in heads if at > text}
    headed = (at for at in range(title + 1, text) if at in heads and _heads_text(groups[at], styles))
    above = text - 1
    if above in heads and text < len(groups) and _heads_next(groups[above - 1], groups[above], groups[text]):
        return next(headed, above)
    return next(headed, text)


def _heads_next(before: LineGroup, group: LineGroup, text: LineGroup) -> bool:
    """Whether a bold line heads the text below it: no larger than that, or nearer to it than to what stands above."""
    upper, line, lower = before.lines[-1].line, group.lines[0].line, text.lines[0].line
    if len(group.lines) > 1 or not line.bold or names(line.words):
        return False
    near = upper.page == line.page == lower.page and upper.base - line.base > 1.2 * (line.base - lower.base)
    return line.size < 1.06 * lower.size or (near and abs(line.left - lower.left) < 2 * line.size)


def _heads_text(group: LineGroup, styles: Set[heading_fonts.Style]) -> bool:
    said = read_heading(group.text)
    return bool(said.roles or said.number) or heading_fonts.style(group) in styles


def _is_text(group: LineGroup) -> bool:
    return len(group.lines) > _FRONT_LINES or is_finished(group.text)
