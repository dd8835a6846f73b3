"""Which statement of a submission is which of the reference: by wording, id and place in the paper, as a whole.

Every pair has a weight from what speaks for it, and the assignment with the greatest sum is taken (``assignment``). A
second round lets where statements stand decide between those that are alike. Nothing is held certain on likeness alone.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Graph, Node
from argmap.notation.location import Passage, parse_at
from argmap.teaching.marking.assignment import best_assignment
from argmap.teaching.marking.canonical import in_canonical_order
from argmap.teaching.marking.text_likeness import TextLikeness, likeness_for
from argmap.teaching.marking.ties import ties
from argmap.text.plain_words import plain_words

LEAST = 0.45
"""The weight from which on two statements are paired at all."""
RELATED = 0.5
"""How alike two wordings must be for an id or a place in common to make their pair certain."""
ID, PLACE, CLAIM, STANDS = 0.3, 0.3, 0.25, 0.12
"""What speaks for a pair besides its likeness: the same id, the same place, both the claim, the same relation."""
SETTLED = 10.0
"""The weight of a pair that a teacher has confirmed: more than all that can speak for another."""
TURNED = 0.7
"""What is left of the weight of two statements of which one may deny the other."""


class PairReason(StrEnum):
    """What speaks for a pair."""

    SAME_WORDS = "same words"
    SAME_ID = "same id"
    SAME_PLACE = "same place in the paper"
    ALIKE = "alike in wording"
    BOTH_CLAIMS = "both are the claim"
    SAME_RELATION = "the same relation to the same statement"
    CONFIRMED = "confirmed by the teacher"


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of the reference with the one of a submission that it is taken for.

    ``alike`` is the likeness of their wordings, 0 to 1; ``turned`` tells that one may deny what the other says.
    """

    reference: str
    submitted: str
    alike: float
    reasons: tuple[PairReason, ...]
    turned: bool = False
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a teacher has decided on pairs: which are right, and which are not.

    A pair is the id of the reference's statement and the words of the other (``plain_words``): what is decided on one
    wording counts for everybody who wrote it.
    """

    confirmed: frozenset[tuple[str, str]] = frozenset()
    rejected: frozenset[tuple[str, str]] = frozenset()


def pair(
    reference: Graph,
    submission: Graph,
    *,
    named: bool = False,
    likeness: TextLikeness | None = None,
    decided: Decisions | None = None,
) -> list[Pair]:
    """Return the pairs in canonical order of the reference.

    ``named`` tells that ids mean the same in both, as in an exercise that gives the statements.
    """
    found = _Pairing(reference, submission, named, likeness or likeness_for(reference.language), decided or Decisions())
    return found.run()


class _Pairing:
    def __init__(
        self, reference: Graph, submission: Graph, named: bool, likeness: TextLikeness, decided: Decisions
    ) -> None:
        self.reference, self.submission = reference, submission
        self.named, self.likeness, self.decided = named, likeness, decided
        self.old, self.new = in_canonical_order(reference), in_canonical_order(submission)
        self.stands = ties(reference), ties(submission)
        self.plain = {id(one): plain_words(one.text) for one in (*self.old, *self.new)}
        self.places = {id(one): _sentences(one) for one in (*self.old, *self.new)}

    def run(self) -> list[Pair]:
        pairs = self.plainly_same()
        taken = set(pairs.values())
        old = [one for one in self.old if one.id not in pairs]
        new = [one for one in self.new if one.id not in taken]
        weights = [[self.weight(one, other) for other in new] for one in old]
        first = pairs | assigned(old, new, weights)
        for row, one in enumerate(old):
            for column, other in enumerate(new):
                if weights[row][column] > 0 and self.related(one, other, first):
                    weights[row][column] += STANDS
        pairs |= assigned(old, new, weights)
        return [self.told(one, self.submission.nodes[pairs[one.id]], pairs) for one in self.old if one.id in pairs]

    def plainly_same(self) -> dict[str, str]:
        """Return the pairs of statements whose words occur once in each map: no other could weigh more."""
        once = [Counter(self.plain[id(one)] for one in nodes) for nodes in (self.old, self.new)]
        by_words = {self.plain[id(one)]: one.id for one in self.new}
        return {
            one.id: by_words[words]
            for one in self.old
            if (words := self.plain[id(one)])
            and once[0][words] == once[1][words] == 1
            and (one.id, words) not in self.decided.rejected
            and not any(words == confirmed for id_, confirmed in self.decided.confirmed if id_ != one.id)
        }

    def weight(self, old: Node, new: Node) -> float:
        """Return what speaks for a pair, apart from where its statements stand; 0 if too little does."""
        if (old.id, self.plain[id(new)]) in self.decided.confirmed:
            return SETTLED
        if (old.id, self.plain[id(new)]) in self.decided.rejected:
            return 0.0
        if self.same_words(old, new):
            weight = 1.0
        else:
            weight = self.likeness.alike(old.text, new.text)
            if weight > LEAST / 2 and self.likeness.turned(old.text, new.text):
                weight *= TURNED
        weight += ID * self.same_id(old, new) + PLACE * self.same_place(old, new) + CLAIM * self.both_claims(old, new)
        return weight if weight >= LEAST - STANDS else 0.0

    def told(self, old: Node, new: Node, pairs: Mapping[str, str]) -> Pair:
        same = self.same_words(old, new)
        alike = 1.0 if same else self.likeness.alike(old.text, new.text)
        decided = (old.id, self.plain[id(new)]) in self.decided.confirmed
        turned = not (same or decided) and self.likeness.turned(old.text, new.text)
        signs = {
            PairReason.CONFIRMED: decided,
            PairReason.SAME_WORDS: same,
            PairReason.SAME_ID: self.same_id(old, new),
            PairReason.SAME_PLACE: self.same_place(old, new),
            PairReason.ALIKE: not same and alike >= LEAST,
            PairReason.BOTH_CLAIMS: self.both_claims(old, new),
            PairReason.SAME_RELATION: self.related(old, new, pairs),
        }
        reasons = tuple(reason for reason, found in signs.items() if found)
        spelt = same or self.likeness.spelt_alike(old.text, new.text)
        return Pair(old.id, new.id, alike, reasons, turned, not turned and _certain(reasons, alike, spelt))

    def same_words(self, old: Node, new: Node) -> bool:
        return bool(self.plain[id(old)]) and self.plain[id(old)] == self.plain[id(new)]

    def same_id(self, old: Node, new: Node) -> bool:
        return self.named and old.name is not None and old.name == new.name

    def same_place(self, old: Node, new: Node) -> bool:
        return not self.places[id(old)].isdisjoint(self.places[id(new)])

    def both_claims(self, old: Node, new: Node) -> bool:
        return old.id in self.reference.roots and new.id in self.submission.roots

    def related(self, old: Node, new: Node, pairs: Mapping[str, str]) -> bool:
        """Tell whether both stand in the same relation to statements that are paired."""
        expected = {(one.kind, pairs[one.parent]) for one in self.stands[0][old.id] if one.parent in pairs}
        return not expected.isdisjoint((one.kind, one.parent) for one in self.stands[1][new.id])


def assigned(old: Sequence[Node], new: Sequence[Node], weights: Sequence[Sequence[float]]) -> dict[str, str]:
    """Return the pairs of the best assignment, of those that weigh enough."""
    kept = [[weight if weight >= LEAST else 0.0 for weight in row] for row in weights]
    rows = [row for row, found in enumerate(kept) if any(found)]
    columns = [column for column in range(len(new)) if any(kept[row][column] for row in rows)]
    table = [[kept[row][column] for column in columns] for row in rows]
    return {old[rows[row]].id: new[columns[column]].id for row, column in best_assignment(table)}


def _certain(reasons: Iterable[PairReason], alike: float, spelt: bool) -> bool:
    """Tell whether a pair needs no look: the same words, or likeness and something else that speaks for it."""
    found = set(reasons)
    if PairReason.CONFIRMED in found or PairReason.SAME_WORDS in found:
        return True
    known = not found.isdisjoint({PairReason.SAME_ID, PairReason.SAME_PLACE}) and alike >= RELATED
    return known or (spelt and not found.isdisjoint({PairReason.BOTH_CLAIMS, PairReason.SAME_RELATION}))


def _sentences(node: Node) -> frozenset[tuple[str, int]]:
    """Return the sentences that a statement was read from, by paragraph and number; 0 for a whole paragraph."""
    try:
        passages: tuple[Passage, ...] = parse_at(node.at) if node.at else ()
    except ValueError:
        return frozenset()
    found = set()
    for one in passages:
        first = one.first or 0
        for number in range(first, min(one.last or first, first + 50) + 1):
            found.add((one.paragraph, number))
    return frozenset(found)
