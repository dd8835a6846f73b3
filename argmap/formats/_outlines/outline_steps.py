"""Makes a graph of points below one another, each with a label that says whether it is for or against: an outline."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.formats._outlines.outline_parts import OutlineParts
from argmap.formats._outlines.outline_points import OutlinePoint, unlabelled
from argmap.formats._source_notes import SourceNotes, plain_source
from argmap.formats._stances import KIND_OF, Stance, without_source
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.notation.model import Backing
from argmap.problems import Level, shown


@dataclass(slots=True)
class _Above:
    """A point that is open: those below it are for or against it, or for what it says that they are."""

    key: str
    depth: int
    heads: Stance | None = None
    step: str | None = None
    last: "_PointStep | None" = None
    objection: str = ""
    """The last statement below it that is against it."""
    point: str = ""
    """The last statement below it that is no reply and no evidence."""


@dataclass(slots=True)
class _PointStep:
    """The step that a point makes, with others that go on with it; ``key`` is that of the first."""

    key: str
    target: str
    kind: Kind
    sources: list[str]
    where: Where


def add_outline(builder: GraphBuilder, points: Iterable[OutlinePoint], notes: SourceNotes) -> list[OutlinePoint]:
    """Add the points of an outline, in their order, as statements and steps; return those that say nothing.

    A point that says nothing is a premise of the one that it is under. ``and`` links a point with the one before it;
    an undercutter is against the step of the point that it is under. A source backs the point that it is under. A reply
    or evidence beside other points bears on the one before it: a reply on the objection before it.
    """
    adding = _Adding(builder, notes)
    for point in points:
        adding.take(point)
    adding.finish()
    if adding.replies:
        message, cure = _answers(len(adding.replies)), "put each reply below what it answers"
        builder.remark("nearest-relation", message, cure, adding.replies[0].where, Level.INFO)
    return adding.unlabelled


@dataclass(slots=True)
class _Adding:
    """Adds points in their order, each to what is open above it."""

    builder: GraphBuilder
    notes: SourceNotes
    unlabelled: list[OutlinePoint] = field(default_factory=list)
    open_: list[_Above] = field(default_factory=list)
    steps: list[_PointStep] = field(default_factory=list)
    backed: dict[str, list[Backing]] = field(default_factory=dict)
    """What sources below statements say of their notes."""
    replies: list[OutlinePoint] = field(default_factory=list)
    """Those that are read as replies to the objection before them."""

    def take(self, point: OutlinePoint) -> None:
        """Add a point as what it is: a heading of points, a source, or a statement."""
        while self.open_ and self.open_[-1].depth >= point.depth:
            self.open_.pop()
        above = self.open_[-1] if self.open_ else None
        if point.heads:
            if above:
                self.open_.append(_Above(above.key, point.depth, point.stance, objection=above.objection))
        elif above and Stance.SOURCE in (point.stance, above.heads):
            self.backed.setdefault(above.key, []).extend(_sources(point, self.notes))
        else:
            self._state(point, above)

    def finish(self) -> None:
        """Add the notes and steps, which may have grown with later points."""
        for key, backings in self.backed.items():
            footnotes = {one.note: one for one in (*self.builder.node(key).footnotes, *backings)}
            self.builder.change(key, footnotes=tuple(footnotes.values()))
        for step in self.steps:
            self.builder.step(step.sources, step.target, step.kind, step.where, key=step.key)

    def _state(self, point: OutlinePoint, above: _Above | None) -> None:
        _state(self.builder, point, self.notes)
        here = _Above(point.key, point.depth)
        self.open_.append(here)
        if above and point.stance is not Stance.CLAIM:
            stance = point.stance or above.heads
            if stance is None:
                self.unlabelled.append(point)
            here.step = _join(above, point, stance, self._target(above, point, stance), self.steps)

    def _target(self, above: _Above, point: OutlinePoint, stance: Stance | None) -> str:
        """Return the statement that a point bears on; note it as the one that a reply or evidence may follow."""
        if stance is Stance.REPLY and above.objection:
            self.replies.append(point)
            return above.objection
        if stance is Stance.EVIDENCE and above.point and above.heads is None:
            return above.point
        if stance is Stance.AGAINST:
            self._remember(above, point.key)
        if stance not in (Stance.EVIDENCE, Stance.REPLY):
            above.point = point.key
        return above.key

    def _remember(self, above: _Above, objection: str) -> None:
        """Note an objection for replies below the same statement, which may be under a heading of their own."""
        for one in self.open_:
            if one.key == above.key:
                one.objection = objection


def add_parts(builder: GraphBuilder, found: OutlineParts, notes: SourceNotes, cure: str) -> None:
    """Add all that a typed outline consists of, and tell what of it is no part of the argument.

    ``cure`` says how a point tells what it is.
    """
    tell_unlabelled(builder, add_outline(builder, found.points, notes), cure)
    notes.tell_repeated(found.repeated_notes)
    for table in found.tables:
        table.tell(builder)
    for text, where in found.listed:
        notes.add(text, where, listed=True)
    for what, places in (("lines before the claim", found.before), ("headings over a claim", found.groups)):
        for where in places:
            builder.leave_out(what, where)
    for one in found.strays:
        message = f"this paragraph belongs to no point, so it is not read: {shown(one.text)}"
        builder.remark("unread-part", message, "make it a point of the list, or delete it", one.where)
    for one in found.repeated:
        message = f"the claim is given before, so this conclusion is not read: {shown(one.text)}"
        builder.remark("unread-part", message, "delete it if it repeats the claim; else make it a point", one.where)


def tell_unlabelled(builder: GraphBuilder, points: list[OutlinePoint], cure: str) -> None:
    """Tell that points do not say what they are, once: they are read as premises."""
    if points:
        builder.remark("unread-part", unlabelled(len(points)), cure, points[0].where, Level.INFO)


def _answers(count: int) -> str:
    if count == 1:
        return "this reply is read as an answer to the objection before it"
    return f"{count} replies are read as answers to the objections before them"


def _sources(point: OutlinePoint, notes: SourceNotes) -> list[Backing]:
    """Return what a point that is a source says of the note that it has become, and of others that it names."""
    named = [Backing.model_construct(note=number) for number in point.notes]
    own = [notes.add(plain_source(point.text), point.where, listed=True)] if point.text else []
    beside = [source for source in point.sources if source not in point.text]
    return [*named, *own, *(notes.add(source, point.where) for source in beside)]


def _state(builder: GraphBuilder, point: OutlinePoint, notes: SourceNotes) -> None:
    text, linked = notes.of(point.text, point.where)
    text, inline = without_source(text)
    backings = [Backing.model_construct(note=number) for number in point.notes if number]
    backings += [*linked, *(notes.add(source, point.where) for source in point.sources)]
    backings += [notes.add(inline, point.where, listed=True)] if inline else []
    footnotes = tuple({one.note: one for one in backings}.values())
    builder.statement(point.key, text, point.where, footnotes=footnotes)


def _join(above: _Above, point: OutlinePoint, stance: Stance | None, target: str, steps: list[_PointStep]) -> str:
    """Add the step that a point begins, or let it join the last; return the key of the step."""
    if stance is Stance.AND and above.last:
        above.last.sources.append(point.key)
        return above.last.key
    kind = KIND_OF.get(stance or Stance.FOR, Kind.SUPPORTS)
    if kind is Kind.UNDERCUTS:
        kind, target = (kind, above.step) if above.step else (Kind.ATTACKS, target)
    above.last = _PointStep(f"step of {point.key}", target, kind, [point.key], point.where)
    steps.append(above.last)
    return above.last.key
