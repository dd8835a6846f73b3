"""The numbers of notes, and which note a mark stands for."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from argmap.paper.readers.pdf.endnotes import NoteGroup
from argmap.paper.readers.pdf.extraction import Run
from argmap.paper.readers.pdf.footnotes import RawNote
from argmap.paper.readers.pdf.indents import PlacedLine
from argmap.paper.readers.pdf.note_marks import LABEL, PARTS, value


@dataclass(frozen=True, slots=True)
class RaisedLabel:
    """A label that stands raised in the text: in which run, line (counted through the text) and page."""

    label: str
    run: int
    line: int
    page: int


def text_marks(lines: Sequence[PlacedLine]) -> list[RaisedLabel]:
    """Return the labels that stand raised in lines, in order."""
    return [
        RaisedLabel(label, id(run), at, placed.line.page)
        for at, placed in enumerate(lines)
        for run in placed.line.runs
        if placed.line.is_raised(run)
        for label in PARTS.split(run.text.strip())
        if LABEL.fullmatch(label)
    ]


class NoteNumbers:
    """Numbers the notes of a document by their labels.

    Where labels begin again (on every page, in every chapter), the numbers go on; notes with signs have the number 0.
    A mark goes to the note of its own page or chapter; where that is not certain, it goes to none.
    """

    def __init__(
        self,
        feet: Sequence[RawNote],
        groups: Sequence[NoteGroup],
        text: Sequence[PlacedLine],
        marked: Mapping[int, Set[str]],
    ) -> None:
        """``text`` is the running text, ``marked`` the labels that stand raised on each page."""
        self.notes = [*feet, *(note for group in groups for note in group.notes)]
        self.numbers = _numbers([value(note.label) for note in self.notes])
        self._marked = marked
        self._feet: dict[str, list[int]] = {}
        for at, note in enumerate(feet):
            self._feet.setdefault(note.label, []).append(at)
        self._ends = _Ends(groups, len(feet), self._without_feet(text), text)
        self._counted = len(self._feet) == len(feet) and not groups

    def _without_feet(self, text: Sequence[PlacedLine]) -> list[RaisedLabel]:
        """Return the marks in the text that no note at the foot of a page answers."""
        return [mark for mark in text_marks(text) if self._foot(mark.label, mark.page) is None]

    def _foot(self, label: str, page: int) -> int | None:
        """Return which note at the foot a label stands for: of its page; or of the next one, if not marked there."""
        feet = self._feet.get(label, [])
        for near in (page, page + 1):
            found = [at for at in feet if self.notes[at].page == near]
            if found and (near == page or label not in self._marked.get(near, ())):
                return found[0]
        return feet[0] if len(feet) == 1 and self.notes[feet[0]].page < page else None

    def number(self, label: str, page: int, run: Run) -> int | None:
        """Return the number of the note that a label stands for; ``None`` if it stands for none.

        It is one on the same page or the next, or one at the end, or one that was met before and is named again. Where
        no label is used twice, a label may lack its note.
        """
        found = self._foot(label, page)
        if found is None:
            found = self._ends.note(label, run)
        if found is not None:
            return self.numbers[found]
        lacking = self._counted and label not in self._feet and label.isdecimal()
        return value(label) if lacking and value(label) < max(self.numbers, default=0) else None

    def numbered(self) -> Iterator[tuple[RawNote, int]]:
        """Yield the notes with their numbers, in order."""
        pairs = zip(self.notes, self.numbers, strict=True)
        yield from sorted(pairs, key=lambda pair: pair[1])


class _Ends:
    """Tells which note at the end of the document, or of a chapter, a mark stands for."""

    def __init__(
        self, groups: Sequence[NoteGroup], first: int, marks: Sequence[RaisedLabel], text: Sequence[PlacedLine]
    ) -> None:
        self._labels: list[dict[str, int]] = []
        for group in groups:
            self._labels.append({note.label: first + at for at, note in enumerate(group.notes)})
            first += len(group.notes)
        found = _groups_of(groups, marks, text) if groups else []
        self._group = {(mark.run, mark.label): group for mark, group in zip(marks, found, strict=False)}

    def note(self, label: str, run: Run) -> int | None:
        """Return the place of a note among all; ``None`` where that is not certain."""
        group = self._group.get((id(run), label))
        return None if group is None else self._labels[group].get(label)


def _groups_of(
    groups: Sequence[NoteGroup], marks: Sequence[RaisedLabel], text: Sequence[PlacedLine]
) -> Sequence[int | None]:
    """Return the group of each mark: that behind it where each chapter has its own, that of its chapter at the end."""
    if any(one.behind != other.behind for one, other in pairwise(groups)):
        places = [group.behind for group in groups]
        found = [bisect_right(places, mark.line) for mark in marks]
        return [at if at < len(groups) else None for at in found]
    stretches = _stretches(marks)
    alone = 0  # raised behind the names of authors
    while len(stretches) > len(groups) and stretches[0][-1].page == 1:
        alone += len(stretches.pop(0))
    before: list[int | None] = [None] * alone
    if len(stretches) == len(groups):
        return [*before, *(at for at, stretch in enumerate(stretches) for _ in stretch)]
    begins = _chapters(groups, text) if len(groups) > 1 else None
    if begins is None:
        return [None for _ in marks]
    chapters = (bisect_right(begins, mark.line) - 1 for mark in marks[alone:])
    return [*before, *(at if at >= 0 else None for at in chapters)]


def _stretches(marks: Sequence[RaisedLabel]) -> list[list[RaisedLabel]]:
    """Return marks in stretches that count from 1; one that is named again alone begins none."""
    found: list[list[RaisedLabel]] = []
    highest = 0
    behind = [value(mark.label) for mark in marks[1:]] + [0]
    for mark, following in zip(marks, behind, strict=False):
        number = value(mark.label)
        if not found or (number == 1 and highest and (following in (0, 1, 2) or highest < 2)):
            found.append([])
            highest = 0
        found[-1].append(mark)
        highest = max(highest, number)
    return found


def _chapters(groups: Sequence[NoteGroup], text: Sequence[PlacedLine]) -> list[int] | None:
    """Return the lines of the text that the titles of groups repeat, one for each; ``None`` if one is not found."""
    begins: list[int] = []
    lines = [_letters(placed.line.words) for placed in text]
    for group in groups:
        title = _letters(group.title)
        known = (at for at in range(begins[-1] + 1 if begins else 0, len(lines)) if lines[at] and title)
        found = next((at for at in known if title == lines[at] or _says(title, lines[at], lines, at)), None)
        if found is None:
            return None
        begins.append(found)
    return begins


def _says(title: str, line: str, lines: Sequence[str], at: int) -> bool:
    """Whether a heading of two lines says the same as a title."""
    return at + 1 < len(lines) and title == line + lines[at + 1]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _numbers(values: Sequence[int]) -> list[int]:
    numbers: list[int] = []
    offset = last = 0
    for one in values:
        if one and one + offset <= last:
            offset = last
        last = one + offset if one else last
        numbers.append(last if one else 0)
    return numbers
