"""Precision, recall and F1 of what a submission has of a reference."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from argmap.graph import Graph
from argmap.teaching.marking.named_sources import named_sources
from argmap.teaching.marking.verdicts import JudgedRelation, Verdict


@dataclass(frozen=True, slots=True)
class Score:
    """How many things are right, how many the submission has, and how many the reference has.

    Precision, recall and F1 as C. J. van Rijsbergen (1979, *Information Retrieval*, chapter 7) defines them;
    ``None`` where nothing is counted.
    """

    right: int
    submitted: int
    expected: int

    @property
    def precision(self) -> float | None:
        """The share of what was submitted that is right."""
        return self.right / self.submitted if self.submitted else None

    @property
    def recall(self) -> float | None:
        """The share of what was expected that is there."""
        return self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.submitted + self.expected) if self.submitted + self.expected else None


def scores(
    reference: Graph, submission: Graph, pairs: Mapping[str, str], judged: Iterable[JudgedRelation]
) -> dict[str, Score]:
    """Return the scores of statements, relations, groups (pairs of linked statements) and notes."""
    right = sum(one.verdict is Verdict.RIGHT and one.expected is not None for one in judged)
    ties = [sum(len(step.sources) for step in graph.steps()) for graph in (reference, submission)]
    back = {new: old for old, new in pairs.items()}
    expected, found = _groups(reference), {_renamed(pair, back) for pair in _groups(submission)}
    notes, named = _notes(reference), {(back.get(id_, ""), note) for id_, note in _notes(submission)}
    return {
        "statements": Score(len(pairs), len(submission.nodes), len(reference.nodes)),
        "relations": Score(right, ties[1], ties[0]),
        "groups": Score(len(expected & found), len(_groups(submission)), len(expected)),
        "notes": Score(len(notes & named), len(_notes(submission)), len(notes)),
    }


def _groups(graph: Graph) -> set[frozenset[str]]:
    """Return the pairs of statements that are linked."""
    return {frozenset(pair) for step in graph.inferences.values() for pair in combinations(set(step.sources), 2)}


def _renamed(pair: frozenset[str], back: Mapping[str, str]) -> frozenset[str]:
    """Return a pair in ids of the reference; what it does not have keeps a name that no statement has."""
    return frozenset(back.get(one, f" {one}") for one in pair)


def _notes(graph: Graph) -> set[tuple[str, str]]:
    """Return which statement names which note or work."""
    return {(node.id, source) for node in graph.nodes.values() for source in named_sources(node)}
