"""Groups the lines of the running text to paragraphs, across columns and pages."""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace

from argmap.paper.readers.pdf.indents import PlacedLine, is_justified
from argmap.paper.readers.pdf.metrics import Metrics
from argmap.paper.readers.pdf.note_marks import start_of, without
from argmap.paper.structure.sentence_ends import is_finished, is_paused

_INDENT = 0.7  # sizes: the least indentation of a first line
_GAP = 1.22  # times the leading: the least distance between paragraphs that a gap parts
_DISPLAY_GAP = 1.4  # the same for headings, which are set wider
_ROOM = 1.0  # sizes: the least room that counts, with that of the space
_BULLET = re.compile(r"[•‣◦▪●∙·]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class LineGroup:
    """The lines of one paragraph, heading or entry; ``label`` is the number that an entry begins with."""

    lines: tuple[PlacedLine, ...]
    label: str = ""

    @property
    def text(self) -> str:
        """Its text with a space for each end of a line: for looking at, not for reading."""
        return " ".join(placed.line.text for placed in self.lines)


class Grouping:
    """Decides where paragraphs begin, by the habits of the whole document."""

    def __init__(self, lines: Sequence[PlacedLine], metrics: Metrics) -> None:
        self.metrics = metrics
        self.justified = is_justified(placed for placed in lines if not self.is_display(placed))
        self.listing = False  # whether the lines are those of a reference list

    def is_display(self, placed: PlacedLine) -> bool:
        """Whether a line is set like a heading: large, or bold throughout."""
        return self.metrics.is_large(placed.line.size) or placed.line.bold

    def groups(self, lines: Sequence[PlacedLine]) -> Iterator[LineGroup]:
        """Yield the paragraphs."""
        group: list[PlacedLine] = []
        for placed in lines:
            if group and self._begins(group, placed):
                yield LineGroup(tuple(group))
                group = []
            group.append(placed)
        if group:
            yield LineGroup(tuple(group))

    def _begins(self, group: Sequence[PlacedLine], placed: PlacedLine) -> bool:
        last = group[-1]
        if self.is_display(last) != self.is_display(placed) or not 0.95 < placed.line.size / last.line.size < 1.05:
            return True
        if last.region != placed.region:
            return self.is_display(placed) or self._begins_after_break(last, placed)
        expected = self.metrics.leading * placed.line.size / self.metrics.size
        gap = (last.line.base - placed.line.base) / expected
        if self.is_display(placed):
            return gap > _DISPLAY_GAP
        if gap > _GAP or _BULLET.match(placed.line.text) or self._is_indented(group, placed):
            return True
        return _room_for(placed, last) and (self.justified or _ends_and_begins(last, placed))

    def _is_indented(self, group: Sequence[PlacedLine], placed: PlacedLine) -> bool:
        """Whether a line is the first of a paragraph, or the first behind a quotation that is indented."""
        last = group[-1]
        if placed.indent > _INDENT:
            return abs(placed.indent - last.indent) > 0.5
        return len(group) > 1 and all(one.indent > _INDENT for one in group)

    def _begins_after_break(self, last: PlacedLine, placed: PlacedLine) -> bool:
        """Whether a paragraph begins at the top of a column: unless it looks like the last one going on."""
        if self.listing:
            return _room_for(placed, last)
        if not _may_end(last):
            return False
        return _room_for(placed, last) or placed.indent > _INDENT


def _room_for(placed: PlacedLine, last: PlacedLine) -> bool:
    """Whether the first word of a line had room in the line before: so its author began a new one."""
    line = placed.line
    word = line.text.split(maxsplit=1)[0]
    width = (line.right - line.left) * len(word) / len(line.text)
    return last.short_by > width / line.size + _ROOM


def _may_end(placed: PlacedLine) -> bool:
    return is_finished(placed.line.words) or is_paused(placed.line.words)


def _ends_and_begins(last: PlacedLine, placed: PlacedLine) -> bool:
    return _may_end(last) and not placed.line.text[0].islower()


def entries(lines: Sequence[PlacedLine], grouping: Grouping) -> list[LineGroup]:
    """Return the entries of a reference list; if all are numbered, the numbers are labels and not in the lines."""
    grouping = copy(grouping)
    grouping.listing = True
    hanging = lines[0].indent < _INDENT and any(placed.indent > _INDENT for placed in lines)
    found = list(_hanging(lines) if hanging else grouping.groups(lines))
    starts = [start_of(group.lines[0].line) for group in found]
    if [start and start.value for start in starts] != list(range(1, len(found) + 1)):
        return found
    return [
        LineGroup((replace(group.lines[0], line=start.rest), *group.lines[1:]), start.label)
        for group, start in zip(found, starts, strict=True)
        if start
    ]


def _hanging(lines: Sequence[PlacedLine]) -> Iterator[LineGroup]:
    """Yield stretches of lines of which the first is not indented."""
    group: list[PlacedLine] = []
    for placed in lines:
        if group and placed.indent < _INDENT:
            yield LineGroup(tuple(group))
            group = []
        group.append(placed)
    yield LineGroup(tuple(group))


def without_bullet(group: LineGroup) -> LineGroup:
    """Return a paragraph without the sign that makes it an item of a list."""
    first = group.lines[0]
    found = _BULLET.match(first.line.text)
    if found is None:
        return group
    return LineGroup((replace(first, line=without(first.line, found.end())), *group.lines[1:]))
