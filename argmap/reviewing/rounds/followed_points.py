"""Follows the points of a review into a revised manuscript, and into the map that was made of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.anchoring.anchors import Anchor
from argmap.anchoring.edition_files import keep
from argmap.anchoring.editions import Edition
from argmap.anchoring.quoting import place_of
from argmap.anchoring.resolving import Anchors, resolve
from argmap.comparison.matching import match
from argmap.graph import Graph, Node, Role
from argmap.notation.model import Quote
from argmap.paper.article import Article
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.round_status import PointFate
from argmap.reviewing.located import LocatedPoint, PointLocator
from argmap.reviewing.rounds.followed_notes import FollowedNotes
from argmap.reviewing.rounds.passage_fate import (
    has_other_figures,
    is_elsewhere,
    is_within,
    passage_fate,
    speaks_of,
    verbatim,
)


@dataclass(frozen=True, slots=True)
class FollowedPoint:
    """A point as it was, and what became of it.

    ``fate`` is ``None`` for one on the whole paper. ``at`` and ``quotes`` are where its words are now, empty where that
    is not certain; ``perhaps`` is where they may be. ``node`` is its statement in the map of the revised manuscript,
    ``None`` for one that is on none, or on one that this map no longer has; ``note`` is the number of its note.
    ``figures`` tells that a number in its sentences has changed.
    """

    before: LocatedPoint
    fate: PointFate | None = None
    at: str = ""
    quotes: tuple[Quote, ...] = ()
    perhaps: str = ""
    node: str | None = None
    note: int | None = None
    figures: bool = False

    @property
    def unmapped(self) -> bool:
        """Whether the statement that it was on is no longer in the map."""
        one = self.before.annotation
        return (one.node or one.step) is not None and self.node is None


class PointFollower:
    """Follows points from a manuscript and its map to the next; ``revised_map`` is ``None`` where the map stays."""

    def __init__(
        self, review: Review, article: Article, graph: Graph | None, revised: Article, revised_map: Graph | None = None,
        edition: Edition | None = None,
    ) -> None:  # fmt: skip
        self.graph, self.revised = graph, revised
        self.points = list(PointLocator(review, article, graph, edition).points())
        passages = Graph("", dict(self._passages()), {}, (), paper=graph.paper if graph else None)
        self.before = resolve(passages, article)
        self.edition = keep(self.before)
        self.after = resolve(passages, revised, self.edition)
        self.notes = FollowedNotes(article, revised, self.edition)
        self._revised_map = revised_map

    def followed(self) -> Iterator[FollowedPoint]:
        """Yield every point of the review, in its order."""
        for point in self.points:
            yield self._on_map(point, self._on_note(point) or self._on_passage(point))

    def _passages(self) -> Iterator[tuple[str, Node]]:
        """Yield a statement for each point that has a certain place: that of its own passage, or of its statement's."""
        for point in self.points:
            one, anchor = point.annotation, point.anchor
            if anchor is None or anchor.lost or not anchor.spans or point.annotation.note is not None:
                continue
            if not anchor.candidates:
                yield one.id, Node(one.id, Role.CLAIM, one.comment, at=point.at, quotes=anchor.node.quotes, name=one.id)

    def _on_note(self, point: LocatedPoint) -> FollowedPoint | None:
        if (note := point.annotation.note) is None:
            return None
        fate, now = self.notes.fate(note)
        return FollowedPoint(point, fate, note=now)

    def _on_passage(self, point: LocatedPoint) -> FollowedPoint:
        id_, anchors = point.annotation.id, self.after
        after = anchors.of.get(id_)
        if after is None:  # it had no certain place before, or is on a figure, which may have another number now
            perhaps = point.annotation.at if point.anchor and point.anchor.figures else None
            return FollowedPoint(point, PointFate.AMBIGUOUS if _is_on_words(point) else None, perhaps=perhaps or "")
        if not after.fates:  # the text is the same
            return FollowedPoint(point, PointFate.FOLLOWED, point.at, after.node.quotes)
        elsewhere = is_elsewhere(self.before.of[id_], self.before.index, after, anchors.index)
        fate = passage_fate(after, anchors.index, elsewhere=elsewhere)
        if not fate.placed:
            return FollowedPoint(point, fate, perhaps=self._perhaps(id_, fate))
        at, quotes = _place(after, anchors, elsewhere)
        return FollowedPoint(point, fate, at, quotes, figures=not elsewhere and has_other_figures(after))

    def _perhaps(self, id_: str, fate: PointFate) -> str:
        """Return where a passage may be that has no certain place, as ``at`` writes it.

        What only took the place of a deleted passage, without speaking of the same things, is not named: the authors
        would be sent to words that the point does not concern.
        """
        before, after, index = self.before.of[id_], self.after.of[id_], self.after.index
        spans = [one.span for fate_ in after.fates for one in fate_.candidates]
        if fate is PointFate.DELETED:
            words = " ".join(self.before.index.article.text[one.start : one.end] for one in before.spans)
            spans = [one for one in spans if speaks_of(words, index.article.text[one.start : one.end])]
        return index.at(sorted({number for span in spans for number in index.inside(span)}))

    def _on_map(self, point: LocatedPoint, found: FollowedPoint) -> FollowedPoint:
        about = point.annotation.node or point.annotation.step
        if about is None:
            return found
        here = self._pairs.get(about) if self._revised_map else about
        if found.fate is None:  # the statement has no place in the paper
            return replace(found, node=here, fate=PointFate.FOLLOWED if here else PointFate.DELETED)
        return replace(found, node=here)

    @cached_property
    def _pairs(self) -> dict[str, str]:
        if self.graph is None or self._revised_map is None:
            return {}
        return match(self.graph.nodes.values(), self._revised_map.nodes.values())


def _place(after: Anchor, anchors: Anchors, elsewhere: bool) -> tuple[str, tuple[Quote, ...]]:
    """Return where a passage is now, and the words that it can be found by; none for whole sentences."""
    index, quoted = anchors.index, after.quoted
    if elsewhere and quoted:
        return index.at(index.inside(quoted)), after.node.quotes
    at = index.at(sorted({number for fate in after.fates for number in fate.now}))
    if quoted is None or not is_within(after, index):
        return at, ()
    if verbatim(after):
        own = index.at(index.inside(quoted)) if len(after.node.quotes) == 1 else at
        return own, after.node.quotes
    if len(after.node.quotes) > 1 or after.candidates:
        return at, ()
    place = place_of(index, quoted)
    return place.at, (Quote(start=place.start, end=place.end),) if place.start else ()


def _is_on_words(point: LocatedPoint) -> bool:
    """Tell whether a point is on something that the paper says, on its own account or through its statement."""
    return point.anchor is not None or bool(point.annotation.at or point.annotation.quotes)
