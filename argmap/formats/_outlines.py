"""Makes a graph of points below one another, each with a label that says whether it is for or against: an outline."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import KIND_OF, Stance
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.notation.model import Backing


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


HEADINGS, PARAGRAPH, BULLETS = 6, 7, 8
"""How deep points are: headings from 1 on, a paragraph that is a claim, bullets from here on."""


@dataclass(slots=True)
class OutlineParts:
    """The points of a text with what else it holds, and how many of its bullets say what they are."""

    points: list[OutlinePoint] = field(default_factory=list)
    title: str = ""
    notes: dict[int, tuple[str, Where]] = field(default_factory=dict)
    repeated_notes: list[tuple[int, Where]] = field(default_factory=list)
    strays: list[Where] = field(default_factory=list)
    headed: bool = False
    """Does the heading above say what the points are?"""
    labels: int = 0
    bullets: int = 0

    def take_note(self, number: int, text: str, where: Where) -> None:
        """Take a note; of several with one number the first counts."""
        if number in self.notes:
            self.repeated_notes.append((number, where))
        else:
            self.notes[number] = (text, where)

    def is_outline(self) -> bool:
        """Tell whether most bullets say whether they are for or against, and there is little else."""
        return self.bullets > 1 and 2 * self.labels >= self.bullets and 2 * len(self.strays) <= self.bullets

    def split_title(self) -> None:
        """Make the title of a first heading that has another claim right below it, and says nothing itself."""
        first, *rest = self.points or [OutlinePoint("", "", None, 0)]
        if not rest or first.depth > HEADINGS or first.stance:
            return
        tops = [point for point in rest if point.depth <= PARAGRAPH and point.stance is None]
        if tops and tops[0] is rest[0]:
            self.title, self.points = first.text, rest
        for point in tops:
            if point.depth <= HEADINGS or point is rest[0]:
                point.stance = Stance.CLAIM


@dataclass(slots=True)
class _Above:
    """A point that is open: those below it are for or against it, or for what it says that they are."""

    key: str
    depth: int
    heads: Stance | None = None
    step: str | None = None
    last: "_PointStep | None" = None


@dataclass(slots=True)
class _PointStep:
    """The step that a point makes, with others that go on with it; ``key`` is that of the first."""

    key: str
    target: str
    kind: Kind
    sources: list[str]
    where: Where


@dataclass(slots=True)
class Outlined:
    """How the points of an outline were understood: ``unlabelled`` are those that do not say what they are."""

    unlabelled: list[OutlinePoint] = field(default_factory=list)


def add_outline(builder: GraphBuilder, points: Iterable[OutlinePoint], notes: SourceNotes) -> Outlined:
    """Add the points of an outline, in their order, as statements and steps.

    A point that says nothing is a premise of the one that it is under. ``and`` links a point with the one before it;
    an undercutter is against the step of the point that it is under.
    """
    found, open_, steps = Outlined(), list[_Above](), list[_PointStep]()
    for point in points:
        while open_ and open_[-1].depth >= point.depth:
            open_.pop()
        above = open_[-1] if open_ else None
        if not point.text and point.stance and point.stance is not Stance.CLAIM and above:
            open_.append(_Above(above.key, point.depth, point.stance))
            continue
        _state(builder, point, notes)
        here = _Above(point.key, point.depth)
        open_.append(here)
        if above and point.stance is not Stance.CLAIM:
            stance = point.stance or above.heads
            if stance is None:
                found.unlabelled.append(point)
            here.step = _join(above, point, stance, steps)
    for step in steps:
        builder.step(step.sources, step.target, step.kind, step.where, key=step.key)
    return found


def tell_unlabelled(builder: GraphBuilder, found: Outlined, cure: str) -> None:
    """Tell that points do not say what they are, once: they are read as premises."""
    if found.unlabelled:
        builder.remark("unread-part", unlabelled(len(found.unlabelled)), cure, found.unlabelled[0].where)


def unlabelled(count: int) -> str:
    """Return the message that some points do not say what they are."""
    if count == 1:
        return "this point does not say whether it is for or against what it is under: it is read as a premise"
    return f"{count} points do not say whether they are for or against what they are under: they are read as premises"


def _state(builder: GraphBuilder, point: OutlinePoint, notes: SourceNotes) -> None:
    text, linked = notes.of(point.text, point.where)
    backings = [Backing.model_construct(note=number) for number in point.notes if number]
    backings += [*linked, *(notes.add(source, point.where) for source in point.sources)]
    footnotes = tuple({one.note: one for one in backings}.values())
    builder.statement(point.key, text, point.where, footnotes=footnotes)


def _join(above: _Above, point: OutlinePoint, stance: Stance | None, steps: list[_PointStep]) -> str:
    """Add the step that a point begins, or let it join the last; return the key of the step."""
    if stance is Stance.AND and above.last:
        above.last.sources.append(point.key)
        return above.last.key
    kind, target = KIND_OF[stance or Stance.FOR], above.key
    if kind is Kind.UNDERCUTS:
        kind, target = (kind, above.step) if above.step else (Kind.ATTACKS, target)
    above.last = _PointStep(f"step of {point.key}", target, kind, [point.key], point.where)
    steps.append(above.last)
    return above.last.key
