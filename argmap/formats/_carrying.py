"""What a graph may hold and a format may not: so that nothing is lost without a word, whatever is written."""

from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.graph import Graph, Inference, Kind, Node
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Voice
from argmap.problems import Level, Path, Problem

Found = Callable[[Graph], Iterator[Path]]


class Feature(StrEnum):
    """What graphs hold besides statements, the steps between them, and their texts; the value is its words."""

    TITLE = "the title of the map"
    LANGUAGE = "the language of the map"
    GLOSSARY = "the glossary"
    RECORD = "the record of the paper"
    NOTE_TEXTS = "the content of footnotes"
    WORKS = "works"
    IGNORES = "rules that are switched off"
    IDS = "ids of statements"
    TITLES = "headings of statements"
    SPEAKERS = "speakers"
    TAGS = "tags"
    VOICES = "voices"
    BASES = "bases"
    FOOTNOTES = "footnotes of statements"
    CITES = "works that statements cite"
    BACKS = "notes on how much a source backs"
    LOCATIONS = "locations in the paper"
    QUOTES = "quotations from the paper"
    CREDENCES = "credences"
    DRAFTS = "marks of drafts"
    QUESTIONS = "critical questions"
    SCHEMES = "schemes"
    LINKED = "linked groups"
    UNDERCUTS = "undercutters"
    SHARED = "statements that serve several steps"
    ROOTS = "further claims"
    MISSING = "references to nothing"


class _Loss(NamedTuple):
    level: Level
    found: Found


def losses(document: GraphDocument, name: str, carries: Collection[Feature]) -> list[Problem]:
    """Return what a format called ``name`` loses of a graph: one problem for each sort, at the first place."""
    found = []
    for feature, (level, paths) in _KINDS.items():
        if feature in carries or (feature is Feature.BACKS and Feature.FOOTNOTES not in carries):
            continue  # what is lost with all of the footnotes is told with them
        lost = list(paths(document.graph))
        if lost:
            count = f" ({len(lost)})" if feature not in _SINGLE else ""
            message = f"{name} cannot hold {feature}{count}{_INSTEAD.get(feature, '')}"
            found.append(Problem("not-kept", level, message, CURE, document.value_place(lost[0])))
    return found


CURE = "keep the original map, which holds it"


def _of_nodes(holds: Callable[[Node], object]) -> Found:
    return lambda graph: (node.path for node in graph.nodes.values() if holds(node))


def _of_steps(holds: Callable[[Inference], object]) -> Found:
    return lambda graph: (one.path for one in graph.inferences.values() if holds(one))


def _of_map(holds: Callable[[Graph], object]) -> Found:
    return lambda graph: iter([()] if holds(graph) else [])


def _notes(graph: Graph) -> Iterator[Path]:
    notes = graph.paper.footnotes if graph.paper else ()
    return (("paper", "footnotes", number) for number, note in enumerate(notes) if note.text or note.cites)


def _works(graph: Graph) -> Iterator[Path]:
    return (("paper", "works", number) for number, _ in enumerate(graph.paper.works if graph.paper else ()))


def _shared(graph: Graph) -> Iterator[Path]:
    return (node.path for node in graph.nodes.values() if len(graph.out_of(node.id)) > 1 or _closes(graph, node))


def _closes(graph: Graph, node: Node) -> bool:
    """Tell whether a statement that has no home serves a step all the same: it closes a circle."""
    return node.home is None and bool(graph.out_of(node.id))


def _ignores(graph: Graph) -> Iterator[Path]:
    yield from (("ignore", number) for number, _ in enumerate(graph.ignore))
    yield from (node.path for node in graph.nodes.values() if node.ignore)


def _partly(node: Node) -> bool:
    return any(one.backs for one in node.footnotes) or any(one.backs for one in node.cites)


_INSTEAD = {
    Feature.UNDERCUTS: ": each is written as an objection to the first statement that the step comes from",
    Feature.BACKS: ": each is written as backing the whole statement",
}
"""What is written in the place of what a format cannot hold, where that says something else (``reduced``)."""
_SINGLE = {Feature.TITLE, Feature.LANGUAGE, Feature.GLOSSARY, Feature.RECORD}
_KINDS: dict[Feature, _Loss] = {
    Feature.TITLE: _Loss(Level.INFO, _of_map(lambda graph: graph.title)),
    Feature.LANGUAGE: _Loss(Level.INFO, _of_map(lambda graph: graph.language)),
    Feature.GLOSSARY: _Loss(Level.INFO, _of_map(lambda graph: graph.glossary)),
    Feature.RECORD: _Loss(Level.INFO, _of_map(lambda graph: graph.paper and graph.paper.record)),
    Feature.NOTE_TEXTS: _Loss(Level.WARNING, _notes),
    Feature.WORKS: _Loss(Level.WARNING, _works),
    Feature.IGNORES: _Loss(Level.INFO, _ignores),
    Feature.IDS: _Loss(Level.INFO, _of_nodes(lambda node: node.name)),
    Feature.TITLES: _Loss(Level.INFO, _of_nodes(lambda node: node.title)),
    Feature.SPEAKERS: _Loss(Level.WARNING, _of_nodes(lambda node: node.speaker)),
    Feature.TAGS: _Loss(Level.INFO, _of_nodes(lambda node: node.tags)),
    Feature.VOICES: _Loss(Level.WARNING, _of_nodes(lambda node: node.voice is not Voice.AUTHOR)),
    Feature.BASES: _Loss(Level.WARNING, _of_nodes(lambda node: node.basis)),
    Feature.FOOTNOTES: _Loss(Level.WARNING, _of_nodes(lambda node: node.footnotes)),
    Feature.CITES: _Loss(Level.WARNING, _of_nodes(lambda node: node.cites)),
    Feature.BACKS: _Loss(Level.WARNING, _of_nodes(_partly)),
    Feature.LOCATIONS: _Loss(Level.WARNING, _of_nodes(lambda node: node.at)),
    Feature.QUOTES: _Loss(Level.INFO, _of_nodes(lambda node: node.quotes)),
    Feature.CREDENCES: _Loss(Level.INFO, _of_nodes(lambda node: node.credence is not None)),
    Feature.DRAFTS: _Loss(Level.WARNING, _of_nodes(lambda node: node.draft)),
    Feature.QUESTIONS: _Loss(Level.INFO, _of_nodes(lambda node: node.question)),
    Feature.SCHEMES: _Loss(Level.INFO, _of_steps(lambda one: one.scheme)),
    Feature.LINKED: _Loss(Level.WARNING, _of_steps(lambda one: len(one.sources) > 1)),
    Feature.UNDERCUTS: _Loss(Level.WARNING, _of_steps(lambda one: one.kind is Kind.UNDERCUTS)),
    Feature.SHARED: _Loss(Level.WARNING, _shared),
    Feature.ROOTS: _Loss(Level.WARNING, lambda graph: (graph.nodes[one].path for one in graph.roots[1:])),
    Feature.MISSING: _Loss(Level.WARNING, _of_steps(lambda one: one.missing)),
}
EVERYTHING = frozenset(Feature)
