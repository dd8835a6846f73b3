"""What became of each statement from one state of a map to another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.citations.wording import locator_text, note_text
from argmap.comparison.matching import match
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph, Inference, Kind, Node


class ChangeKind(StrEnum):
    """How a statement differs: one may be reworded and moved at once."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"
    CHANGED = "changed"
    """Its notes, basis, voice, place in the paper, scheme or numbers."""
    SUPPORT = "support"
    """It gained or lost support."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What differs, by name (``text``, ``stands``, ``notes``, ``support`` ...), before and after, as text."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A statement that differs: as it was and as it is (one of them ``None`` if it was added or removed)."""

    old: Node | None
    new: Node | None
    kinds: tuple[ChangeKind, ...]
    details: tuple[Detail, ...] = ()

    @property
    def node(self) -> Node:
        """The statement as it is, or as it was if it is gone."""
        node = self.new or self.old
        assert node is not None  # noqa: S101 - one of the two is there
        return node


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences: of statements in the order of the new map, removed ones behind; of the paper's notes.

    ``pairs`` has the new id of each statement of the old map that is in both.
    """

    differences: tuple[Difference, ...]
    notes: tuple[Detail, ...]
    pairs: Mapping[str, str]

    @property
    def equal(self) -> bool:
        """Whether nothing differs."""
        return not self.differences and not self.notes


def compare(old: Graph, new: Graph) -> Comparison:
    """Return what differs between two states of a map. The order of statements under the same parent does not count."""
    pairs = match(old.nodes.values(), new.nodes.values())
    back = {other: one for one, other in pairs.items()}
    found = _Comparing(old, new, pairs)
    differences = [
        found.difference(old.nodes[back[id_]], node) if id_ in back else Difference(None, node, (ChangeKind.ADDED,))
        for id_, node in new.nodes.items()
    ]
    removed = [Difference(node, None, (ChangeKind.REMOVED,)) for id_, node in old.nodes.items() if id_ not in pairs]
    return Comparison(tuple(one for one in (*differences, *removed) if one.kinds), tuple(_notes(old, new)), pairs)


class _Comparing:
    def __init__(self, old: Graph, new: Graph, pairs: dict[str, str]) -> None:
        self.old, self.new, self.pairs = old, new, pairs
        self.supports = SupportOf(old).of, SupportOf(new).of
        self.kept = set(pairs.values())

    def difference(self, old: Node, new: Node) -> Difference:
        details = list(self.details(old, new))
        kinds = (ChangeKind.REWORDED, ChangeKind.MOVED, ChangeKind.SUPPORT)
        named = dict(zip(("text", "stands", "support"), kinds, strict=True))
        found = {named.get(one.what, ChangeKind.CHANGED) for one in details}
        return Difference(old, new, tuple(kind for kind in ChangeKind if kind in found), tuple(details))

    def details(self, old: Node, new: Node) -> Iterator[Detail]:
        if " ".join(old.text.split()) != " ".join(new.text.split()):
            yield Detail("text", old.text, new.text)
        if self.moved(old, new):
            yield Detail("stands", stands(self.old, old), stands(self.new, new))
        before, after = _facts(old), _facts(new)
        yield from (Detail(what, before[what], after[what]) for what in before if before[what] != after[what])
        yield from self.schemes(old, new)
        supports = str(self.supports[0][old.id]), str(self.supports[1][new.id])
        if supports[0] != supports[1]:
            yield Detail("support", *supports)

    def moved(self, old: Node, new: Node) -> bool:
        """Tell whether a statement serves elsewhere, or as something else; what one map alone has does not count."""
        before = [self.place(self.old, old, step, self.pairs) for step in self.old.out_of(old.id)]
        after = [self.place(self.new, new, step, None) for step in self.new.out_of(new.id)]
        if not before and not after:
            return old.role is not new.role
        return not (
            all(any(map(one.same, after)) for one in before) and all(any(map(one.same, before)) for one in after)
        )

    def schemes(self, old: Node, new: Node) -> Iterator[Detail]:
        """Yield how the schemes of a statement's steps differ; in which order it serves them does not count."""
        before = {self.pairs.get(one.target, ""): one.scheme or "" for one in self.old.out_of(old.id)}
        after = {one.target if one.target in self.kept else "": one.scheme or "" for one in self.new.out_of(new.id)}
        exchanged = before.keys() == after.keys() and before != after
        if exchanged or sorted(before.values()) != sorted(after.values()):
            told = ("; ".join(filter(None, (one[key] for key in sorted(one)))) for one in (before, after))
            yield Detail("scheme", *told)

    def place(self, graph: Graph, node: Node, step: Inference, pairs: Mapping[str, str] | None) -> "_Place":
        """Return where a statement serves, in ids of the new map."""

        def renamed(ids: Iterable[str]) -> frozenset[str]:
            known = ids if pairs is None else (pairs[id_] for id_ in ids if id_ in pairs)
            return frozenset(known) & self.kept

        under = graph.inferences.get(step.target) if step.kind is Kind.UNDERCUTS else None
        target = renamed([step.target]) or ("other" if step.target in graph.nodes else "")
        return _Place(
            step.kind, target, renamed(under.sources) if under else frozenset(), renamed({*step.sources} - {node.id})
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """What a statement does in one inference: to which statement, or to the step from which ones; with which others."""

    kind: Kind
    target: frozenset[str] | str
    undercut: frozenset[str]
    together: frozenset[str]

    def same(self, other: "_Place") -> bool:
        """Tell whether another place is the same; a step stays the same as long as one of its premises does."""
        steps = self.undercut == other.undercut or bool(self.undercut & other.undercut)
        return steps and (self.kind, self.target, self.together) == (other.kind, other.target, other.together)


def stands(graph: Graph, node: Node) -> str:
    """Return where a statement stands, in words: what it is and of what, with which others."""
    return "; ".join(_stand(graph, node, step) for step in graph.out_of(node.id)) or str(node.role)


def _stand(graph: Graph, node: Node, step: Inference) -> str:
    parent = graph.parent(step)
    to = parent.called if parent else step.target
    what = {Kind.SUPPORTS: "premise of", Kind.ATTACKS: "objection to", Kind.UNDERCUTS: "undercutter of a step to"}
    others = ", ".join(graph.nodes[one].called for one in step.sources if one != node.id)
    return f"{what[step.kind]} {to}" + (f" with {others}" if others else "")


def _facts(node: Node) -> dict[str, str]:
    """Return what is known of a statement besides its wording and its place in the map, in the order of reports."""
    return {
        "notes": ", ".join(f"{one.note} ({one.backs})" if one.backs else str(one.note) for one in node.footnotes),
        "works": ", ".join(
            " ".join(filter(None, (one.work, locator_text(one.citation), f"({one.backs})" if one.backs else "")))
            for one in node.cites
        ),
        "basis": str(node.basis or ""),
        "voice": str(node.voice),
        "at": node.at or "",
        "quote": "; ".join(f"{one.start} ... {one.end}" for one in node.quotes),
        "question": str(node.question or ""),
        "credence": "" if node.credence is None else f"{node.credence:g}",
        "draft": "draft" if node.draft else "",
    }


def _notes(old: Graph, new: Graph) -> Iterator[Detail]:
    for number in sorted({*old.footnotes, *new.footnotes}):
        texts = [
            note_text(graph.footnotes[number], graph.works) if number in graph.footnotes else "" for graph in (old, new)
        ]
        if texts[0] != texts[1]:
            yield Detail(f"note {number}", *texts)
