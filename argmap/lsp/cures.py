"""What helps against a problem, as changes of the map: the cures that the page offers, those that need no dialogue."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from argmap.editing import operations as ops
from argmap.editing.intent import LISTS
from argmap.editing.steps import find
from argmap.graph import Graph, Node
from argmap.lsp.cures_of_rules import OF_RULES
from argmap.lsp.read_map import ReadMap
from argmap.notation.model import Basis
from argmap.problems import Path, Problem

TO_WRITE = "…"
"""What stands where somebody has to write: `empty-statement` finds it, so that it is not forgotten."""


class OfferedCure(NamedTuple):
    """A change that may cure a problem: what an editor calls it, and the operation."""

    title: str
    operation: ops.Operation


@dataclass(frozen=True, slots=True)
class CureCase:
    """A problem in a map that can be read, with the path of the entry that it is about."""

    problem: Problem
    path: Path
    data: dict[str, Any]
    graph: Graph
    now: ReadMap

    @property
    def node(self) -> Node | None:
        """The statement that the problem is about, if it is about one."""
        return self.graph.nodes.get(self.problem.node or "")

    @property
    def entry(self) -> Any:
        """What is written of the entry."""
        return find(self.data, self.path)


def _basis(case: CureCase) -> Iterator[OfferedCure]:
    for basis in Basis:
        if basis is not Basis.ASSUMPTION:  # which supports nothing
            yield OfferedCure(f"Basis: {basis}", ops.SetField(where=case.path, field="basis", value=str(basis)))


def _source(case: CureCase) -> Iterator[OfferedCure]:
    """Offer the notes that the paper has in the statement's passage; without the paper's text, a new one."""
    if (node := case.node) is None:
        return
    named = {one.note for one in node.footnotes}
    for number in sorted({*_noted(node, case.now)} - named):
        yield OfferedCure(f"Name note {number}", ops.AttachNote(statement=case.path, note=number))
    if case.now.anchors is not None:  # whose notes are those of the paper, and no others
        return
    new = max(case.graph.footnotes, default=0) + 1
    steps = (ops.AddNote(note={"number": new, "text": TO_WRITE}), ops.AttachNote(statement=case.path, note=new))
    yield OfferedCure(f"Name a new note {new}, to be written", ops.Together(operations=steps))


def _noted(node: Node, now: ReadMap) -> Iterator[int]:
    """Yield the notes that the paper marks in the sentences of a statement."""
    if (anchors := now.anchors) is not None:
        for number in anchors.sentences(node.id):
            yield from (one.note for one in anchors.index.markers.get(number, ()))


def _define(case: CureCase) -> Iterator[OfferedCure]:
    """Offer to add the notes that a statement names and the paper lacks."""
    node = case.node
    for one in node.footnotes if node else ():
        if one.note not in case.graph.footnotes:
            note = {"number": one.note, "text": TO_WRITE}
            yield OfferedCure(f"Add note {one.note} to the paper, to be written", ops.AddNote(note=note))


def _added(title: str, relation: ops.Relation) -> Callable[[CureCase], Iterator[OfferedCure]]:
    def cure(case: CureCase) -> Iterator[OfferedCure]:
        new = ops.AddStatement.model_validate({"to": case.path, "as": relation, "statement": {"text": TO_WRITE}})
        yield OfferedCure(title, new)

    return cure


def _link(case: CureCase) -> Iterator[OfferedCure]:
    yield from linked_with_sibling(case.path, case.data)


def linked_with_sibling(path: Path, data: dict[str, Any]) -> Iterator[OfferedCure]:
    """Offer to link a statement with the one before it in its list, or else with the one behind it."""
    if len(path) < 3 or path[-2] not in LISTS or path[-2] == "linked":
        return
    number, size = int(path[-1]), len(find(data, path[:-1]))
    if size > 1:
        other = (*path[:-1], number - 1 if number else 1)
        pair = (other, path) if number else (path, other)
        where = "before" if number else "behind"
        yield OfferedCure(f"Link it with the statement {where} it", ops.LinkStatements(statements=pair))


def _place(case: CureCase) -> Iterator[OfferedCure]:
    """Offer the location that the rule knows; a quotation of the old one goes, unless it led to the new one."""
    instead, node = case.problem.instead, case.node
    if instead and node is not None:
        quotes = node.quotes if case.problem.rule.startswith("anchor-") else ()
        passage = ops.SetPassage(statement=case.path, at=instead, quote=quotes)
        yield OfferedCure(f"Take it from {instead}", passage)


def ignoring(case: CureCase) -> Iterator[OfferedCure]:
    """Offer to ignore a problem, at its statement or in the whole map, for a reason that is to be written."""
    own = case.problem.node is not None
    where: Path = case.path if own else ()
    holder = case.entry if own else case.data
    before = holder.get("ignore", []) if isinstance(holder, dict) else []
    others = [one for one in before if not (isinstance(one, dict) and one.get("rule") == case.problem.rule)]
    value = [*others, {"rule": case.problem.rule, "because": TO_WRITE}]
    what = "here" if own else "in this map"
    yield OfferedCure(
        f"Ignore {case.problem.rule} {what}, because …", ops.SetField(where=where, field="ignore", value=value)
    )


CURES: dict[str, Callable[[CureCase], Iterable[OfferedCure]]] = {
    "source": _source,
    "define": _define,
    "basis": _basis,
    "reason": _added("Add a premise, to be written", ops.Relation.PREMISE),
    "answer": _added("Answer it with an objection, to be written", ops.Relation.OBJECTION),
    "object": _added("Add an objection, to be written", ops.Relation.OBJECTION),
    "together": _added("Link a further premise with it, to be written", ops.Relation.LINKED),
    "link": _link,
    "place": _place,
}
"""The cures, by the names that ``page/assets/cures.js`` has for them; only ``define`` is not there."""


def cures_of(case: CureCase) -> Iterator[OfferedCure]:
    """Yield what may cure a problem, the likeliest first; to ignore it comes last."""
    for name in OF_RULES.get(case.problem.rule, ()) if case.path else ():
        yield from CURES[name](case)
    yield from ignoring(case)
