"""The objections against the claim that nothing answers, and what they defeat."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.evaluation.answered import answered, of_the_text
from argmap.evaluation.framework import Label
from argmap.evaluation.polarity import against
from argmap.graph import Inference, Kind, Node
from argmap.notation.model import Voice
from argmap.problems import Path
from argmap.rules import Subject
from argmap.rules._accounted import accounted
from argmap.text.enumerating import listed

OWN = {Voice.AUTHOR, Voice.CONCEDED}
MOST = 3
"""How many statements a message names."""
BOUND = 300
"""How many statements above a defeated one are looked at: it keeps the time linear in deep graphs."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An objection that nothing answers: its first statement, the path there, its inference, and what it is against.

    ``own`` tells that the paper says it itself (a debate has no paper), and ``reader`` that only whoever made the map
    answers it.
    """

    node: Node
    path: Path
    inference: Inference
    target: Node | None
    own: bool
    reader: bool


def unanswered(subject: Subject) -> Iterator[Unanswered]:
    """Yield each objection or undercutter that counts against the claim and that nothing answers, where it first does.

    An answer is an objection to it or to all its reasons, an undercutter of it (``answered``), or the statement that it
    is against, if that accounts for it (``accounted``). To what the paper says itself, an answer of the reader's is
    none of the paper's.
    """
    graph = subject.graph
    opposed, found = against(graph), set()
    met = answered(graph, subject.support)
    by_paper = answered(graph, subject.support, of_the_text(graph))
    for inference in graph.inferences.values():
        sources = [graph.nodes[source] for source in inference.sources]
        if inference.kind is Kind.SUPPORTS or inference.id not in opposed or not sources or inference.sources in found:
            continue
        own = not subject.debate and all(node.voice in OWN for node in sources)
        target = graph.parent(inference)
        if inference.id in (by_paper if own else met):
            continue
        if target and all(accounted(subject, node, target) for node in sources):
            continue
        found.add(inference.sources)
        id_, path = next(inference.members())
        yield Unanswered(graph.nodes[id_], path, inference, target, own, inference.id in met)


def defeat(subject: Subject, found: Unanswered) -> str:
    """Return what an objection in the paper defeats, as the end of a sentence; empty if it defeats nothing.

    Every statement is granted that nothing attacks, and the objections of the reader's are left out.
    """
    target, standing = found.target, subject.standing
    if target is None or not _out(subject, target.id) or standing.inferences.get(found.inference.id) is not Label.IN:
        return ""
    graph = subject.graph
    defeated = (target.id, *_above(subject, target.id))
    names = ["the claim" if id_ in graph.roots else graph.nodes[id_].called for id_ in defeated]
    first, *others = dict.fromkeys(names)
    others.sort(key=lambda name: name != "the claim")
    return f", which defeats {first}{f' and with it {listed(others, MOST)}' if others else ''}"


def _above(subject: Subject, id_: str) -> Iterator[str]:
    """Yield the statements that are defeated too and that a defeated one is a reason for, the nearest first."""
    pending, seen = deque([id_]), {id_}
    while pending and len(seen) < BOUND:
        for inference in subject.graph.out_of(pending.popleft()):
            target = inference.target
            if inference.kind is Kind.SUPPORTS and target not in seen and _out(subject, target):
                seen.add(target)
                pending.append(target)
                yield target


def _out(subject: Subject, id_: str) -> bool:
    return subject.standing.of.get(id_) is Label.OUT
