"""Groups the lines of the running text to paragraphs, across columns and pages."""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass

from argmap.paper.endings import is_finished, is_paused
from argmap.paper.readers.pdf.margins import Placed, is_justified
from argmap.paper.readers.pdf.metrics import Metrics

_INDENT = 0.7  # sizes: the least indentation of a first line
_GAP = 1.22  # times the leading: the least distance between paragraphs that a gap parts
_DISPLAY_GAP = 1.4  # the same for headings, which are set wider
_ROOM = 1.0  # sizes: the least room that counts, with that of the space
_BULLETS = ("•", "‣", "◦", "▪", "●")


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one paragraph, heading or entry."""

    lines: tuple[Placed, ...]

    @property
    def text(self) -> str:
        """Its text with a space for each end of a line: for looking at, not for reading."""
        return " ".join(placed.line.text for placed in self.lines)


class Grouping:
    """Decides where paragraphs begin, by the habits of the whole document."""

    def __init__(self, lines: Sequence[Placed], metrics: Metrics) -> None:
        self.metrics = metrics
        self.justified = is_justified(placed for placed in lines if not self.is_display(placed))
        self.listing = False  # whether the lines are those of a reference list

    def is_display(self, placed: Placed) -> bool:
        """Whether a line is set like a heading: large, or bold throughout."""
        return self.metrics.is_large(placed.line.size) or placed.line.bold

    def groups(self, lines: Sequence[Placed]) -> Iterator[Group]:
        """Yield the paragraphs."""
        group: list[Placed] = []
        for placed in lines:
            if group and self._begins(group, placed):
                yield Group(tuple(group))
                group = []
            group.append(placed)
        if group:
            yield Group(tuple(group))

    def _begins(self, group: Sequence[Placed], placed: Placed) -> bool:
        last = group[-1]
        if self.is_display(last) != self.is_display(placed) or not 0.95 < placed.line.size / last.line.size < 1.05:
            return True
        if last.region != placed.region:
            return self.is_display(placed) or self._begins_after_break(last, placed)
        expected = self.metrics.leading * placed.line.size / self.metrics.size
        gap = (last.line.base - placed.line.base) / expected
        if self.is_display(placed):
            return gap > _DISPLAY_GAP
        if gap > _GAP or placed.line.text.startswith(_BULLETS) or self._is_indented(group, placed):
            return True
        return _room_for(placed, last) and (self.justified or _ends_and_begins(last, placed))

    def _is_indented(self, group: Sequence[Placed], placed: Placed) -> bool:
        """Whether a line is the first of a paragraph, or the first behind a quotation that is indented."""
        last = group[-1]
        if placed.indent > _INDENT:
            return abs(placed.indent - last.indent) > 0.5
        return len(group) > 1 and all(one.indent > _INDENT for one in group)

    def _begins_after_break(self, last: Placed, placed: Placed) -> bool:
        """Whether a paragraph begins at the top of a column: unless it looks like the last one going on."""
        if self.listing:
            return _room_for(placed, last)
        if not _may_end(last):
            return False
        return _room_for(placed, last) or placed.indent > _INDENT


def _room_for(placed: Placed, last: Placed) -> bool:
    """Whether the first word of a line had room in the line before: so its author began a new one."""
    line = placed.line
    word = line.text.split(maxsplit=1)[0]
    width = (line.right - line.left) * len(word) / len(line.text)
    return last.short_by > width / line.size + _ROOM


def _may_end(placed: Placed) -> bool:
    return is_finished(placed.line.words) or is_paused(placed.line.words)


def _ends_and_begins(last: Placed, placed: Placed) -> bool:
    return _may_end(last) and not placed.line.text[0].islower()


def entries(lines: Sequence[Placed], grouping: Grouping) -> Iterator[Group]:
    """Yield the entries of a reference list: by hanging indentation where it has that, else like paragraphs."""
    grouping = copy(grouping)
    grouping.listing = True
    if lines[0].indent > _INDENT or not any(placed.indent > _INDENT for placed in lines):
        yield from grouping.groups(lines)
        return
    group: list[Placed] = []
    for placed in lines:
        if group and placed.indent < _INDENT:
            yield Group(tuple(group))
            group = []
        group.append(placed)
    yield Group(tuple(group))
