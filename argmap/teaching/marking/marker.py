"""Marks a submission against one reference or several: pairs, verdicts, scores, points."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.graph import Graph
from argmap.teaching.marking.pairing import Decisions, Pair, pair
from argmap.teaching.marking.points import MapMark, mark
from argmap.teaching.marking.rubric import Rubric
from argmap.teaching.marking.scores import Score, scores
from argmap.teaching.marking.surplus import merged, surplus
from argmap.teaching.marking.text_likeness import TextLikeness, likeness_for
from argmap.teaching.marking.verdicts import JudgedRelation, RelationJudge, Verdict


@dataclass(frozen=True, slots=True)
class ReferenceMap:
    """A map that submissions are marked by, with its ``name``.

    ``named`` tells that an exercise gave its ids out; ``distractors`` are the texts of statements that the exercise
    offered and that belong nowhere.
    """

    name: str
    graph: Graph
    named: bool = False
    distractors: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Marked:
    """A submission, marked by ``reference``.

    ``sure`` counts pairs that are certain or confirmed alone, ``possible`` all; verdicts and scores are of all pairs.
    """

    reference: ReferenceMap
    submission: Graph
    pairs: tuple[Pair, ...]
    judged: tuple[JudgedRelation, ...]
    scores: Mapping[str, Score] = field(repr=False)
    sure: MapMark = field(repr=False)
    possible: MapMark = field(repr=False)

    @property
    def uncertain(self) -> tuple[Pair, ...]:
        """The pairs that a teacher should look at, the least alike first."""
        return tuple(sorted((one for one in self.pairs if not one.certain), key=lambda one: one.alike))


def mark_map(
    submission: Graph,
    references: Sequence[ReferenceMap],
    rubric: Rubric | None = None,
    *,
    likeness: TextLikeness | None = None,
    decided: Mapping[str, Decisions] | None = None,
) -> Marked:
    """MapMark a submission by the reference that it matches best.

    ``decided`` holds what a teacher decided on pairs, by the names of references. Raises ``ValueError`` without any
    reference.
    """
    if not references:
        raise ValueError("there is no reference map to mark by")
    found = [
        _marked(submission, one, rubric or Rubric(), likeness, (decided or {}).get(one.name)) for one in references
    ]
    return max(found, key=lambda one: (one.sure.points, one.possible.points, -references.index(one.reference)))


def _marked(
    submission: Graph,
    reference: ReferenceMap,
    rubric: Rubric,
    likeness: TextLikeness | None,
    decided: Decisions | None,
) -> Marked:
    alike = likeness or likeness_for(reference.graph.language)
    pairs = pair(reference.graph, submission, named=reference.named, likeness=alike, decided=decided)
    by_all = {one.reference: one.submitted for one in pairs}
    by_sure = {one.reference: one.submitted for one in pairs if one.certain}
    judged = judge(reference.graph, submission, by_all, alike)
    sure = judged if by_sure == by_all else judge(reference.graph, submission, by_sure, alike)
    marks = [
        mark(reference.graph, submission, by, lines, rubric, reference.distractors)
        for by, lines in ((by_sure, sure), (by_all, judged))
    ]
    found = scores(reference.graph, submission, by_all, judged)
    return Marked(reference, submission, tuple(pairs), tuple(judged), found, *marks)


def judge(
    reference: Graph, submission: Graph, pairs: Mapping[str, str], likeness: TextLikeness
) -> list[JudgedRelation]:
    """Return the verdicts: for the reference's statements in their order, then for what only the submission has."""
    more = list(surplus(reference, submission, pairs, likeness))
    parts = {one.submitted or "": one.reference or "" for one in more if one.verdict is Verdict.PART}
    holders = {old: merged(reference, submission, pairs, old) for old in reference.nodes if old not in pairs}
    within = {old: holder for old, holder in holders.items() if holder}
    judging = RelationJudge(reference, submission, pairs, within, parts)
    found = [one for old in reference.nodes for one in judging.judge(old)]
    return [*(_in_another(one, within) for one in found), *more]


def _in_another(one: JudgedRelation, within: Mapping[str, str]) -> JudgedRelation:
    """Return the verdict on a missing statement that is held in another one."""
    holder = within.get(one.reference or "")
    return JudgedRelation(Verdict.MERGED, one.reference, holder, one.expected, other=holder) if holder else one
