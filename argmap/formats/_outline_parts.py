"""What a typed outline consists of: its claim, its points, what stands before the claim, and its sources.

Most outlines begin with lines that are no part of the argument: a name, a course, a title, a question. Of the
paragraphs before the first point the claim is the one that says so (``Thesis: ...``), else the last that can be one.
"""

import re
from dataclasses import dataclass, field, replace

from argmap.formats._stances import Stance
from argmap.graph.graph_builder import Where

HEADINGS, PARAGRAPH, HEADING_LINE, LABELLED, BULLETS = 6, 7, 8, 9, 10
"""How deep points are: headings from 1 on, a paragraph that can be a claim, one that says what those after it are
(``Arguments for:``), one that says what it is itself (``Reason 1: ...``), and bullets from here on.
"""
LONGEST_POINT = 400
"""How many characters a paragraph may have that is a point; a longer one is an essay's."""
MOST_BEFORE = 6
"""How many paragraphs before the claim an outline may have, beside those that it may have elsewhere."""
FIELD = re.compile(r"[^\W\d_][^\n:：.?!]{0,30}[:：](?:\s|$)")
"""A line such as ``Name: Ana Ruiz``, or one that announces what follows: ``My reasons:``."""
TOPIC = re.compile(
    r"(?:topic|title|question|issue|thema|titel|frage|tema|título|pregunta|titre|sujet)\s*[:：]\s*", re.I
)


@dataclass(slots=True)
class OutlinePoint:
    """A point of an outline: its text, what it says that it is, and how deep it is; what is below follows it.

    A point without text that says what it is heads those below it: ``Pro:``. ``sources`` are references and addresses.
    """

    key: str
    text: str
    where: Where
    depth: int
    stance: Stance | None = None
    sources: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()

    @property
    def heads(self) -> bool:
        """Tell whether it says what those below it are, and nothing else."""
        return not self.text and self.stance not in (None, Stance.CLAIM)


@dataclass(slots=True)
class OutlineParts:
    """The points of a text with what else it holds, and how many of its bullets say what they are."""

    points: list[OutlinePoint] = field(default_factory=list)
    title: str = ""
    notes: dict[int, tuple[str, Where]] = field(default_factory=dict)
    listed: list[tuple[str, Where]] = field(default_factory=list)
    """Sources in a list of their own, of which no point is known to rest on one."""
    before: list[Where] = field(default_factory=list)
    """Lines before the claim that are no part of the argument."""
    strays: list[Where] = field(default_factory=list)
    """Paragraphs that belong to no point."""
    groups: list[Where] = field(default_factory=list)
    """Headings over a claim, which are none themselves."""
    labels: int = 0
    bullets: int = 0
    says_claim: bool = False
    """Does a label say which statement is the claim?"""
    _heads: Stance | None = None
    _lists_sources: bool = False

    def is_outline(self) -> bool:
        """Tell whether it is a list most of whose bullets say whether they are for or against, or whose claim does."""
        return self.is_list() and (2 * self.labels >= self.bullets or self.says_claim)

    def is_list(self) -> bool:
        """Tell whether there are bullets, and little else."""
        few_before = len(self.before) <= MOST_BEFORE + self.bullets
        return self.bullets > 1 and few_before and 2 * len(self.strays) <= self.bullets

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
        if self._take_source(point, alone=False):
            return
        point.stance = point.stance or sign
        self.bullets += 1
        self.says_claim |= point.stance is Stance.CLAIM
        self.labels += self._heads is not None or point.stance is not None
        self.points.append(point)

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


def is_field(line: str) -> bool:
    """Tell whether a line begins with a label: ``Name: Ana Ruiz``, ``Reasons:``."""
    return FIELD.match(line) is not None
