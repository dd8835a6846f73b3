"""What a typed outline consists of: its claim, its points, what stands before the claim, and its sources.

Most outlines begin with lines that are no part of the argument: a name, a course, a title, a question. Of the
paragraphs before the first point the claim is the one that says so (``Thesis: ...``), else the last that can be one.
"""

from dataclasses import dataclass, field, replace

from argmap.formats._outlines.columned_points import ColumnedTable
from argmap.formats._outlines.outline_points import BULLETS, HEADING_LINE, LABELLED, PARAGRAPH, OutlinePoint, Stray
from argmap.formats._source_notes import cites_only
from argmap.formats._stances import Stance
from argmap.graph.graph_builder import Where

LONGEST_POINT = 400
"""How many characters a paragraph may have that is a point; a longer one is an essay's."""
MOST_BEFORE = 6
"""How many paragraphs before the claim an outline may have, beside those that it may have elsewhere."""


@dataclass(slots=True)
class OutlineParts:
    """The points of a text with what else it holds, and how many of its bullets say what they are."""

    points: list[OutlinePoint] = field(default_factory=list)
    title: str = ""
    titled: OutlinePoint | None = None
    """A paragraph that the word processor calls the title: it may be the claim."""
    notes: dict[int, tuple[str, Where]] = field(default_factory=dict)
    repeated_notes: list[tuple[int, Where]] = field(default_factory=list)
    listed: list[tuple[str, Where]] = field(default_factory=list)
    """Sources in a list of their own, of which no point is known to rest on one."""
    before: list[Where] = field(default_factory=list)
    """Lines before the claim that are no part of the argument."""
    strays: list[Stray] = field(default_factory=list)
    """Paragraphs that belong to no point."""
    repeated: list[Stray] = field(default_factory=list)
    """Conclusions of an outline whose claim is said before."""
    groups: list[Where] = field(default_factory=list)
    """Headings over a claim, which are none themselves."""
    tables: list[ColumnedTable] = field(default_factory=list)
    labels: int = 0
    bullets: int = 0
    says_claim: bool = False
    """Does a label say which statement is the claim?"""
    _heads: Stance | None = None
    _lists_sources: bool = False

    def take_note(self, number: int, text: str, where: Where) -> None:
        """Take a note; of several with one number the first counts."""
        if number in self.notes:
            self.repeated_notes.append((number, where))
        else:
            self.notes[number] = (text, where)

    def is_outline(self) -> bool:
        """Tell whether it is a list most of whose bullets say whether they are for or against, or whose claim does."""
        return self.is_list() and self.has_claim() and (2 * self.labels >= self.bullets or self.says_claim)

    def has_claim(self) -> bool:
        """Tell whether there is a statement above the first heading of points."""
        return not self.points or not self.points[0].heads

    def is_list(self) -> bool:
        """Tell whether there are bullets, and little else."""
        few_before = len(self.before) <= MOST_BEFORE + self.bullets
        return self.bullets > (not self.says_claim) and few_before and 2 * len(self.strays) <= self.bullets

    def heading(self, point: OutlinePoint) -> None:
        """Add a heading; below one that says ``Sources`` is a list of them."""
        self._lists_sources = point.stance is Stance.SOURCE
        self._heads = None if self._lists_sources else point.stance
        if not self._lists_sources:
            self.says_claim |= point.stance is Stance.CLAIM
            self.points.append(point)

    def paragraph(self, point: OutlinePoint) -> None:
        """Add a paragraph, of which ``choose_claims`` finds out what it is."""
        if self._take_source(point, alone=point.depth == PARAGRAPH):
            return
        if point.heads:
            self._heads = point.stance
            self.points.append(replace(point, depth=HEADING_LINE))
        elif point.stance not in (None, Stance.CLAIM):
            self.bullet(replace(point, depth=LABELLED if point.depth == PARAGRAPH else point.depth))
        else:
            self.says_claim |= point.stance is Stance.CLAIM
            self.points.append(replace(point, depth=PARAGRAPH))

    def bullet(self, point: OutlinePoint, sign: Stance | None = None) -> None:
        """Add a point of a list; ``sign`` is what its bullet says that it is."""
        if point.stance is None and self.points and cites_only(point.text):
            point.stance = Stance.SOURCE
        if self._take_source(point, alone=False):
            return
        point.stance = point.stance or sign
        self.bullets += 1
        self.says_claim |= point.stance is Stance.CLAIM
        self.labels += self._heads is not None or point.stance is not None
        self.points.append(point)

    def table(self, table: ColumnedTable) -> None:
        """Add the points in a table; where the claim is said above it, the claims in it are reasons."""
        self.tables.append(table)
        for point in table.points(under_claim=self.says_claim):
            self.bullet(point)

    def goes_on(self) -> bool:
        """Tell whether a line can go on with the last point: not where sources are listed."""
        return bool(self.points) and not self._lists_sources

    def _take_source(self, point: OutlinePoint, *, alone: bool) -> bool:
        """Take a source: one that follows a point belongs to it, whatever its depth; one in a list to none.

        ``alone`` says whether a label without a source begins a list.
        """
        if point.stance is Stance.SOURCE:
            if not point.text and (alone or not self.points):
                self._lists_sources = True
                return True
            if self.points and not self._lists_sources:
                last = self.points[-1]
                below = 0 if last.stance is Stance.SOURCE else max(last.depth, BULLETS) + 1 - last.depth
                self.points.append(replace(point, depth=last.depth + below))
                return True
        elif self._lists_sources and point.stance is not None:
            self._lists_sources = False
        if self._lists_sources or point.stance is Stance.SOURCE:
            self.listed.append((point.text, point.where))
            return True
        return False
