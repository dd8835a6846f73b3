"""Takes the notes at the end of a document, or of the part before the references, out of its lines."""

from collections.abc import Sequence, Set

from argmap.paper.readers.pdf.footnotes import RawNote
from argmap.paper.readers.pdf.heading_fonts import heads
from argmap.paper.readers.pdf.indents import PlacedLine
from argmap.paper.readers.pdf.note_marks import start_of
from argmap.paper.readers.pdf.paragraphs import Grouping
from argmap.paper.structure.headings import HeadingRole


def take_endnotes(
    lines: Sequence[PlacedLine], grouping: Grouping, marked: Set[str]
) -> tuple[list[PlacedLine], list[RawNote]]:
    """Return the lines without endnotes and their heading, and the endnotes.

    They begin below a heading that names them, or in the second half of the text where numbers that are ``marked`` in
    it begin lines from 1 on; they are numbered in order, and end before the next heading. ``marked`` are the labels of
    which no note was found so far.
    """
    begin = next((at for at in range(len(lines)) if _begins(lines, at, marked)), None)
    if begin is None:
        return list(lines), []
    end = next((at for at in range(begin, len(lines)) if grouping.is_display(lines[at])), len(lines))
    raised = _is_raised(lines[begin])
    notes: list[RawNote] = []
    for placed in lines[begin:end]:
        start = start_of(placed.line)
        if start and start.raised == raised and start.value == len(notes) + 1:
            notes.append(RawNote(start.label, placed.line.page, [start.rest]))
        else:
            notes[-1].lines.append(placed.line)
    headed = begin > 0 and heads(lines[begin - 1].line.text, HeadingRole.NOTES)
    return [*lines[: begin - headed], *lines[end:]], notes


def _is_raised(placed: PlacedLine) -> bool:
    start = start_of(placed.line)
    return start is not None and start.raised


def _begins(lines: Sequence[PlacedLine], at: int, marked: Set[str]) -> bool:
    start = start_of(lines[at].line)
    if start is None or start.value != 1 or start.label not in marked:
        return False
    if at and heads(lines[at - 1].line.text, HeadingRole.NOTES):
        return True
    following = (start_of(placed.line) for placed in lines[at + 1 :])
    second = next((one for one in following if one and one.raised == start.raised and one.value), None)
    return at > len(lines) / 2 and second is not None and second.value == 2 and second.label in marked
