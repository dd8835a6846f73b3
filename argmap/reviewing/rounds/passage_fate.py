"""What became of a passage in a revised manuscript, in one word, and where it is now.

A wrong place is worse than a lost one: words that are only found somewhere else count only if there are enough of them
to be the same by more than chance, and if they were and are there once.
"""

from argmap.anchoring.anchors import Anchor, Change, Method
from argmap.anchoring.folding import fold
from argmap.anchoring.index import WORD, Index, Span
from argmap.anchoring.quotes import Finder
from argmap.anchoring.turning import Turn
from argmap.reviewing.annotations.round_status import PointFate

ENOUGH = 6
"""How many words of a passage that is somewhere else must be the same."""
LONG, IN_COMMON = 5, 0.25
"""From how many letters on words tell what a passage is about, and what share of them another must have."""
FATES = {Change.SPLIT: PointFate.SPLIT, Change.JOINED: PointFate.MERGED, Change.CHANGED: PointFate.REWORDED,
         Change.MOVED: PointFate.MOVED}  # fmt: skip
"""The fates that a sentence gives to its whole passage, the weightiest first; one that is gone changed the passage."""


def passage_fate(anchor: Anchor, index: Index, *, elsewhere: bool) -> PointFate:
    """Return what became of a passage that was followed into the text of ``index``.

    ``elsewhere`` tells that its very words are somewhere else there.
    """
    if elsewhere:
        return PointFate.MOVED
    changes = {fate.change for fate in anchor.fates}
    if Change.DOUBTFUL in changes:
        return PointFate.AMBIGUOUS
    if not any(fate.now for fate in anchor.fates):
        return PointFate.DELETED
    if any(sign.turn is not Turn.FIGURES for fate in anchor.fates for sign in fate.turned):
        return PointFate.REVERSED
    if anchor.node.quotes and not (verbatim(anchor) and is_within(anchor, index)):
        changes.add(Change.CHANGED)
    return next((fate for change, fate in FATES.items() if change in changes), PointFate.FOLLOWED)


def has_other_figures(anchor: Anchor) -> bool:
    """Tell whether a number in the sentences of a passage has changed."""
    return any(sign.turn is Turn.FIGURES for fate in anchor.fates for sign in fate.turned)


def verbatim(anchor: Anchor) -> bool:
    """Tell whether the words that a point quotes were found as they are quoted, and once."""
    return anchor.method in (Method.EXACT, Method.NORMALISED) and not anchor.candidates


def is_within(anchor: Anchor, index: Index) -> bool:
    """Tell whether the words that a point quotes are in the sentences that were followed, and in no other."""
    followed = {number for fate in anchor.fates for number in fate.now}
    return anchor.quoted is not None and followed.issuperset(index.inside(anchor.quoted))


def is_elsewhere(before: Anchor, old: Index, after: Anchor, new: Index) -> bool:
    """Tell whether the words that a point quotes are surely the same outside the sentences that were followed."""
    if not after.strayed or not verbatim(after) or after.quoted is None or before.quoted is None:
        return False
    was, now = words_in(old, before.quoted), words_in(new, after.quoted)
    return len(now) >= ENOUGH and was == now and _stands_once(before, old)


def speaks_of(passage: str, other: str) -> bool:
    """Tell whether another passage has enough of a passage's longer words to be about the same things."""
    words, others = ({one for one in WORD.findall(fold(text).text) if len(one) >= LONG} for text in (passage, other))
    return bool(words) and len(words & others) >= IN_COMMON * len(words)


def words_in(index: Index, span: Span) -> list[str]:
    """Return the words of a stretch, as they are compared."""
    return WORD.findall(fold(index.article.quote(span.start, span.end)).text)


def _stands_once(anchor: Anchor, index: Index) -> bool:
    finder = Finder(index)
    return all(not finder.find(one.start, one.end, ()).candidates for one in anchor.node.quotes)
