"""The review of the next round: the points that are still to be looked at, each with what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from argmap.reviewing.annotations.annotation import Annotation, Review, Severity
from argmap.reviewing.annotations.round_status import PointStatus, RoundStatus
from argmap.reviewing.replies.response_table import Response
from argmap.reviewing.rounds.followed_points import FollowedPoint


@dataclass(frozen=True)
class RoundAnswers:
    """What a round ended with: the numbers of the points in its report, and what authors answered, by number."""

    numbers: Mapping[str, str] = field(default_factory=dict)
    responses: Mapping[str, Response] = field(default_factory=dict)

    def of(self, annotation: Annotation) -> Response:
        """Return what the authors answered to a point; an empty response where they said nothing."""
        return self.responses.get(self.numbers.get(annotation.id, ""), Response())


def next_round(review: Review, followed: Sequence[FollowedPoint], answers: RoundAnswers, **about: Any) -> Review:
    """Return the review of the round after ``review``. ``about`` is what else is new in it: ``paper``, ``map`` ...

    Left out are drafts, praise and what is settled, with the answers to them. Whether a point is settled is for the
    reviewer to say: that authors answered makes it answered. Answers to the checklist become drafts: they were given on
    the earlier manuscript, and a recommendation to reject that one must not be sent on unseen.
    """
    kept = [one for one in followed if carried_over(one.before.annotation)]
    points = tuple(_annotation(one, review.round, answers) for one in kept)
    checklist = {id_: one.model_copy(update={"draft": True}) for id_, one in review.checklist.items()}
    changes = {"round": review.round + 1, "annotations": tuple(_with_parents(points)), "to_editor": None}
    return review.model_copy(update={**changes, "checklist": checklist, **about})


def carried_over(annotation: Annotation) -> bool:
    """Tell whether a point goes into the next round."""
    return not annotation.draft and annotation.severity is not Severity.PRAISE and not annotation.status.settled


def _with_parents(points: Iterable[Annotation]) -> Iterable[Annotation]:
    """Yield points, without the answers to those that were left out."""
    kept = {one.id: one for one in points}
    while orphans := [one.id for one in kept.values() if one.reply_to is not None and one.reply_to not in kept]:
        for id_ in orphans:
            del kept[id_]
    return kept.values()


def _annotation(point: FollowedPoint, round_: int, answers: RoundAnswers) -> Annotation:
    before = point.before.annotation
    status = _status(point, round_, answers)
    place: dict[str, Any] = {"node": None, "step": None, "note": point.note, "at": None, "quotes": (), "page": None}
    if point.node is not None:
        place["step" if before.step is not None else "node"] = point.node
    elif point.fate is not None and before.note is None:
        place |= {"at": point.at or None, "quotes": point.quotes}
    return before.model_copy(update={**place, "rounds": (*before.rounds, status)})


def _status(point: FollowedPoint, round_: int, answers: RoundAnswers) -> RoundStatus:
    one, said = point.before.annotation, answers.of(point.before.annotation)
    where = f" ({said.where})" if said.where else ""
    return RoundStatus(
        round=round_, number=answers.numbers.get(one.id), fate=point.fate, perhaps=point.perhaps or None,
        status=PointStatus.ANSWERED if said.answered else PointStatus.OPEN,
        at=None if one.note is not None else point.before.at or None, quotes=one.quotes,
        response=said.response, change=f"{said.change}{where}".strip(), figures=point.figures,
    )  # fmt: skip
