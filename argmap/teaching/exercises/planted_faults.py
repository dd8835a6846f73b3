"""Faults that are planted in a map to be found: each is one that a rule of the checker is about.

A fault counts as planted only if the rule reports it where it was planted, and nothing in the branch as it was. The one
exception is linked premises that were taken apart: ``suspected-linked`` goes by shared words and sees only some of
them; there it is enough that it reports nothing else.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from random import Random

from argmap.checking.running import check
from argmap.editing import operations as ops
from argmap.editing.planning import planned
from argmap.evaluation.citing import Citing
from argmap.graph import Graph, Kind, Node, Role
from argmap.graph.lowering import lower
from argmap.notation.model import Basis, Map
from argmap.notation.reading.document import Document
from argmap.notation.reading.writing import to_data
from argmap.paper.article import Article
from argmap.problems import ArgmapError
from argmap.teaching.exercises.exercise import Data
from argmap.teaching.exercises.pronoun_subjects import with_pronoun

FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*\d|(?<![\w.,])\d(?![\w.,]*\d)")


class FaultKind(StrEnum):
    """A fault that is planted, by the name of the rule that sees it."""

    UNSUPPORTED = "unsupported-premise"
    NOTE = "footnote-elsewhere"
    EXPLAINS = "explanatory-note-only"
    FIGURE = "figure-not-in-passage"
    APART = "suspected-linked"
    DANGLING = "dangling-pronoun"
    CIRCLE = "circular-support"


NEED_TEXT = frozenset({FaultKind.NOTE, FaultKind.FIGURE})
"""Faults that only the paper's text shows."""


@dataclass(frozen=True)
class Planted:
    """A map with a fault: ``nodes`` are the statements at which it can be said to be, ``main`` the one it began at."""

    data: Data
    fault: FaultKind
    main: str
    nodes: frozenset[str]


Attempt = tuple[ops.Operation, frozenset[str]]


