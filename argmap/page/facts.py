"""What a page says of a statement or a map in words."""

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
    PART = "partly supported"
    GAPS = "support incomplete"
    BARE = "without support"
    FREE = "no support needed"


SUPPORTED = "“Supported” says what the map offers for a statement, not whether the statement is true."
MEANS = {
    State.SUPPORTED: "It has a source (a note that cites a work, or a work cited in the text) or a basis other than "
    "assumption, or every premise of one of its reasons is supported.",
    State.PART: "Its source backs only a part of it, and none of its reasons is supported in full.",
    State.GAPS: "It has reasons, but support does not reach it through any of them yet.",
    State.BARE: "The map names no source and no reason for it, and no basis other than assumption. "
    "The paper may still have one.",
    State.FREE: "The map names nothing for it, and need not: it is the claim, or an objection that the author only "
    "reports or concedes, or that a reader added.",
}
"""What each state means, in plain words."""


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
    """Return how many statements stand in each state, and what it means; those in none are left out."""
    counted = Counter(state(node, support) for node in graph.nodes.values() if not node.gone)
    return [
        {"name": str(one), "key": one.name.lower(), "count": counted[one], "means": MEANS[one]}
        for one in State
        if counted[one]
    ]


def source(graph: Graph) -> str:
    """Return the paper's own reference as a sentence; empty where the map names none."""
    record = graph.paper.record if graph.paper else None
    return sentence(work_text(record)) if record else ""


def support(node: Node, support: SupportOf) -> str:
    """Return in a sentence how a statement is supported: by evidence, by inferences, or by neither."""
    evidence = support.evidence[node.id]
    if evidence is Support.SUPPORTED:
        return f"Supported by its basis: {node.basis}." if node.basis else f"Supported by {_evidence(node)}."
    if support.of[node.id] is Support.SUPPORTED:
        return "Supported by its premises."
    if evidence is Support.PARTIAL:
        return f"{_evidence(node).capitalize()} supports only part of it."
    if support.bare(node):
        return "No support in the map: no citation, no premise, and no basis other than assumption."
    return "Its premises are not fully supported themselves."


def _evidence(node: Node) -> str:
    return "a work that the paper cites" if node.cites else "a note that cites a source"


def place(node: Node, graph: Graph) -> str:
    """Return where in the paper a statement was read, in words; empty where the map does not say."""
    titles = {section.id: section.title for section in graph.paper.sections} if graph.paper else {}
    found = (_passage(one.paragraph, one.first, one.last, titles) for one in _passages(node))
    return "; ".join(found) or node.at or ""


def sections(node: Node) -> list[str]:
    """Return the ids of the sections that a statement was read in, each once."""
    return list(dict.fromkeys(one.paragraph.rpartition(".")[0] for one in _passages(node) if not one.figure))


def _passages(node: Node) -> "tuple[Passage, ...]":
    from argmap.notation.location import parse_at

    try:
        return parse_at(node.at) if node.at else ()
    except ValueError:  # a rule says so; the page shows what is written
        return ()


def _passage(paragraph: str, first: int | None, last: int | None, titles: dict[str, str]) -> str:
    if first is None and (figure := FIGURES.get(paragraph.partition(".")[0])):
        return f"{figure} {paragraph.partition(' ')[2]}"
    section, _, number = paragraph.rpartition(".")
    title = titles.get(section)
    name = PARTS.get(section, f"section {section}") + (f" (“{title}”)" if title and section not in PARTS else "")
    sentences = "" if first is None else f", sentence {first}" if first == last else f", sentences {first} to {last}"
    return f"{name}, paragraph {number}{sentences}"


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
