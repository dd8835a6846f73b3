"""The guards: what is wrong with drafts, by the rules on fidelity and by what only a person may leave open.

A rule warns a person, who may know better; an assistant is refused. So rules that a map switches off still count here,
and what rules leave alone for want of evidence does not pass either: a statement without a location, a figure whose
content is not known, a note that the text never marks.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from argmap.anchoring.editions import Edition
from argmap.checking.running import rules
from argmap.graph import Graph, Node
from argmap.mcp_server.draft_faults import DraftFault
from argmap.mcp_server.stricter_guards import stricter
from argmap.paper.article import Article
from argmap.rules import Subject

RULES = (
    "anchor-not-found", "anchor-ambiguous", "anchor-moved", "anchor-changed", "inexact-quotation",
    "figure-not-in-passage", "name-not-in-passage", "far-from-passage", "copied-sentence", "hedge-dropped",
    "hedge-added", "footnote-elsewhere", "undefined-footnote", "explanatory-note-only", "citation-elsewhere",
    "undefined-reference", "empty-statement", "not-a-statement", "duplicate-id", "duplicate-statement",
    "unknown-scheme", "several-claims", "too-long",
)  # fmt: skip
"""The rules that no draft may break."""
CURES = {"copied-sentence": "use your own words; `quote` has room for the first and last words of the passage"}
"""Cures that offer an assistant less than the rule offers a person."""


@dataclass(frozen=True, slots=True)
class DraftedMap:
    """A map with the text of its paper, and the edition that was kept of it."""

    graph: Graph
    article: Article
    edition: Edition | None = None


def faults(read: DraftedMap, drafts: Collection[str]) -> list[DraftFault]:
    """Return what is wrong with the statements that have the ids ``drafts``, in the order of the map."""
    subject = Subject(_guarded(read.graph, drafts), read.article, read.edition)
    own = list(stricter(subject, drafts))
    told = {(one.node, one.guard) for one in own}
    found = [*own, *(one for one in _by_rules(subject, drafts) if (one.node, one.guard) not in told)]
    order = {id_: number for number, id_ in enumerate(read.graph.nodes)}
    return sorted(found, key=lambda one: order[one.node])


def _by_rules(subject: Subject, drafts: Collection[str]) -> Iterator[DraftFault]:
    for name in RULES:
        with rules().running(name) as rule:
            for one in rule.check(subject):
                if one.node in drafts:
                    yield DraftFault(one.node or "", name, one.message, CURES.get(name, one.help), one.instead)


def _guarded(graph: Graph, drafts: Collection[str]) -> Graph:
    """Return a map in which no rule is switched off, and what sources are said to back is read with the statement."""
    nodes = {id_: replace(_whole(node) if id_ in drafts else node, ignore=()) for id_, node in graph.nodes.items()}
    return replace(graph, nodes=nodes, ignore=())


def _whole(node: Node) -> Node:
    backs = [*(one.backs for one in node.footnotes), *(one.backs for one in node.cites)]
    parts = list(filter(None, backs))
    return replace(node, text=f"{node.text} ({'; '.join(parts)})") if parts else node
