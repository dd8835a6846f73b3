"""What must be true of the file of a map that was made in a browser: that it is the map that was wished for."""

from pathlib import Path

from argmap.anchoring.anchors import Method
from argmap.anchoring.companion_files import need_article
from argmap.anchoring.resolving import Anchors, resolve
from argmap.desk import Desk
from argmap.graph import Graph, Kind
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from tests.browser.wished_map import WISHED

KINDS = {"premise": Kind.SUPPORTS, "objection": Kind.ATTACKS, "undercutter": Kind.UNDERCUTS}
Step = tuple[frozenset[str], Kind, frozenset[str]]
"""The statements that a step comes from, what it does, and to which: one, or those that another step comes from."""


def look_at(file: Path) -> None:
    """Look whether a file holds the map, and whether nothing must be wrong in it."""
    document = load(file)
    graph = lower(document.map)
    assert sorted(node.text for node in graph.nodes.values()) == sorted(one.text for one in WISHED)
    assert steps(graph) == wished_steps()
    assert passages(resolve(graph, need_article(document))) == {one.text: one.words for one in WISHED if one.words}
    notes = {node.text: [backing.note for backing in node.footnotes] for node in graph.nodes.values() if node.footnotes}
    assert notes == {one.text: [one.note] for one in WISHED if one.note}
    assert errors(file) == []


def steps(graph: Graph) -> set[Step]:
    """Return the steps of a map."""

    def texts(*ids: str) -> frozenset[str]:
        return frozenset(graph.nodes[id_].text for id_ in ids)

    def target(id_: str) -> frozenset[str]:
        return texts(*graph.inferences[id_].sources) if id_ in graph.inferences else texts(id_)

    return {(texts(*one.sources), one.kind, target(one.target)) for one in graph.inferences.values()}


def wished_steps() -> set[Step]:
    """Return the steps that the map should have."""
    groups = {one.text: {one.text} for one in WISHED}
    for one in WISHED:
        if one.as_ == "linked":
            groups[one.to].add(one.text)
    return {(frozenset(groups[one.text]), KINDS[one.as_], frozenset({one.to})) for one in WISHED if one.as_ in KINDS}


def passages(anchors: Anchors) -> dict[str, str]:
    """Return the words of the paper that each statement was read from, as its place and its quotation lead to them."""
    found = {}
    for anchor in anchors.of.values():
        assert anchor.method is not Method.LOST, anchor.node.text
        assert (anchor.absent, anchor.strayed, anchor.candidates) == ((), False, ()), anchor.node.text
        if anchor.spans:
            words = (anchors.article.quote(span.start, span.end) for span in anchor.spans)
            found[anchor.node.text] = " ".join(" ".join(words).split())
    return found


def errors(file: Path) -> list[str]:
    """Return what must be wrong in a map, as a desk of its own tells it."""
    desk = Desk(file.parent)
    desk.open(file)
    data = desk.answer({"do": "check"})["content"]
    problems = [*data["problems"], *(one for node in data["nodes"] for one in node.get("problems", []))]
    assert problems, "a map in which most rests on nothing"
    return [one["message"] for one in problems if one["level"] == "error"]
