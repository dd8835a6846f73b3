"""Whether the points of a review are followed rightly into a revised manuscript.

Run with ``python -m benchmarks.rounds [PAPER...]``. Each paper gets 60 points at random: on whole sentences, on a few
words of one with and without its place, and on several sentences. It is edited at random, and the review of the next
round is written and read. A point is *right* if its place is part of what became of its sentences (or of a copy, word
for word, where they were taken out or changed), a *twin* if it is a new sentence that differs from its own by a word,
*told* if it is said to be deleted or ambiguous, of which *needlessly* are those whose sentences are still there, and
*wrong* if its place is another. *Named* counts the points of one sentence whose fate is called what was done to it, of
those that one edit of a known kind was done to. The papers in the second half, and their seed, are those on which
nothing was tuned.
"""

from collections import Counter
from collections.abc import Sequence
from random import Random

from argmap.anchoring.index import Index, Span
from argmap.anchoring.quoting import WORD, place_of
from argmap.notation.model import Quote
from argmap.paper.article import Article
from argmap.reviewing.annotations.annotation import Annotation, Review
from argmap.reviewing.annotations.round_status import PointFate
from argmap.reviewing.located import PointLocator
from argmap.reviewing.rounds.followed_points import FollowedPoint, PointFollower
from argmap.reviewing.rounds.next_round import RoundAnswers, next_round
from benchmarks.edit_table import Counts, Edit, EditTable
from benchmarks.edits import Piece, delete, first_edition, join, printed, reverse, reword, split

ROUNDS, POINTS = 25, 60
NAMES = {delete: PointFate.DELETED, reword: PointFate.REWORDED, reverse: PointFate.REVERSED,
         split: PointFate.SPLIT, join: PointFate.MERGED}  # fmt: skip


def points(index: Index, random: Random, count: int = POINTS) -> dict[str, tuple[Annotation, Span]]:
    """Return points at random places, each with the stretch of the text that it is on."""
    found: dict[str, tuple[Annotation, Span]] = {}
    for n in range(count):
        first = random.randrange(len(index.sentences))
        last = min(first + (random.randint(1, 2) if random.random() < 0.2 else 0), len(index.sentences) - 1)
        span = index.span(range(first, last + 1))
        words = list(WORD.finditer(index.article.text, span.start, span.end))
        at: str | None = index.at(range(first, last + 1))
        quotes: tuple[Quote, ...] = ()
        if first == last and len(words) > 4 and random.random() < 0.7:
            start = random.randrange(len(words) - 3)
            end = min(len(words) - 1, start + random.randint(2, 10))
            place = place_of(index, Span(words[start].start(), words[end].end()))
            quotes = (Quote(start=place.start, end=place.end),) if place.start else ()
            at = None if quotes and random.random() < 0.2 else place.at
        found[f"p{n}"] = Annotation(id=f"p{n}", at=at, quotes=quotes, comment="Why?"), span
    return found


def follow(paper: Article, edits: Sequence[Edit], random: Random) -> Counts:
    """Edit a paper, follow a review of it, and count what became of its points."""
    text, old, before = first_edition(paper, random)
    index = Index(old)
    given = points(index, random)
    review = Review(annotations=tuple(one for one, _ in given.values()))
    for edit in edits:
        edit(text)
    new, after = printed(text, "new.md")
    followed = list(PointFollower(review, old, None, new).followed())
    later = next_round(review, followed, RoundAnswers())
    places = {one.annotation.id: one for one in PointLocator(later, new, None).points()}
    now = Index(new)
    counts: Counts = Counter()
    for one in followed:
        id_ = one.before.annotation.id
        was = list(index.inside(given[id_][1]))
        truth = {m for n in was for m, piece in enumerate(after) if n in piece.names}
        anchor = places[id_].anchor
        here = {m for span in anchor.spans for m in now.inside(span)} if anchor and not anchor.lost else set[int]()
        if len(before) > max(was) and one.before.start >= 0:
            placed = one.fate is not None and one.fate.placed
            counts[verdict(placed, here, truth, [before[n] for n in was], after)] += 1
            counts["needlessly"] += not placed and bool(truth)
            counts.update(naming(edits, one, [before[n] for n in was], [after[m] for m in sorted(truth)]))
    return counts


def verdict(placed: bool, here: set[int], truth: set[int], was: list[Piece], after: list[Piece]) -> str:
    """Return what is to be counted of one point; ``here`` are the sentences that it is at now."""
    if not placed:
        return "told"
    if here and here <= truth:
        return "right"
    others = [after[m].text for m in here - truth]
    if here and all(one in {piece.text for piece in was} for one in others):
        return "right"
    return "twin" if here and all(any(alike(one, piece.text) for piece in was) for one in others) else "wrong"


def alike(one: str, two: str) -> bool:
    """Tell whether a sentence has the words of another but for one, or is a part of such a sentence."""
    return len(Counter(one.rstrip(".").casefold().split()) - Counter(two.rstrip(".").casefold().split())) <= 1


def naming(edits: Sequence[Edit], point: FollowedPoint, was: list[Piece], now: list[Piece]) -> list[str]:
    """Return whether the fate of a point is called what one edit did to its only sentence."""
    if len(edits) != 1 or edits[0] not in NAMES or len(was) != 1 or [one.text for one in now] == [was[0].text]:
        return []
    told = point.fate is NAMES[edits[0]] or (edits[0] is reverse and point.figures)
    return ["changed", "named"] if told else ["changed"]


def row(name: str, counts: Counts) -> str:
    """Return a line of the table."""
    named = f"{counts['named']} of {counts['changed']}" if counts["changed"] else ""
    cells = (
        f"{counts['right']:>7} {counts['told']:>6} {counts['needlessly']:>11} {counts['twin']:>6} {counts['wrong']:>6}"
    )
    return f"{name:<16} {cells}  {named:>12}"


TABLE = EditTable(
    f"{'edit':<16} {'right':>7} {'told':>6} {'needlessly':>11} {'twin':>6} {'wrong':>6}  {'named':>12}",
    follow,
    row,
    ROUNDS,
)


if __name__ == "__main__":
    TABLE.main()
