"""Takes the notes at the end of a document, of a chapter, or of the part before the references, out of its lines."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import islice

from argmap.paper.readers.pdf.footnotes import RawNote
from argmap.paper.readers.pdf.heading_fonts import heads
from argmap.paper.readers.pdf.indents import PlacedLine
from argmap.paper.readers.pdf.note_marks import Start, start_of
from argmap.paper.readers.pdf.paragraphs import Grouping
from argmap.paper.readers.pdf.tables import Table
from argmap.paper.reasons import Reason
from argmap.paper.structure.headings import HeadingRole
from argmap.paper.structure.sentence_ends import is_finished

_MOST_TITLE_LINES = 3  # between the heading and the first note
_MOST_TRIES = 20
_MISSED = 2  # the next number may be higher by that: a note may not be found
_ROOM = 4.0  # sizes: a line that ends so far before the margin may be a title


@dataclass(slots=True)
class NoteGroup:
    """Notes at one place that are numbered from 1, such as those of a chapter.

    ``title`` heads them, if they stand together with those of other chapters. ``behind`` is how many lines of the text
    stand before them.
    """

    behind: int
    title: str = ""
    notes: list[RawNote] = field(default_factory=list)


@dataclass(slots=True)
class Endnotes:
    """The lines of the text without endnotes, the endnotes, and the lines that head them."""

    text: list[PlacedLine]
    groups: list[NoteGroup]
    headings: list[Table]


def take_endnotes(lines: Sequence[PlacedLine], grouping: Grouping, marked: Set[str]) -> Endnotes:
    """Return the lines without endnotes, and those.

    They begin below each heading that names them, or, where none does, in the second half of the text where numbers
    that are ``marked`` in it begin lines from 1 on; they are numbered in order, and end before the next heading that is
    not one of their chapters. ``marked`` are the labels of which no note was found so far.
    """
    taking = _Taking(lines, grouping)
    found = Endnotes([], [], [])
    headed = False
    at = 0
    while at < len(lines):
        if heads(lines[at].line.text, HeadingRole.NOTES):
            groups, titles, end = taking.groups(at + 1)
            if _are_marked(groups, marked):
                _move(found, groups)
                found.headings += [(Reason.BACK, [lines[at]]), *((Reason.NOTES_OF, [title]) for title in titles)]
                headed, at = True, end
                continue
            found.text += lines[at:end]  # none of the numbers below this heading is that of a note
            at = end
            continue
        found.text.append(lines[at])
        at += 1
    return found if headed else _without_heading(taking, marked)


def _move(found: Endnotes, groups: Sequence[NoteGroup]) -> None:
    for group in groups:
        group.behind = len(found.text)
        found.groups.append(group)


def _are_marked(groups: Sequence[NoteGroup], marked: Set[str]) -> bool:
    return any(note.label in marked for group in groups for note in group.notes)


def _without_heading(taking: "_Taking", marked: Set[str]) -> Endnotes:
    """Return the notes that no heading names: all that are marked, and nothing but those up to a heading or the end."""
    lines = taking.lines
    starts = ((at, start_of(lines[at].line)) for at in range(len(lines) // 2 + 1, len(lines)))
    firsts = (at for at, start in starts if start and start.value == 1 and start.label in marked)
    for at in islice(firsts, _MOST_TRIES):
        groups, titles, end = taking.groups(at)
        labels = [note.label for note in groups[0].notes] if len(groups) == 1 and not titles else []
        if len(labels) > 1 and set(labels) <= marked and str(len(labels) + 1) not in marked and taking.ends(at, end):
            groups[0].behind = at
            return Endnotes([*lines[:at], *lines[end:]], groups, [])
    return Endnotes(list(lines), [], [])


class _Taking:
    """Reads notes from a line on."""

    def __init__(self, lines: Sequence[PlacedLine], grouping: Grouping) -> None:
        self.lines, self._grouping = lines, grouping

    def groups(self, begin: int) -> tuple[list[NoteGroup], list[PlacedLine], int]:
        """Return the notes from a line on, group by group, the titles of the groups, and where they end."""
        groups: list[NoteGroup] = []
        titles: list[PlacedLine] = []
        raised, last, at = None, 0, begin
        while at < len(self.lines):
            placed = self.lines[at]
            start = start_of(placed.line)
            if start and start.value and raised in (None, start.raised) and self._begins(start, last, groups):
                if start.value == 1 or not groups:
                    groups.append(NoteGroup(0, " ".join(one.line.text for one in self._titles(titles, at))))
                raised, last = start.raised, start.value
                groups[-1].notes.append(RawNote(start.label, placed.line.page, [start.rest]))
            elif self._is_title(at, last):
                titles.append(placed)
            elif last and not self._grouping.is_display(placed) and not self._is_larger(placed, groups):
                groups[-1].notes[-1].lines.append(placed.line)
            else:
                break
            at += 1
        while titles and titles[-1] is self.lines[at - 1]:  # titles that head no note
            titles.pop()
            at -= 1
        return groups, titles, at

    def _begins(self, start: Start, last: int, groups: Sequence[NoteGroup]) -> bool:
        if start.value == 1:
            return not last or not groups[-1].notes[-1].unfinished
        return 0 < last < start.value <= last + _MISSED

    def _titles(self, titles: Sequence[PlacedLine], at: int) -> list[PlacedLine]:
        """Return the titles that stand right above a line."""
        above = [self.lines[one] for one in range(max(0, at - _MOST_TITLE_LINES), at)]
        return [one for one in titles if any(one is other for other in above)]

    def _is_title(self, at: int, last: int) -> bool:
        """Whether a line heads a group of notes: notes from 1 on begin below it, or the next one does."""
        placed = self.lines[at]
        display = self._grouping.is_display(placed)
        if not display and (last and not (placed.short_by > _ROOM or placed.line.italic)):
            return False
        if not display and last and is_finished(placed.line.words):
            return False
        for below in self.lines[at + 1 : at + 1 + _MOST_TITLE_LINES]:
            start = start_of(below.line)
            if start and start.value:
                return start.value == 1 or (display and start.value == last + 1)
            if last and not self._grouping.is_display(below):
                return False
        return False

    def _is_larger(self, placed: PlacedLine, groups: Sequence[NoteGroup]) -> bool:
        return placed.line.size > 1.08 * groups[-1].notes[-1].lines[0].size

    def ends(self, begin: int, end: int) -> bool:
        """Whether nothing but notes stands between these lines: each paragraph begins with a number."""
        groups = list(self._grouping.groups(self.lines[begin:end]))
        return all(start_of(group.lines[0].line) for group in groups)
