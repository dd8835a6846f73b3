"""Points of several reviewers that are about the same thing: at the same place, and of the same kind or like words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.anchoring.resolving import Anchors
from argmap.reviewing.located import LocatedPoint
from argmap.teaching.marking.text_likeness import TextLikeness

ALIKE = 0.5
"""From which likeness on two comments at one place are taken for the same point (see ``teaching.meaning``)."""


@dataclass(frozen=True, slots=True)
class NumberedPoint:
    """A point with its number in its reviewer's report, such as R2.5."""

    number: str
    reviewer: int
    point: LocatedPoint


@dataclass(frozen=True, slots=True)
class PointGroup:
    """Points that belong together, in the order of their reviewers; often one alone."""

    points: tuple[NumberedPoint, ...]

    @property
    def reviewers(self) -> tuple[int, ...]:
        """Who raises it."""
        return tuple(dict.fromkeys(one.reviewer for one in self.points))


def grouped(points: Sequence[NumberedPoint], anchors: Anchors | None, likeness: TextLikeness) -> list[PointGroup]:
    """Return points in groups, in the order of the paper.

    Two of different reviewers belong together if they are on the same statement, step or note, or their sentences
    overlap, and they are of the same kind, or alike in words. Nobody's two points are joined to each other.
    """
    places = [_place(one.point, anchors) for one in points]
    groups: list[list[int]] = []
    for at in range(len(points)):
        home = next((group for group in groups if _joins(at, group, points, places, likeness)), None)
        if home is None:
            groups.append([at])
        else:
            home.append(at)
    found = [PointGroup(tuple(points[at] for at in group)) for group in groups]
    return sorted(found, key=lambda group: (group.points[0].point.start < 0, group.points[0].point.start))


def _joins(
    at: int, group: Sequence[int], points: Sequence[NumberedPoint], places: Sequence[frozenset[str]], like: TextLikeness
) -> bool:
    own = points[at]
    if any(points[other].reviewer == own.reviewer for other in group):
        return False
    return any(places[at] & places[other] and _same(own, points[other], like) for other in group)


def _same(one: NumberedPoint, other: NumberedPoint, likeness: TextLikeness) -> bool:
    here, there = one.point.annotation, other.point.annotation
    if here.kind and there.kind:
        return here.kind is there.kind
    return likeness.alike(here.comment, there.comment) >= ALIKE


def _place(point: LocatedPoint, anchors: Anchors | None) -> frozenset[str]:
    """Return names of what a point is on: statements, notes, sentences."""
    return frozenset(_names(point, anchors))


def _names(point: LocatedPoint, anchors: Anchors | None) -> Iterator[str]:
    one = point.annotation
    if one.step is not None:
        yield f"step {one.step}"
        return
    if one.note is not None:
        yield f"note {one.note}"
        return
    yield from (f"node {id_}" for id_ in point.consequence.touched)
    yield from _sentences(point, anchors)


def _sentences(point: LocatedPoint, anchors: Anchors | None) -> Iterable[str]:
    if anchors is None or point.anchor is None or point.lost:
        return []
    return [f"sentence {number}" for span in point.anchor.spans for number in anchors.index.inside(span)]
