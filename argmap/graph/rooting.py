"""Gives statements that came in any order what a tree has: roots, roles, a home for each, and ids."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.graph.elements import Inference, Kind, Links, Node, Role
from argmap.text.enumerating import letters

LONGEST_HINT = 60
"""The most characters of an id that tells the way from the root; below that, statements are numbered."""
Rooted = tuple[dict[str, Node], dict[str, Inference], tuple[str, ...]]


def rooted(nodes: Mapping[str, Node], steps: Mapping[str, Inference], root: str | None = None) -> Rooted:
    """Return statements and steps with ids in the place of the keys that they came with, and the roots.

    A root is a statement that is offered for or against nothing, or the first of a circle that leads to nothing else.
    The root of the most statements comes first, and of equals the first in the file. A statement's home is the step by
    which the way down from the roots first meets it. Ids are the names that the statements have, or are made as
    ``lower`` makes them. With ``root``, all statements lead to that one. Iterative, linear.
    """
    return _Rooting(nodes, steps).run(root)


class _Rooting:
    def __init__(self, nodes: Mapping[str, Node], steps: Mapping[str, Inference]) -> None:
        self.nodes, self.steps = nodes, steps
        self.links = Links()
        for step in steps.values():
            self.links.into.setdefault(step.target, []).append(step)
            for source in step.sources:
                self.links.out_of.setdefault(source, []).append(step)
        self.ends = dict(self.statement_ends())
        self.ids: dict[str, str] = {}
        self.step_ids: dict[str, str] = {}
        self.homes: dict[str, tuple[Role, str | None, bool]] = {}
        self.taken: dict[str, int] = {}

    def run(self, root: str | None) -> Rooted:
        tops = [root] if root else self.tops()
        sizes = {top: self.walk(top) for top in tops}
        for step in self.steps.values():
            if step.id not in self.step_ids:  # undercutters of one another
                self.step_ids[step.id] = self.unique("step")
        ordered = sorted(tops, key=lambda top: -sizes[top])
        return (
            {self.ids[key]: self.finished(node) for key, node in self.nodes.items()},
            {self.step_ids[key]: self.finished_step(step) for key, step in self.steps.items()},
            tuple(self.ids[top] for top in ordered),
        )

    def tops(self) -> list[str]:
        """Return the roots in the order of the file.

        A statement that was not met on the way down from those before it may be one, until a later one turns out to be
        above it: of each part of the graph from which nothing leads away, the first statement remains.
        """
        found: dict[str, None] = {}
        met: set[str] = set()
        circles: dict[str, str] = {}  # statement -> the root candidate that it is in a circle with
        for key in self.nodes:
            if key in met:
                continue
            below = self.below(key, met, found, circles)
            found[key] = None
            circles.update(dict.fromkeys(self.above(key, below), key))
        return list(found)

    def below(self, top: str, met: set[str], found: dict[str, None], circles: Mapping[str, str]) -> set[str]:
        """Return what leads to a statement and was not met yet; what turns out to be below it is no root."""
        here, pending = {top}, [top]
        met.add(top)
        while pending:
            for source in self.sources_below(pending.pop()):
                found.pop(circles.get(source, source), None)
                if source not in met:
                    met.add(source)
                    here.add(source)
                    pending.append(source)
        return here

    def above(self, key: str, within: set[str]) -> set[str]:
        """Return the statements among ``within`` that a statement leads to: those that it is in a circle with."""
        here, pending = {key}, [key]
        while pending:
            for step in self.links.out_of.get(pending.pop(), ()):
                target = self.ends.get(step.id)
                if target in within and target not in here:
                    here.add(target)
                    pending.append(target)
        return here

    def statement_ends(self) -> Iterator[tuple[str, str]]:
        """Yield each step with the statement that it leads to, or whose step it undercuts."""
        for key in self.nodes:
            pending = list(self.links.into.get(key, ()))
            while pending:
                step = pending.pop()
                yield step.id, key
                pending += self.links.into.get(step.id, ())

    def sources_below(self, key: str) -> Iterator[str]:
        """Yield the statements of the steps to a statement, and of those that undercut them."""
        pending = list(self.links.into.get(key, ()))
        while pending:
            step = pending.pop()
            yield from step.sources
            pending += self.links.into.get(step.id, ())

    def walk(self, top: str) -> int:
        """Meet a root and all that leads to it; return how many statements were met for the first time."""
        self.meet(top, Role.CLAIM, None, "claim", rebuttal=False)
        pending, count = [self.steps_to(top)], 1
        while pending:
            step, hint = next(pending[-1], (None, ""))
            if step is None:
                pending.pop()
                continue
            if step.id in self.step_ids:
                continue
            role = Role.PREMISE if step.kind is Kind.SUPPORTS else Role.OBJECTION
            met = []
            for number, source in enumerate(step.sources):
                letter = letters(number) if len(step.sources) + len(step.missing) > 1 else ""
                if source not in self.homes:
                    self.meet(source, role, step.id, hint + letter, rebuttal=self.answers(step))
                    met.append(source)
            first = self.ids[step.sources[0]] if step.sources else hint[:LONGEST_HINT]
            target = self.step_ids if step.kind is Kind.UNDERCUTS else self.ids
            self.step_ids[step.id] = self.unique(f"{first}>{target[step.target]}")
            count += len(met)
            pending.append(self.undercutters(step.id, first))
            pending.extend(self.steps_to(source) for source in reversed(met))
        return count

    def steps_to(self, key: str) -> Iterator[tuple[Inference | None, str]]:
        """Yield the steps to a statement, each with a name for what it brings."""
        counts = {Kind.SUPPORTS: 0, Kind.ATTACKS: 0}
        for step in self.links.into.get(key, ()):
            if step.kind in counts:
                counts[step.kind] += 1
                letter = "p" if step.kind is Kind.SUPPORTS else "o"
                yield step, f"{self.ids[key]}.{letter}{counts[step.kind]}"

    def undercutters(self, step: str, first: str) -> Iterator[tuple[Inference | None, str]]:
        under = [one for one in self.links.into.get(step, ()) if one.kind is Kind.UNDERCUTS]
        yield from ((one, f"{first}.u{number}") for number, one in enumerate(under, 1))

    def meet(self, key: str, role: Role, home: str | None, hint: str, *, rebuttal: bool) -> None:
        name = self.nodes[key].name
        if not name and len(hint) > LONGEST_HINT:  # ids as long as the way from the root would fill the memory
            hint = "s"
        self.ids[key] = self.unique(name, "-") if name else self.unique(hint)
        self.homes[key] = role, home, rebuttal

    def answers(self, step: Inference) -> bool:
        """Tell whether what a step brings is a rebuttal: it is against an objection, or undercuts its step."""
        if step.kind is Kind.SUPPORTS:
            return False
        if step.kind is Kind.UNDERCUTS:
            return self.steps[step.target].kind is not Kind.SUPPORTS
        return self.homes[step.target][0] is Role.OBJECTION

    def finished(self, node: Node) -> Node:
        role, home, rebuttal = self.homes[node.id]
        where = self.step_ids[home] if home else None
        name = self.ids[node.id] if node.name else None
        return replace(node, id=self.ids[node.id], name=name, role=role, home=where, rebuttal=rebuttal)

    def finished_step(self, step: Inference) -> Inference:
        target = self.step_ids if step.kind is Kind.UNDERCUTS else self.ids
        sources = tuple(self.ids[source] for source in step.sources)
        return replace(step, id=self.step_ids[step.id], sources=sources, target=target[step.target])

    def unique(self, wanted: str, mark: str = "~") -> str:
        """Return an id that nothing has yet; counting goes on where it ended, for files that repeat one name."""
        id_ = wanted
        while id_ in self.taken:
            self.taken[wanted] += 1
            id_ = f"{wanted}{mark}{self.taken[wanted]}"
        self.taken[id_] = 1
        return id_
