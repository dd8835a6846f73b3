"""Lays a graph out as blocks of Argdown: what is written where, before it is text.

A statement is written where it is met first on the way down from the claims, and referred to elsewhere. A step from one
statement is a relation; a step from several, one with a scheme and one that something undercuts is a
premise-conclusion structure. An attack or an undercutter of that kind concludes a denial, which is then what attacks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.graph import Graph, Inference, Kind

DEEPEST = 5
"""How deep relations are nested; what is deeper is a block of its own."""
SIGNS = {Kind.SUPPORTS: "+", Kind.ATTACKS: "-", Kind.UNDERCUTS: "_"}


@dataclass(slots=True)
class ArgdownLine:
    """A line: how far it is indented, what it begins with, and what follows that.

    That is a statement (written out, or referred to), the denial or the argument of a step, a rule, or a reference to
    nothing.
    """

    indent: int
    lead: str
    node: str | None = None
    step: str | None = None
    written_out: bool = False
    denial: bool = False
    missing: str | None = None


@dataclass(slots=True)
class ArgdownLayout:
    """The blocks of a map, which statements need titles, and the number of each step that is a structure."""

    blocks: list[list[ArgdownLine]] = field(default_factory=list)
    titled: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)


def laid_out(graph: Graph) -> ArgdownLayout:
    """Return the layout of a graph."""
    return _Laying(graph).run()


class _Laying:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.layout = ArgdownLayout()
        self.begun: set[str] = set()
        self.waiting: list[tuple[str, str]] = []  # blocks to come: of statements and of steps, the next one last
        self.queued: set[str] = set()
        self.dead = self.dead_steps()
        self.plain: set[str] = set(self.plain_steps())

    def dead_steps(self) -> set[str]:
        """Return the steps that come from nothing or lead to nothing, and what undercuts them."""
        steps, nodes = self.graph.inferences, self.graph.nodes
        dead = {
            id_
            for id_, one in steps.items()
            if not (one.sources or one.missing) or one.target not in (steps if one.kind is Kind.UNDERCUTS else nodes)
        }
        pending = list(dead)
        while pending:
            under = [one.id for one in self.graph.into(pending.pop(), Kind.UNDERCUTS) if one.id not in dead]
            dead.update(under)
            pending += under
        return dead

    def plain_steps(self) -> Iterator[str]:
        """Yield the steps that can be written as one sign."""
        known: set[tuple[str, Kind, str]] = set()
        for step in self.graph.inferences.values():
            if (
                len(step.sources) != 1
                or step.missing
                or step.scheme
                or self.graph.into(step.id)
                or step.sources[0] == step.target
            ):
                continue
            key = (step.sources[0], step.kind, step.target)
            if key not in known:
                known.add(key)
                yield step.id

    def run(self) -> ArgdownLayout:
        nodes, roots = self.graph.nodes, set(self.graph.roots)
        for id_ in [*(one for one in nodes if one in roots), *nodes]:
            self.block("node", id_)
            self.work_off()
        for id_ in self.graph.inferences:  # what undercuts itself in a circle
            self.queue_step(id_)
            self.work_off()
        return self.layout

    def work_off(self) -> None:
        while self.waiting:
            self.block(*self.waiting.pop())

    def block(self, sort: str, id_: str) -> None:
        if sort == "node" and id_ in self.begun:
            return
        before = len(self.waiting)
        if sort == "node":
            self.layout.titled.add(id_)
            lines = list(self.statement(id_, 0, "", 0))
        else:
            lines = list(self.structure(self.graph.inferences[id_]))
        self.layout.blocks.append(lines)
        self.waiting[before:] = reversed(self.waiting[before:])

    def statement(self, id_: str, indent: int, lead: str, depth: int) -> Iterator[ArgdownLine]:
        """Yield the lines of a statement and all that leads to it."""
        if id_ in self.begun:
            self.layout.titled.add(id_)
            yield ArgdownLine(indent, lead, id_)
            return
        if depth > DEEPEST:
            self.layout.titled.add(id_)
            self.waiting.append(("node", id_))
            yield ArgdownLine(indent, lead, id_)
            return
        self.begun.add(id_)
        yield ArgdownLine(indent, lead, id_, written_out=True)
        yield from self.relations(self.graph.into(id_), indent + 2, depth)

    def relations(self, steps: list[Inference], indent: int, depth: int) -> Iterator[ArgdownLine]:
        for step in steps:
            if step.id in self.dead:
                continue
            sign = f"{SIGNS[step.kind]} "
            if step.id in self.plain:
                yield from self.statement(step.sources[0], indent, sign, depth + 1)
            elif step.kind is Kind.SUPPORTS:
                self.queue_step(step.id)
                yield ArgdownLine(indent, sign, step=step.id)
            else:
                self.queue_step(step.id)
                yield ArgdownLine(indent, sign, step=step.id, denial=True)

    def queue_step(self, id_: str) -> None:
        if id_ not in self.queued and id_ not in self.plain and id_ not in self.dead:
            self.queued.add(id_)
            self.layout.numbers[id_] = len(self.layout.numbers) + 1
            self.waiting.append(("step", id_))

    def structure(self, step: Inference) -> Iterator[ArgdownLine]:
        """Yield the lines of a premise-conclusion structure."""
        yield ArgdownLine(0, "", step=step.id)
        yield ArgdownLine(0, "")
        sources = list(dict.fromkeys(step.sources))
        for number, source in enumerate(sources, 1):
            yield from self.statement(source, 0, f"({number}) ", 1)
        for _, name in step.missing:
            number = len(sources) + 1
            sources.append(name)
            yield ArgdownLine(0, f"({number}) ", missing=name)
        yield ArgdownLine(0, "--", step=step.id)
        yield from self.relations(self.graph.into(step.id), 2, 1)
        lead = f"({len(sources) + 1}) "
        if step.kind is Kind.SUPPORTS:
            self.layout.titled.add(step.target)
            yield ArgdownLine(0, lead, step.target)
            if step.target not in self.begun:
                self.waiting.append(("node", step.target))
        else:
            yield ArgdownLine(0, lead, step=step.id, written_out=True, denial=True)
