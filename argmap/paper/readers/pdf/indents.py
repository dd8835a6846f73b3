"""The margins of columns, which tell an indented line from others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.paper.readers.pdf.page_lines import PageLine, PageRegion

_ENOUGH = 4  # lines, to tell the margins of a column by itself
_FULL = 2.0  # points that a full line may end before the margin, beside the width of a space


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the lines of a column begin and end, in points."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line with the margins of its column; ``region`` counts the regions of the document."""

    line: PageLine
    margins: Margins
    region: int

    @property
    def indent(self) -> float:
        """How far it begins behind the margin, in sizes."""
        return (self.line.left - self.margins.left) / self.line.size

    @property
    def short_by(self) -> float:
        """How far it ends before the margin, in sizes."""
        return (self.margins.right - self.line.right) / self.line.size


def place(regions: Sequence[PageRegion]) -> list[PlacedLine]:
    """Return the lines of all regions in order, with the margins of their columns."""
    columns: dict[tuple[int, int], list[PageLine]] = {}
    for region in regions:
        columns.setdefault((region.page, region.column), []).extend(region.lines)
    own = {key: _margins(lines) for key, lines in columns.items()}
    sure = {key: own[key] for key, lines in columns.items() if len(lines) >= _ENOUGH}
    known = {key: sure.get(key) or _borrowed(key, own[key], sure) for key in columns}
    return [
        PlacedLine(line, known[region.page, region.column], at)
        for at, region in enumerate(regions)
        for line in region.lines
    ]


def _margins(lines: Sequence[PageLine]) -> Margins:
    return Margins(_common(sorted(line.left for line in lines)), -_common(sorted(-line.right for line in lines)))


def _common(edges: Sequence[float]) -> float:
    """Return the outermost edge that two lines in ten share, else the outermost."""
    least = max(2, len(edges) // 10)
    for at, edge in enumerate(edges):
        if sum(other - edge < _FULL for other in edges[at : at + least]) >= least:
            return edge
    return edges[0]


def _borrowed(key: tuple[int, int], own: Margins, sure: dict[tuple[int, int], Margins]) -> Margins:
    """Return the margins of the same column of the nearest page, of those on the same side of the sheet first."""
    page, column = key
    others = [other for other in sure if other[1] == column]
    if not others:
        return own
    nearest = sure[min(others, key=lambda other: ((other[0] - page) % 2, abs(other[0] - page)))]
    return Margins(min(nearest.left, own.left), max(nearest.right, own.right))


def is_justified(lines: Iterable[PlacedLine]) -> bool:
    """Whether most lines end at the margin."""
    short = [placed.short_by < 0.2 for placed in lines]
    return sum(short) > 0.5 * len(short)
