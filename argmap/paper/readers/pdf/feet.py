"""Parts the notes at the foot of pages and columns from the text above them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from argmap.paper.endings import is_finished
from argmap.paper.headings import Role, read_heading
from argmap.paper.readers.pdf.extraction import Rule
from argmap.paper.readers.pdf.labels import Start, labels_in, start_of, value
from argmap.paper.readers.pdf.lines import Line, Region
from argmap.paper.readers.pdf.metrics import Metrics

_MISSED = 5  # the next number may be higher by that: some notes may not be found


@dataclass(slots=True)
class RawNote:
    """A note: its label, the page that it begins on, its lines without the label."""

    label: str
    page: int
    lines: list[Line] = field(default_factory=list)

    @property
    def unfinished(self) -> bool:
        """Whether it does not end like a sentence."""
        return not is_finished(self.lines[-1].words)


class Feet:
    """Takes the notes from region after region, in the order of reading; ``notes`` holds them."""

    def __init__(self, metrics: Metrics, rules: Sequence[Sequence[Rule]], regions: Sequence[Region]) -> None:
        """``rules`` holds the horizontal lines of each page."""
        self.metrics, self.rules = metrics, rules
        self.notes: list[RawNote] = []
        self.marks = marks(regions)
        self.at_end = stand_at_end([line for region in regions for line in region.lines])
        self.raised = any(start.raised for line in self._tails(regions) if (start := start_of(line)))

    def body(self, region: Region) -> Region:
        """Return a region without the notes at its foot, which are kept."""
        begin = self._begin(region)
        for line in region.lines[begin:]:
            start = self._start(line)
            if start:
                self.notes.append(RawNote(start.label, line.page, [start.rest]))
            else:
                self.notes[-1].lines.append(line)
        return replace(region, lines=region.lines[:begin])

    def _tails(self, regions: Sequence[Region]) -> Iterator[Line]:
        """Yield the lines that may belong to notes."""
        for region in regions:
            yield from region.lines[min(self._small_from(region.lines), self._ruled_from(region)) :]

    def _begin(self, region: Region) -> int:
        """Return the place of the first line that belongs to a note: behind the last line if none does."""
        lines = region.lines
        ruled = self._ruled_from(region)
        begin = min(self._small_from(lines), ruled)
        first = next((at for at in range(begin, len(lines)) if self._start(lines[at])), None)
        if begin == len(lines) or begin == first:
            return begin
        going_on = bool(self.notes) and lines[0].page - self.notes[-1].lines[-1].page <= 1
        if going_on and (begin == ruled or self.notes[-1].unfinished) and (begin > 0 or first is not None):
            return begin
        return len(lines) if first is None else first

    def _small_from(self, lines: Sequence[Line]) -> int:
        at = len(lines)
        while at and self.metrics.is_small(lines[at - 1].size):
            at -= 1
        return at

    def _ruled_from(self, region: Region) -> int:
        """Return the place of the first line below the lowest short line that is drawn within a region."""
        lines = region.lines
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        for rule in sorted(self.rules[region.page - 1], key=lambda one: one.height):
            below = next((at for at, line in enumerate(lines) if line.base < rule.height), len(lines))
            if below < len(lines) and left - 5 < rule.left < right and rule.right - rule.left < 0.6 * (right - left):
                return below
        return len(lines)

    def _start(self, line: Line) -> Start | None:
        """Return the beginning of a note: a sign, or a number that comes next and is marked on this page or the last.

        Numbers are raised or not, as this document sets them; where the notes stand at the end, there are only signs.
        """
        start = start_of(line)
        if start is None or not start.value:
            return start
        if self.at_end or start.raised != self.raised:
            return None
        last = max((value(note.label) for note in self.notes), default=0)
        marked = self.marks.get(line.page, set()) | self.marks.get(line.page - 1, set())
        follows = start.value == 1 or last < start.value <= last + _MISSED
        return start if follows and start.label in marked else None


def marks(regions: Sequence[Region]) -> dict[int, set[str]]:
    """Return the labels that are raised on each page, but for those that begin lines."""
    found: dict[int, set[str]] = {}
    for region in regions:
        for line in region.lines:
            found.setdefault(region.page, set()).update(labels_in(line))
    return found


def stand_at_end(lines: Sequence[Line]) -> bool:
    """Whether the notes of a document stand below a heading that names them."""
    starts = (start_of(line) for heading, line in pairwise(lines) if Role.NOTES in read_heading(heading.text).roles)
    return any(start is not None and start.value == 1 for start in starts)
