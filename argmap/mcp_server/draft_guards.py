"""The guards: what is wrong with drafts, by the rules on fidelity and by what only a person may leave open.

A rule warns a person, who may know better; an assistant is refused. So rules that a map switches off still count here,
and what rules leave alone for want of evidence does not pass either: a statement without a location, a figure whose
content is not known, a note that the text never marks.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from argmap.anchoring.editions import Edition
from argmap.checking.running import rules
from argmap.graph import Graph
from argmap.mcp_server.backing_guards import on_backing
from argmap.mcp_server.draft_faults import DraftFault
from argmap.mcp_server.step_guards import on_questions
from argmap.mcp_server.stricter_guards import stricter
from argmap.paper.article import Article
from argmap.problems import Path
from argmap.rules import Finding, Subject

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


OF_IDS = "strange-id"


@dataclass(frozen=True, slots=True)
class DraftedMap:
    """A map with the text of its paper, and the edition that was kept of it; ``before``, the map before changes."""

    graph: Graph
    article: Article
    edition: Edition | None = None
    before: Graph | None = None


def faults(read: DraftedMap, drafts: Collection[str]) -> list[DraftFault]:
    """Return what is wrong with the statements that have the ids ``drafts``, in the order of the map.

    Ids that the map had before are not looked at: a person chose them, and an assistant cannot change them.
    """
    subject = Subject(_guarded(read.graph), read.article, read.edition)
    named = {node.name for node in read.before.nodes.values()} if read.before else set()
    own = [
        one for one in stricter(subject, drafts) if one.guard != OF_IDS or read.graph.nodes[one.node].name not in named
    ]
    own += [*on_questions(read.graph, drafts), *on_backing(read.graph, drafts, read.before)]
    told = {(one.node, one.guard) for one in own}
    found = [*own, *(one for one in _by_rules(subject, drafts) if (one.node, one.guard) not in told)]
    order = {id_: number for number, id_ in enumerate(read.graph.nodes)}
    return sorted(found, key=lambda one: order[one.node])


def _by_rules(subject: Subject, drafts: Collection[str]) -> Iterator[DraftFault]:
    owners = _owners(subject.graph)
    for name in RULES:
        with rules().running(name) as rule:
            for one in rule.check(subject):
                for id_ in _concerned(one, owners):
                    if id_ in drafts:
                        yield DraftFault(id_, name, one.message, CURES.get(name, one.help), one.instead)


def _concerned(one: Finding, owners: Mapping[Path, list[str]]) -> list[str]:
    """Return the statements that a finding is about: that which it names, or those written where it is."""
    if one.node is not None:
        return [one.node]
    within = (one.path[:length] for length in range(len(one.path), 0, -1))
    return next((owners[path] for path in within if path in owners), [])


def _owners(graph: Graph) -> dict[Path, list[str]]:
    """Return the statements that are written at each path; a step is theirs that were written for it.

    Not that of the statement above: who changes that has not chosen the scheme of a step to it.
    """
    found: dict[Path, list[str]] = {node.path: [node.id] for node in graph.nodes.values()}
    for step in graph.inferences.values():
        found.setdefault(step.path, [id_ for id_ in step.sources if graph.nodes[id_].home == step.id])
    return found


def _guarded(graph: Graph) -> Graph:
    """Return a map in which no rule is switched off."""
    return replace(graph, nodes={id_: replace(node, ignore=()) for id_, node in graph.nodes.items()}, ignore=())
