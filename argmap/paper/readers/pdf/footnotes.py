"""Parts the notes at the foot of pages and columns from the text above them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby

from argmap.paper.readers.pdf.extraction import RuledLine
from argmap.paper.readers.pdf.metrics import Metrics
from argmap.paper.readers.pdf.note_marks import Start, labels_in, start_of, value
from argmap.paper.readers.pdf.page_lines import PageLine, PageRegion
from argmap.paper.structure.headings import HeadingRole, read_heading
from argmap.paper.structure.sentence_ends import is_finished

_AT_MARGIN = 5.0  # points: how far from the margin a rule above notes may begin
_SHORT = 0.6  # of the column: how long such a rule may be
_TITLE_LINES = 3  # that may stand between the heading of notes and the first: the title of a chapter
_MISSED = 5  # the next number may be higher by that: some notes may not be found


@dataclass(slots=True)
class RawNote:
    """A note: its label, the page that it begins on, its lines without the label."""

    label: str
    page: int
    lines: list[PageLine] = field(default_factory=list)

    @property
    def unfinished(self) -> bool:
        """Whether it does not end like a sentence."""
        return not is_finished(self.lines[-1].words)


class Feet:
    """Takes the notes from region after region, in the order of reading; ``notes`` holds them."""

    def __init__(self, metrics: Metrics, rules: Sequence[Sequence[RuledLine]], regions: Sequence[PageRegion]) -> None:
        """``rules`` holds the horizontal lines of each page."""
        self.metrics, self.rules = metrics, rules
        self.notes: list[RawNote] = []
        self.marks = marks(regions)
        self.at_end = stand_at_end([line for region in regions for line in region.lines])
        self.raised = self._are_raised(regions)

    def body(self, region: PageRegion) -> PageRegion:
        """Return a region without the notes at its foot, which are kept."""
        foot = self._foot(region)
        for line in region.lines[foot.start : foot.stop]:
            start = self._start(line)
            if start:
                self.notes.append(RawNote(start.label, line.page, [start.rest]))
            else:
                self.notes[-1].lines.append(line)
        return replace(region, lines=region.lines[: foot.start] + region.lines[foot.stop :])

    def _are_raised(self, regions: Sequence[PageRegion]) -> bool:
        """Whether numbers are raised where notes may begin."""
        for region in regions:
            small = (line for line in region.lines if self.metrics.is_small(line.size))
            below = (region.lines[at] for at in self._below_rules(region))
            if any(start.raised and start.value for line in chain(small, below) if (start := start_of(line))):
                return True
        return False

    def _foot(self, region: PageRegion) -> range:
        """Return the lines that belong to notes: below a short rule, or in small type; a picture may stand below."""
        ruled = self._below_rules(region)
        stretches = [range(begin, self._end(region.lines, begin)) for begin in ruled]
        stretches += self._small_stretches(region.lines)
        for lines in stretches:
            first = next((at for at in lines if self._start(region.lines[at])), None)
            if first is not None:
                goes_on = self._goes_on(region) and (lines.start in ruled or self.notes[-1].unfinished)
                return lines if goes_on else range(first, lines.stop)
        for lines in stretches:  # nothing begins here, but the last note may not have ended
            if lines.start and lines.stop == len(region.lines) and self._goes_on(region) and self.notes[-1].unfinished:
                return lines
        return range(0)

    def _goes_on(self, region: PageRegion) -> bool:
        """Whether the last note stands close enough before a region to go on in it."""
        return bool(self.notes) and region.page - self.notes[-1].lines[-1].page <= 1

    def _small_stretches(self, lines: Sequence[PageLine]) -> list[range]:
        """Return the stretches of lines in small type, the last first."""
        found: list[range] = []
        for small, stretch in groupby(range(len(lines)), lambda at: self.metrics.is_small(lines[at].size)):
            places = list(stretch)
            if small:
                found.insert(0, range(places[0], places[-1] + 1))
        return found

    def _end(self, lines: Sequence[PageLine], begin: int) -> int:
        """Return where notes end that begin here: with their small type, or with the region."""
        end = begin
        while end < len(lines) and self.metrics.is_small(lines[end].size) == self.metrics.is_small(lines[begin].size):
            end += 1
        return end

    def _below_rules(self, region: PageRegion) -> list[int]:
        """Return the places of the lines right below a short rule that is drawn within a region, the last first."""
        lines = region.lines
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        found = []
        for rule in sorted(self.rules[region.page - 1], key=lambda one: one.height):
            below = next((at for at, line in enumerate(lines) if line.base < rule.height), len(lines))
            if (
                below < len(lines)
                and abs(rule.left - left) < _AT_MARGIN
                and rule.right - rule.left < _SHORT * (right - left)
            ):
                found.append(below)
        return found

    def _start(self, line: PageLine) -> Start | None:
        """Return the beginning of a note: a sign, or a number that comes next and is marked on this page or the last.

        Behind a note of the same page a number that is raised needs no mark.

        Numbers are raised or not, as this document sets them; where the notes stand at the end, there are only signs.
        """
        start = start_of(line)
        if start is None or not start.value:
            return start
        if self.at_end or start.raised != self.raised:
            return None
        last = next((number for note in reversed(self.notes) if (number := value(note.label))), 0)
        own = self.marks.get(line.page, set())
        marked = own | self.marks.get(line.page - 1, set())
        follows = start.value == 1 or last < start.value <= last + _MISSED or (start.raised and start.label in own)
        behind = start.raised and bool(self.notes) and self.notes[-1].page == line.page
        return start if follows and (behind or start.label in marked) else None


def marks(regions: Sequence[PageRegion]) -> dict[int, set[str]]:
    """Return the labels that are raised on each page, but for those that begin lines."""
    found: dict[int, set[str]] = {}
    for region in regions:
        for line in region.lines:
            found.setdefault(region.page, set()).update(labels_in(line))
    return found


def stand_at_end(lines: Sequence[PageLine]) -> bool:
    """Whether the notes of a document stand below a heading that names them."""
    headed = (at for at, line in enumerate(lines) if HeadingRole.NOTES in read_heading(line.text).roles)
    below = (start_of(line) for at in headed for line in lines[at + 1 : at + 1 + _TITLE_LINES])
    return any(start is not None and start.value == 1 for start in below)
