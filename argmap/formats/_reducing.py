"""A graph without what a format cannot hold: what is written, and what is read back."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from argmap.formats._carrying import Feature
from argmap.graph import Graph, Inference, Kind, Node
from argmap.graph.rooting import rooted
from argmap.notation.bibliography import Paper
from argmap.notation.model import Backing, CitedWork, Voice

Changes = tuple[tuple[str, Any], ...]
_OF_NODES: dict[Feature, Changes] = {
    Feature.IDS: (("name", None),), Feature.TITLES: (("title", None),), Feature.SPEAKERS: (("speaker", None),),
    Feature.TAGS: (("tags", ()),), Feature.VOICES: (("voice", Voice.AUTHOR),), Feature.BASES: (("basis", None),),
    Feature.FOOTNOTES: (("footnotes", ()),), Feature.CITES: (("cites", ()),), Feature.LOCATIONS: (("at", None),),
    Feature.QUOTES: (("quotes", ()),), Feature.CREDENCES: (("credence", None),),
    Feature.DRAFTS: (("draft", False),),
    Feature.QUESTIONS: (("question", None),), Feature.IGNORES: (("ignore", ()),),
}  # fmt: skip
_OF_MAPS: dict[Feature, Changes] = {
    Feature.TITLE: (("title", ""),), Feature.LANGUAGE: (("language", None),), Feature.GLOSSARY: (("glossary", ()),),
    Feature.IGNORES: (("ignore", ()),),
}  # fmt: skip


def reduced(graph: Graph, carries: Collection[Feature]) -> Graph:
    """Return a graph with only what a format carries, its ids, roots and roles made new.

    Linked statements become independent ones where groups are not carried. What undercuts a step becomes an objection
    to the first statement that the step comes from, where undercutters are not carried. Sharing and further claims
    stay: the formats that have no place for them say what they leave out.
    """
    nodes = {node.id: _reduced_node(node, carries) for node in graph.nodes.values()}
    steps = [replace(one, sources=tuple(dict.fromkeys(one.sources))) for one in graph.inferences.values()]
    if Feature.MISSING not in carries:
        steps = _with_targets([replace(one, missing=()) for one in steps if one.sources])
    if Feature.UNDERCUTS not in carries:
        steps = _as_objections(steps)
    if Feature.LINKED not in carries:
        steps = _unlinked(steps)
    if Feature.SCHEMES not in carries:
        steps = [replace(one, scheme=None) for one in steps]
    new_nodes, inferences, roots = rooted(nodes, {one.id: one for one in steps})
    changes = {key: value for feature, change in _OF_MAPS.items() if feature not in carries for key, value in change}
    return replace(graph, nodes=new_nodes, inferences=inferences, roots=roots, paper=_paper(graph, carries), **changes)


def _reduced_node(node: Node, carries: Collection[Feature]) -> Node:
    changes = {key: value for feature, change in _OF_NODES.items() if feature not in carries for key, value in change}
    if Feature.BACKS not in carries:
        notes, cites = changes.get("footnotes", node.footnotes), changes.get("cites", node.cites)
        changes["footnotes"] = tuple(Backing(note=one.note) for one in notes)
        changes["cites"] = tuple(CitedWork.model_construct(**{**dict(one), "backs": None}) for one in cites)
    return replace(node, **changes)


def _with_targets(steps: list[Inference]) -> list[Inference]:
    """Return the steps without those that undercut a step that is not among them."""
    under: dict[str, list[Inference]] = {}
    for one in steps:
        if one.kind is Kind.UNDERCUTS:
            under.setdefault(one.target, []).append(one)
    ids = {one.id for one in steps}
    lost = [target for target in under if target not in ids]
    gone: set[str] = set()
    while lost:
        new = [one.id for one in under.get(lost.pop(), ())]
        gone.update(new)
        lost += new
    return [one for one in steps if one.id not in gone]


def _as_objections(steps: list[Inference]) -> list[Inference]:
    by_id = {one.id: one for one in steps}
    return [replace(one, kind=Kind.ATTACKS, target=_first_source(one, by_id)) if one.kind is Kind.UNDERCUTS else one
            for one in steps if one.kind is not Kind.UNDERCUTS or _first_source(one, by_id)]  # fmt: skip


def _first_source(step: Inference, by_id: dict[str, Inference]) -> str:
    undercut = by_id.get(step.target)
    return undercut.sources[0] if undercut and undercut.sources else ""


def _unlinked(steps: list[Inference]) -> list[Inference]:
    found: list[Inference] = []
    for one in steps:
        if len(one.sources) < 2:
            found.append(one)
            continue
        found += [
            replace(one, id=one.id if number == 0 else f"{one.id}\0{number}", sources=(source,),
                    missing=one.missing if number == 0 else ())
            for number, source in enumerate(one.sources)
        ]  # fmt: skip
    return found


def _paper(graph: Graph, carries: Collection[Feature]) -> Paper | None:
    if graph.paper is None:
        return None
    changes: dict[str, Any] = {}
    if Feature.RECORD not in carries:
        changes |= {"record": None, "file": None, "sections": ()}
    if Feature.NOTE_TEXTS not in carries:
        changes["footnotes"] = ()
    if Feature.WORKS not in carries:
        changes |= {"works": (), "references": ()}
    paper = graph.paper.model_copy(update=changes)
    return paper if paper != Paper.model_construct() else None
