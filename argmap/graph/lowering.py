"""Lowers a map's tree to a graph: once, without recursion, in the order of the text."""

from collections.abc import Sequence
from typing import NamedTuple
from weakref import ref as weak_reference

from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.graph.debates import is_debate
from argmap.notation.model import LinkedObjections, LinkedPremises, Map, Objection, Premise, Reference, Statement
from argmap.problems import Path
from argmap.text.enumerating import letters

Entry = Premise | Objection | LinkedPremises | LinkedObjections | Reference
LINKED = (LinkedPremises, LinkedObjections)
SUPPORTS, ATTACKS, UNDERCUTS = Kind.SUPPORTS, Kind.ATTACKS, Kind.UNDERCUTS
PREMISE, OBJECTION = Role.PREMISE, Role.OBJECTION


class _Step(NamedTuple):
    """An inference still to be made: its entry in the tree, what it leads to, and a name for what has none."""

    entry: Entry
    kind: Kind
    target: str
    path: Path
    hint: str
    rebuttal: bool


class _Spot(NamedTuple):
    """A statement still to be made, with the id that it will have."""

    statement: Statement
    id: str
    role: Role
    path: Path
    home: str | None
    rebuttal: bool


def lower(map: Map) -> Graph:  # noqa: A002 - the word of the field
    """Return the graph of a map.

    A statement without an id gets one from its nearest named ancestor: ``chosen.p2`` is the second premise of
    ``chosen``, ``chosen.p2a`` the first statement of a linked group, ``options.u1`` an undercutter. A second statement
    with an id that is taken gets another (its ``name`` stays); a reference means the one that was there before.

    The graph of the last map is kept: who draws a map checks it too.
    """
    global _last
    if _last is None or _last[0]() is not map:
        _last = weak_reference(map), _Lowering().run(map)
    return _last[1]


_last: tuple[weak_reference[Map], Graph] | None = None


class _Lowering:
    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.inferences: dict[str, Inference] = {}
        self.taken: set[str] = set()
        self.named: dict[str, str] = {}  # an author's id -> the statement that a reference to it means
        self.references: dict[
            str, list[tuple[int, Path, str]]
        ] = {}  # inference -> (position among its members, path, ref)

    def run(self, map: Map) -> Graph:  # noqa: A002
        root = self.name(map.claim, "claim")
        pending: list[_Spot | _Step] = [_Spot(map.claim, root, Role.CLAIM, ("claim",), None, False)]
        while pending:
            item = pending.pop()
            following: Sequence[_Spot | _Step] = self.put(item) if isinstance(item, _Spot) else self.infer(item)
            pending += following[::-1]
        for id_, references in self.references.items():
            self.inferences[id_] = self.resolve(self.inferences[id_], references)
        return Graph(
            map.title, self.nodes, self.inferences, (root,), map.paper, map.language, map.glossary, map.ignore,
            is_debate(self.nodes.values(), map.paper),
        )  # fmt: skip

    def put(self, spot: _Spot) -> list[_Step]:
        """Add a statement; return the steps that lead to it."""
        it, id_, role, path, home, rebuttal = spot
        question = it.question if isinstance(it, Objection) else None
        self.nodes[id_] = Node(
            id_, role, it.text, it.voice, it.basis, it.footnotes, it.cites, it.at, it.quotes, it.id, path, home,
            rebuttal, it.ignore, question, it.credence, it.draft,
        )  # fmt: skip
        steps = [
            _Step(premise, SUPPORTS, id_, (*path, "premises", index), f"{id_}.p{index + 1}", False)
            for index, premise in enumerate(it.premises)
        ]
        answers = role is OBJECTION
        steps += [
            _Step(objection, ATTACKS, id_, (*path, "objections", index), f"{id_}.o{index + 1}", answers)
            for index, objection in enumerate(it.objections)
        ]
        return steps

    def infer(self, step: _Step) -> list[_Spot | _Step]:
        """Add an inference; return its statements, then the steps that undercut it."""
        entry, kind, target, path, _, rebuttal = step
        role = PREMISE if kind is SUPPORTS else OBJECTION
        members = _members(step)
        ids = [one.ref if isinstance(one, Reference) else self.name(one, hint) for one, _, hint in members]
        id_ = self.unique(f"{ids[0]}>{target}")
        self.inferences[id_] = Inference(id_, kind, tuple(ids), target, entry.scheme, path)
        following: list[_Spot | _Step] = []
        for number, ((one, where, _), node) in enumerate(zip(members, ids, strict=True)):
            if isinstance(one, Reference):
                self.references.setdefault(id_, []).append((number, where, one.ref))
            else:
                following.append(_Spot(one, node, role, where, id_, rebuttal))
        answers = kind is not SUPPORTS
        following += [
            _Step(under, UNDERCUTS, id_, (*path, "undercutters", index), f"{ids[0]}.u{index + 1}", answers)
            for index, under in enumerate(entry.undercutters)
        ]
        return following

    def resolve(self, inference: Inference, references: list[tuple[int, Path, str]]) -> Inference:
        """Put the statements that references mean into an inference, and set aside those that mean none."""
        sources: list[str | None] = list(inference.sources)
        for position, _, ref in references:
            sources[position] = self.named.get(ref)
        missing = tuple(((*path, "ref"), ref) for _, path, ref in references if ref not in self.named)
        found = tuple(source for source in sources if source is not None)
        return Inference(
            inference.id, inference.kind, found, inference.target, inference.scheme, inference.path, missing
        )

    def name(self, statement: Statement, hint: str) -> str:
        """Return a new id for a statement, the author's if it is free."""
        id_ = self.unique(statement.id or hint)
        if statement.id:
            self.named.setdefault(statement.id, id_)
        return id_

    def unique(self, wanted: str) -> str:
        count, id_ = 1, wanted
        while id_ in self.taken:
            count += 1
            id_ = f"{wanted}~{count}"
        self.taken.add(id_)
        return id_


def _members(step: _Step) -> list[tuple[Premise | Objection | Reference, Path, str]]:
    """Return the members of a step's entry, each with its path and a name in case it has none."""
    entry = step.entry
    if not isinstance(entry, LINKED):
        return [(entry, step.path, step.hint)]
    return [
        (member, (*step.path, "linked", index), step.hint + letters(index)) for index, member in enumerate(entry.linked)
    ]