class FaultPlanter:
    """Plants faults in a branch; ``subtle`` wants small ones."""

    def __init__(
        self, data: Data, article: Article | None = None, random: Random | None = None, *, subtle: bool = False
    ) -> None:
        self.data, self.article, self.subtle = data, article, subtle
        self.random = random or Random(0)  # noqa: S311 - no secret
        self.graph = _graph(data)
        self._attempts: dict[FaultKind, Callable[[Node], Iterator[Attempt]]] = {
            FaultKind.UNSUPPORTED: self._bare, FaultKind.NOTE: self._other_note,
            FaultKind.EXPLAINS: self._explaining_note, FaultKind.FIGURE: self._other_figure,
            FaultKind.APART: self._apart, FaultKind.DANGLING: self._pointing, FaultKind.CIRCLE: self._circle,
        }  # fmt: skip

    @cached_property
    def clean(self) -> tuple[FaultKind, ...]:
        """The faults that the checker reports nowhere in the branch as it is."""
        return tuple(fault for fault in FaultKind if not self.reported(self.data, fault))

    def reported(self, data: Data, fault: FaultKind) -> frozenset[str]:
        """Return the statements at which the checker reports a fault, and those that a student could name as well.

        Whoever is asked what rests on nothing may name an objection, or what is openly assumed; the checker has reasons
        to spare them.
        """
        alike = _on_nothing(_graph(data)) if fault is FaultKind.UNSUPPORTED else frozenset[str]()
        return self._checked(data, fault) | alike

    def _checked(self, data: Data, fault: FaultKind) -> frozenset[str]:
        found = check(Document(Map.model_validate(data)), [fault], article=self.article)
        return frozenset(one.node or "" for one in found if one.rule == fault)

    def plant(
        self, fault: FaultKind, data: Data | None = None, sparing: frozenset[str] = frozenset()
    ) -> Planted | None:
        """Return the branch with a fault that the checker sees; ``None`` where none can be planted.

        ``data`` is the branch with other faults already, ``sparing`` are statements to be left alone.
        """
        if fault not in self.clean:
            return None
        graph = _graph(data or self.data)
        nodes = [node for node in graph.nodes.values() if node.id not in sparing]
        self.random.shuffle(nodes)
        for node in nodes:
            for operation, where in self._attempts[fault](node):
                found = None if where & sparing else self._tried(data or self.data, operation, fault, where)
                if found:
                    return Planted(found, fault, node.id, where)
        return None

    def _tried(self, data: Data, operation: ops.Operation, fault: FaultKind, where: frozenset[str]) -> Data | None:
        try:
            changed = to_data(Map.model_validate(planned(data, operation).data))
            reported, checked = self.reported(changed, fault), self._checked(changed, fault)
        except (ArgmapError, ValueError):
            return None
        return changed if reported <= where and (checked or fault is FaultKind.APART) else None

    # each yields operations that plant a fault at a statement, with the statements at which it then is

    def _bare(self, node: Node) -> Iterator[Attempt]:
        if self.graph.into(node.id, Kind.SUPPORTS) or node.role is not Role.PREMISE:
            return
        fields = [one for one in ("footnotes", "cites", "basis") if getattr(node, one)]
        if fields:
            steps = tuple(ops.SetField(where=node.id, field=one) for one in fields)
            yield ops.Together(operations=steps), frozenset({node.id})

    def _other_note(self, node: Node) -> Iterator[Attempt]:
        numbers = [number for number in self.graph.footnotes if number not in {one.note for one in node.footnotes}]
        if node.footnotes:
            for number in self.random.sample(numbers, min(3, len(numbers))):
                yield ops.SetField(where=node.id, field="footnotes", value=[number]), frozenset({node.id})

    def _explaining_note(self, node: Node) -> Iterator[Attempt]:
        citing = Citing(self.graph)
        for number in (one for one in self.graph.footnotes if citing.only_explains(one)):
            if node.footnotes:
                yield ops.SetField(where=node.id, field="footnotes", value=[number]), frozenset({node.id})

    def _other_figure(self, node: Node) -> Iterator[Attempt]:
        for found in self.random.sample(figures := [*FIGURE.finditer(node.text)], len(figures)):
            text = node.text[: found.start()] + self._changed(found[0]) + node.text[found.end() :]
            yield ops.SetField(where=node.id, field="text", value=text), frozenset({node.id})

    def _changed(self, figure: str) -> str:
        """Return another figure of the same form: one digit differs, the last but one, or the first."""
        places = [number for number, sign in enumerate(figure) if sign.isdigit()]
        place = places[-1] if self.subtle else places[0]
        new = self.random.choice([one for one in "123456789" if one != figure[place]])
        return figure[:place] + new + figure[place + 1 :]

    def _apart(self, node: Node) -> Iterator[Attempt]:
        step = self.graph.inferences.get(node.home or "")
        if step and len(step.sources) > 1 and step.kind is Kind.SUPPORTS and step.sources[0] == node.id:
            yield ops.UnlinkStatement(statement=(*step.path,)), frozenset(step.sources)

    def _pointing(self, node: Node) -> Iterator[Attempt]:
        if text := with_pronoun(node.text, self.graph.language):
            yield ops.SetField(where=node.id, field="text", value=text), frozenset({node.id})

    def _circle(self, node: Node) -> Iterator[Attempt]:
        above = list(self._above(node))
        for target in reversed(above) if self.subtle else above:
            operation = ops.AddStatement(to=node.id, relation=ops.Relation.PREMISE, statement={"ref": target})
            way = above[: above.index(target) + 1]
            yield operation, frozenset({node.id, *way})

    def _above(self, node: Node) -> Iterator[str]:
        """Yield what a statement is a premise of, then what that is a premise of, and so on."""
        while (step := self.graph.inferences.get(node.home or "")) and step.kind is Kind.SUPPORTS:
            node = self.graph.nodes[step.target]
            yield node.id


def _graph(data: Data) -> Graph:
    return lower(Map.model_validate(data))


def _on_nothing(graph: Graph) -> frozenset[str]:
    """Return the statements below the claim that have no premise, no source and no basis but an assumption."""
    citing = Citing(graph)
    nodes = (one for one in graph.nodes.values() if one.home and one.basis in (None, Basis.ASSUMPTION))
    return frozenset(one.id for one in nodes if not citing.sources(one) and not graph.into(one.id, Kind.SUPPORTS))
