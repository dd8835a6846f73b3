"""From verdicts to points: what each line of the work earned, and why."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import floor

from argmap.graph import Graph
from argmap.teaching.marking.named_sources import named_sources
from argmap.teaching.marking.rubric import Rubric
from argmap.teaching.marking.verdicts import JudgedRelation, Verdict


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One line of an account: a verdict, and what it earned of one (less than 0 for what is taken off)."""

    judged: JudgedRelation
    earned: float


@dataclass(frozen=True, slots=True)
class PartMark:
    """What a part of the work earned: ``earned`` of ``most``, with ``weight`` against the other parts."""

    name: str
    earned: float
    most: int
    weight: float

    @property
    def share(self) -> float:
        """What was earned of the most that can be, 0 to 1."""
        return min(1.0, max(0.0, self.earned / self.most)) if self.most else 0.0


@dataclass(frozen=True, slots=True)
class MapMark:
    """The points of a submission, ``of`` so many, with the parts and lines that they come from."""

    points: float
    of: float
    parts: tuple[PartMark, ...]
    lines: tuple[AccountLine, ...]


def mark(
    reference: Graph,
    submission: Graph,
    pairs: Mapping[str, str],
    judged: Sequence[JudgedRelation],
    rubric: Rubric,
    distractors: Collection[str] = (),
) -> MapMark:
    """Return the points of a submission. ``distractors`` are texts that an exercise offered and that belong nowhere."""
    lines = tuple(AccountLine(one, _earned(one, submission, rubric, distractors)) for one in judged)
    parts = (
        _statements(reference, pairs, lines, rubric),
        _relations(lines, rubric),
        _notes(reference, submission, pairs, rubric),
    )
    counted = [one for one in parts if one.most and one.weight]
    whole = sum(one.weight for one in counted)
    share = sum(one.share * one.weight for one in counted) / whole if whole else 0.0
    return MapMark(rounded(share * rubric.points, rubric.step), rubric.points, parts, lines)


def _earned(one: JudgedRelation, submission: Graph, rubric: Rubric, distractors: Collection[str]) -> float:
    if one.verdict is Verdict.AGAIN:
        return -rubric.costs.again
    if one.verdict is Verdict.EXTRA:
        text = submission.nodes[one.submitted].text if one.submitted else ""
        return -(rubric.costs.distractor if text in distractors else rubric.costs.extra)
    return rubric.credit.of(one.verdict)


def _statements(reference: Graph, pairs: Mapping[str, str], lines: Sequence[AccountLine], rubric: Rubric) -> PartMark:
    merged = {one.judged.reference for one in lines if one.judged.verdict is Verdict.MERGED}
    lost = sum(one.earned for one in lines if one.earned < 0 and one.judged.reference is None)
    again = sum(one.earned for one in lines if one.judged.verdict is Verdict.AGAIN)
    earned = len(pairs) + len(merged) * rubric.credit.merged + lost + again
    return PartMark("statements", earned, len(reference.nodes), rubric.weights.statements)


def _relations(lines: Sequence[AccountLine], rubric: Rubric) -> PartMark:
    expected = [one for one in lines if one.judged.expected is not None]
    found = [one for one in expected if one.judged.verdict not in (Verdict.MISSING, Verdict.MERGED)]
    surplus = [one for one in lines if one.judged.verdict is Verdict.EXTRA and one.judged.reference is not None]
    earned = sum(one.earned for one in found) - 0.5 * len(surplus)
    return PartMark("relations", earned, len(expected), rubric.weights.relations)


def _notes(reference: Graph, submission: Graph, pairs: Mapping[str, str], rubric: Rubric) -> PartMark:
    earned, most = 0.0, 0
    for old, node in reference.nodes.items():
        expected = named_sources(node)
        most += len(expected)
        if old in pairs:
            named = named_sources(submission.nodes[pairs[old]])
            earned += len(expected & named) - rubric.costs.note * len(named - expected)
    return PartMark("notes", earned, most, rubric.weights.notes)


def rounded(points: float, step: float) -> float:
    """Return points rounded to the nearest step, halves up; the sum of floats is first freed of its dust."""
    return round(floor(round(points / step, 6) + 0.5) * step, 6)
