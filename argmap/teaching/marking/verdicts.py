"""What became of each relation of the reference in a submission."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Graph, Kind
from argmap.teaching.marking.ties import Tie, ties

SIGN = {Kind.SUPPORTS: 1, Kind.ATTACKS: -1, Kind.UNDERCUTS: -1}


class Verdict(StrEnum):
    """What a submission made of a statement of the reference, or what a statement of its own is."""

    RIGHT = "right"
    WRONG_SIGN = "wrong sign"
    """For what it speaks against, or against what it speaks for."""
    WRONG_TARGET = "wrong target"
    """Against a statement instead of against the step to it, or the other way round."""
    WRONG_PARENT = "wrong parent"
    PARENT_MISSING = "parent missing"
    """What it belongs under is not in the submission; it stands as near to that as it can."""
    TAKEN_APART = "taken apart"
    """It counts only together with others, and stands by itself."""
    TAKEN_TOGETHER = "taken together"
    """It counts by itself, and is linked with others."""
    WRONG_GROUP = "wrong group"
    """It is linked, but not with those that it counts together with."""
    NOT_THE_CLAIM = "not the claim"
    """The claim, which the submission has under something else."""
    MISSING = "missing"
    EXTRA = "extra"
    AGAIN = "again"
    """A statement that the submission has already."""
    PART = "part"
    """A piece of a statement of the reference, which the submission has divided."""
    MERGED = "merged"
    """A statement of the reference that the submission has in one with another."""


@dataclass(frozen=True, slots=True)
class JudgedRelation:
    """One relation of the reference, judged; or a statement that only the submission has.

    ``reference`` and ``submitted`` are ids of statements; ``expected`` is the relation in ids of the reference,
    ``found`` the one that was judged, in ids of the submission. ``through`` tells that statements of the submission's
    own stand between. ``other`` is the submission's statement that it repeats, is a part of, or is merged in.
    """

    verdict: Verdict
    reference: str | None = None
    submitted: str | None = None
    expected: Tie | None = None
    found: Tie | None = None
    through: bool = False
    other: str | None = None


class RelationJudge:
    """Judges the relations of a submission by those of a reference, given which statements are which.

    ``merged`` says in which statement of the submission one of the reference is held beside another, ``parts`` of
    which of the reference one of the submission is a piece: what stands under these stands right.
    """

    def __init__(
        self,
        reference: Graph,
        submission: Graph,
        pairs: Mapping[str, str],
        merged: Mapping[str, str] | None = None,
        parts: Mapping[str, str] | None = None,
    ) -> None:
        self.reference, self.submission, self.pairs = reference, submission, pairs
        self.back = {new: old for old, new in pairs.items()} | dict(parts or {})
        self.at = dict(merged or {}) | dict(pairs)
        self.expected, self.found = ties(reference), ties(submission)

    def judge(self, old: str) -> Iterator[JudgedRelation]:
        """Yield a verdict for each relation of a statement of the reference, and for each that it has too many."""
        if old not in self.pairs:
            yield from (JudgedRelation(Verdict.MISSING, old, None, tie) for tie in self.expected[old] or (None,))
            return
        new = self.pairs[old]
        if not self.expected[old]:
            yield self._claim(old, new)
            return
        left = list(self.found[new])
        for tie in self.expected[old]:
            compared = [self._compared(old, new, tie, one) for one in left]
            best = min(
                compared, key=lambda one: RANK[one.verdict], default=JudgedRelation(Verdict.WRONG_PARENT, old, new, tie)
            )
            if best.found in left:
                left.remove(best.found)
            yield best
        yield from (JudgedRelation(Verdict.EXTRA, old, new, None, tie) for tie in left)

    def _claim(self, old: str, new: str) -> JudgedRelation:
        is_claim = new in self.submission.roots
        return JudgedRelation(Verdict.RIGHT if is_claim else Verdict.NOT_THE_CLAIM, old, new)

    def _compared(self, old: str, new: str, tie: Tie, found: Tie) -> JudgedRelation:
        kind, parent, through = self._up(found)
        if tie.parent not in self.at:
            nearest = self._nearest(tie)
            verdict = Verdict.PARENT_MISSING if parent == nearest and parent else Verdict.WRONG_PARENT
            return JudgedRelation(verdict, old, new, tie, found)
        verdict = self._verdict(tie, Tie(kind, parent, found.step, found.mates))
        return JudgedRelation(verdict, old, new, tie, found, through)

    def _up(self, tie: Tie) -> tuple[Kind, str, bool]:
        """Go up from a relation of the submission over statements of its own.

        Returns in what way it bears on the first statement that the reference has too, that statement's id (empty if
        there is none), and whether anything stands between.
        """
        sign, at, seen = SIGN[tie.kind], tie.parent, set[str]()
        while at not in self.back and at not in seen and (above := self.found[at]):
            seen.add(at)
            sign, at = sign * SIGN[above[0].kind], above[0].parent
        if not seen:
            return tie.kind, at if at in self.back else "", False
        return Kind.SUPPORTS if sign > 0 else Kind.ATTACKS, at if at in self.back else "", True

    def _nearest(self, tie: Tie) -> str:
        """Return the submission's statement for the first above a relation of the reference that is not missing."""
        at, seen = tie.parent, set[str]()
        while at not in self.at and at not in seen and (above := self.expected[at]):
            seen.add(at)
            at = above[0].parent
        return self.at.get(at, "")

    def _verdict(self, tie: Tie, found: Tie) -> Verdict:
        undercuts = Kind.UNDERCUTS in (tie.kind, found.kind)
        if undercuts and tie.kind is not found.kind:
            step = self._renamed(tie.step)
            near = self._same_parent(tie, found) or not step.isdisjoint({found.parent} | found.step)
            return Verdict.WRONG_PARENT if not near else _of_kinds(tie.kind, found.kind)
        if not self._same_parent(tie, found) or (undercuts and not self._same_step(tie, found)):
            return Verdict.WRONG_PARENT
        return Verdict.WRONG_SIGN if tie.kind is not found.kind else self._grouping(tie, found)

    def _same_parent(self, tie: Tie, found: Tie) -> bool:
        return found.parent == self.at[tie.parent] or self.back.get(found.parent) == tie.parent

    def _same_step(self, tie: Tie, found: Tie) -> bool:
        expected = self._renamed(tie.step)
        return not expected or not expected.isdisjoint(found.step)

    def _grouping(self, tie: Tie, found: Tie) -> Verdict:
        expected = self._renamed(tie.mates)
        mates = frozenset(self.at.get(self.back[one], one) for one in found.mates if one in self.back)
        if expected == mates:
            return Verdict.RIGHT
        if not mates:
            return Verdict.TAKEN_APART
        return Verdict.WRONG_GROUP if tie.mates else Verdict.TAKEN_TOGETHER

    def _renamed(self, ids: frozenset[str]) -> frozenset[str]:
        return frozenset(self.at[one] for one in ids if one in self.at)


def _of_kinds(expected: Kind, found: Kind) -> Verdict:
    """Return what it is to take one kind of relation for another at the right place."""
    return Verdict.WRONG_SIGN if Kind.SUPPORTS in (expected, found) else Verdict.WRONG_TARGET


RANK = {
    verdict: rank
    for rank, verdict in enumerate((
        Verdict.RIGHT, Verdict.TAKEN_APART, Verdict.TAKEN_TOGETHER, Verdict.WRONG_GROUP, Verdict.WRONG_TARGET,
        Verdict.WRONG_SIGN, Verdict.PARENT_MISSING, Verdict.WRONG_PARENT,
    ))
}  # fmt: skip
"""Verdicts on a relation, the best first: of several that a statement has, the best is taken for the one expected."""
