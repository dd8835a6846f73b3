"""Which objections are answered: something is against each way in which they stand.

A statement is met if an objection is against it, or if it has no evidence of its own and everything that supports it is
met. A step is met if it is undercut, or if one of its statements is met. How good an answer is, and what is against it
in turn, is another question (``evaluation.acceptability``): what is against an answer is an objection of its own.
"""

from collections.abc import Callable

from argmap.evaluation.support import Support, SupportOf
from argmap.graph import Graph, Inference, Kind
from argmap.notation.model import Voice


def answered(graph: Graph, support: SupportOf, counts: Callable[[Inference], bool] = bool) -> set[str]:
    """Return the ids of the objections and undercutters that are answered; only answers that ``counts`` admits count.

    The least fixpoint, so that a circle of reasons is not met by itself. Linear in the size of the graph.
    """
    statements: set[str] = set()
    steps: set[str] = set()
    waiting = {
        id_: len(graph.into(id_, Kind.SUPPORTS))
        for id_ in graph.nodes
        if support.evidence[id_] is not Support.SUPPORTED
    }
    answers = [one for one in graph.inferences.values() if one.kind is not Kind.SUPPORTS and counts(one)]
    pending = [one.target for one in answers]
    while pending:
        id_ = pending.pop()
        met = statements if id_ in graph.nodes else steps
        if id_ in met:
            continue
        met.add(id_)
        step = graph.inferences.get(id_)
        if step is None:
            pending += [one.id for one in graph.out_of(id_)]
        elif step.kind is Kind.SUPPORTS and step.target in waiting:
            waiting[step.target] -= 1
            pending += [step.target] if not waiting[step.target] else []
    return {id_ for id_ in steps if graph.inferences[id_].kind is not Kind.SUPPORTS}


def of_the_text(graph: Graph) -> Callable[[Inference], bool]:
    """Return what tells whether an answer is not the reader's alone; one that refers to nothing is not."""

    def counts(answer: Inference) -> bool:
        return not answer.sources or any(graph.nodes[one].voice is not Voice.READER for one in answer.sources)

    return counts
