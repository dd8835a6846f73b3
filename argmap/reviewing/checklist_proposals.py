"""What argmap can answer of a checklist from the map: proposals to the reviewer, who accepts them or does not.

They say how the argument is mapped, and no more: a map may leave out what the paper says.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argmap.evaluation.acceptability import Standing
from argmap.evaluation.answered import answered, of_the_text
from argmap.evaluation.framework import Label
from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.variants import by_the_text
from argmap.forest.summary import number as counted
from argmap.forest.summary import starts
from argmap.graph import Graph, Kind, Node, Role
from argmap.notation.model import Voice

YES, PARTLY, NO, NONE = "yes", "partly", "no", "not-applicable"
Proposed = tuple[str, str]
"""An answer, and a sentence on why."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a question is answered from the map, and which answers there may be."""

    choices: tuple[str, ...]
    answer: Callable[[Graph, SupportOf], Proposed]


def proposals() -> Mapping[str, Proposal]:
    """Return the proposals by name."""
    return PROPOSALS


def _evidence(graph: Graph, support: SupportOf) -> Proposed:
    """Answer whether every statement that the argument starts from has evidence."""
    leaves, bare = starts(graph, support)
    if not leaves:
        return NONE, "The map gives no reasons yet."
    return _share(leaves - bare, leaves, "statement", "that the argument starts from", ("has", "have"), "evidence")


def _claim(graph: Graph, support: SupportOf) -> Proposed:
    """Answer whether the claim is supported."""
    states = [support.of[root] for root in graph.roots]
    whole, part = states.count(Support.SUPPORTED), states.count(Support.PARTIAL)
    if not states:
        return NONE, "The map has no claim."
    if whole == len(states):
        return _supported(graph, support)
    if whole or part:
        return PARTLY, "As mapped, support reaches a part of what is claimed."
    return NO, "As mapped, support does not reach the claim."


def _supported(graph: Graph, support: SupportOf) -> Proposed:
    """Return the answer where support reaches every claim: what objections defeat is no more than partly shown."""
    standing = Standing(by_the_text(graph), support).of
    if any(standing[root] is Label.OUT for root in graph.roots):
        return PARTLY, "As mapped, support reaches the claim, but objections defeat it."
    return YES, "As mapped, support reaches the claim."


def _objections(graph: Graph, support: SupportOf) -> Proposed:
    """Answer whether the paper answers the objections that it mentions itself."""
    found = [one for one in graph.nodes.values() if _mentioned(one)]
    if not found:
        return NONE, "The map has no objection that the paper mentions."
    met = answered(graph, support, of_the_text(graph))
    many = sum(one.home in met for one in found)
    return _share(many, len(found), "objection", "that the paper mentions", ("is", "are"), "answered")


def _mentioned(node: Node) -> bool:
    return node.role is Role.OBJECTION and not node.rebuttal and node.voice is not Voice.READER and not node.untraced


def _share(part: int, whole: int, noun: str, which: str, verbs: tuple[str, str], what: str) -> Proposed:
    """Return the answer for so many out of all, with a sentence that counts them."""
    one, several = verbs
    if part in (0, whole):
        return YES if part else NO, f"As mapped, {'every' if part else 'no'} {noun} {which} {one} {what}."
    return PARTLY, f"As mapped, {part} of the {counted(whole, noun)} {which} {one if part == 1 else several} {what}."


RESULTS = ("strongly-supported", "well-supported", "neutral", "partially-supported", "not-supported")
MOSTLY, HALF = 0.75, 0.5
"""From which share of supported conclusions on they are called well and partially supported."""


def _results(graph: Graph, support: SupportOf) -> Proposed:
    """Answer how far the conclusions are supported: the claims, and what the author gives reasons for on the way."""
    found = [one for one in graph.nodes.values() if _concluded(graph, one)]
    if not found:
        return "neutral", "The map gives no reasons yet."
    good = sum(support.of[one.id] is Support.SUPPORTED for one in found)
    claimed = all(support.of[root] is Support.SUPPORTED for root in graph.roots)
    said = f"As mapped, supported conclusions: {good} of {len(found)}"
    return _degree(good / len(found), claimed=claimed), f"{said}, the claim {'among' if claimed else 'not among'} them."


def _degree(share: float, *, claimed: bool) -> str:
    if share == 1:
        return "strongly-supported"
    if claimed and share >= MOSTLY:
        return "well-supported"
    return "partially-supported" if claimed or share >= HALF else "not-supported"


def _concluded(graph: Graph, node: Node) -> bool:
    argued = bool(graph.into(node.id, Kind.SUPPORTS))
    return node.voice is Voice.AUTHOR and (argued or node.id in graph.roots)


ORDINARY = (YES, PARTLY, NO, NONE)
PROPOSALS = {
    "claim": Proposal(ORDINARY, _claim),
    "evidence": Proposal(ORDINARY, _evidence),
    "objections": Proposal(ORDINARY, _objections),
    "results": Proposal(RESULTS, _results),
}
