"""What a page says of a statement or a map: the facts, for which the page has words."""

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from argmap.citations.wording import sentence, work_text
from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Kind, Node
from argmap.problems import ArgmapError
from argmap.schemes import scheme

if TYPE_CHECKING:
    from argmap.notation.location import Passage

Data = dict[str, Any]
PARTS = {"A": "abstract", "0": "introduction", "C": "conclusion"}
"""Sections that go by a name, not a number: see ``at`` in the notation."""


FIGURES = {"fig": "figure", "tab": "table"}


class State(StrEnum):
    """How well a statement is supported: each is counted in exactly one state, in this order."""

    SUPPORTED = "supported"
    PART = "part"
    GAPS = "gaps"
    BARE = "bare"
    FREE = "free"


class Ground(StrEnum):
    """What supports a statement, or why nothing does."""

    BASIS = "basis"
    WORK = "work"
    NOTE = "note"
    PREMISES = "premises"
    PART_WORK = "part_work"
    PART_NOTE = "part_note"
    NONE = "none"
    GAPS = "gaps"


def state(node: Node, support: SupportOf) -> State:
    """Return how a statement stands: as ``Flag`` marks it, and whether support is owed at all."""
    of = support.of[node.id]
    if of is Support.SUPPORTED:
        return State.SUPPORTED
    if of is Support.PARTIAL:
        return State.PART
    if not support.bare(node):
        return State.GAPS
    return State.BARE if support.owes_support(node) else State.FREE


def states(graph: Graph, support: SupportOf) -> list[Data]:
    """Return how many statements are in each state; those that none is in are left out."""
    counted = Counter(state(node, support) for node in graph.nodes.values() if not node.gone)
    return [{"key": str(one), "count": counted[one]} for one in State if counted[one]]


def source(graph: Graph) -> str:
    """Return the paper's own reference as a sentence; empty where the map names none."""
    record = graph.paper.record if graph.paper else None
    return sentence(work_text(record)) if record else ""


def ground(node: Node, support: SupportOf) -> Ground:
    """Return what supports a statement: evidence, inferences, or neither."""
    evidence = support.evidence[node.id]
    if evidence is Support.SUPPORTED:
        return Ground.BASIS if node.basis else Ground.WORK if node.cites else Ground.NOTE
    if support.of[node.id] is Support.SUPPORTED:
        return Ground.PREMISES
    if evidence is Support.PARTIAL:
        return Ground.PART_WORK if node.cites else Ground.PART_NOTE
    return Ground.NONE if support.bare(node) else Ground.GAPS


def passages(node: Node, graph: Graph) -> list[Data]:
    """Return where in the paper a statement was read; nothing where the map does not say, or so that none can tell."""
    titles = {section.id: section.title for section in graph.paper.sections} if graph.paper else {}
    return [_passage(one.paragraph, one.first, one.last, titles) for one in _passages(node)]


def sections(node: Node) -> list[str]:
    """Return the ids of the sections that a statement was read in, each once."""
    return list(dict.fromkeys(one.paragraph.rpartition(".")[0] for one in _passages(node) if not one.figure))


def _passages(node: Node) -> "tuple[Passage, ...]":
    from argmap.notation.location import parse_at

    try:
        return parse_at(node.at) if node.at else ()
    except ValueError:  # a rule says so; the page shows what is written
        return ()


def _passage(paragraph: str, first: int | None, last: int | None, titles: dict[str, str]) -> Data:
    if first is None and (figure := FIGURES.get(paragraph.partition(".")[0])):
        return {"part": figure, "number": paragraph.partition(" ")[2]}
    section, _, number = paragraph.rpartition(".")
    part = PARTS.get(section)
    place = {"part": part} if part else {"part": "section", "number": section, "title": titles.get(section)}
    found = {**place, "paragraph": number, "first": first, "last": last}
    return {key: value for key, value in found.items() if value is not None}


def schemes(graph: Graph) -> Data:
    """Return the schemes that inferences name, with their critical questions; unknown names are left out."""
    names = sorted({one.scheme for one in graph.inferences.values() if one.scheme})
    return {name: found for name in names if (found := _scheme(name))}


def _scheme(name: str) -> Data | None:
    try:
        found = scheme(name)
    except ArgmapError:
        return None
    return {"summary": found.summary, "questions": list(found.questions), "source": found.source}


def raised(graph: Graph) -> dict[str, list[int]]:
    """Return which critical questions objections raise, by the inference that they are raised against."""
    found: dict[str, list[int]] = {}
    for inference in graph.inferences.values():
        if inference.kind is Kind.UNDERCUTS:
            questions = (graph.nodes[source].question for source in inference.sources)
            found.setdefault(inference.target, []).extend(one for one in questions if one is not None)
    return found
