"""The steps by which a point is added to a review, changed and taken away."""

from collections.abc import Container, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from argmap.desk.refusals import ConflictError, InvalidError
from argmap.desk.review_margin.review_text import LIST, ReviewText
from argmap.editing.steps import Delete, Insert, Put, Step
from argmap.problems import ArgmapError
from argmap.reviewing.annotations.annotation import Annotation, Review, Severity
from argmap.reviewing.annotations.review_file import MOST
from argmap.reviewing.annotations.round_status import PointStatus
from argmap.reviewing.begun_review import MOST_DRAFTS

TARGETS = ("node", "step", "note", "at", "quote")
WORDS = ("severity", "kind", "comment", "replaces", "confidential", "draft")
"""What of a point can be changed once it is there."""
FREE = "p"
"""What the ids begin with that points get here."""


def written(annotation: Annotation) -> dict[str, Any]:
    """Return what a point says, as plain data, without what goes without saying; its severity always."""
    found = annotation.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {**found, "severity": str(annotation.severity)}


def adding(now: ReviewText, fields: Mapping[str, Any]) -> tuple[str, list[Step]]:
    """Return the id of a new point, and the steps that add it at the end of the file.

    Raises ``ArgmapError`` for what is no point, and where there are too many already.
    """
    unknown = fields.keys() - {*TARGETS, *WORDS}
    if unknown:
        raise InvalidError(f"a point has no {', '.join(sorted(unknown))}")
    if len(now.review.annotations) >= MOST:
        raise ArgmapError(f"a review has at most {MOST} points")
    id_ = _free_id(now.review)
    point = _checked({"id": id_, **fields})
    data = {key: value for key, value in written(point).items() if key in fields or key == "id"}
    if point.severity is Severity.MINOR:
        data.pop("severity", None)  # goes without saying
    return id_, [*now.list_step(), Insert((LIST,), len(now.review.annotations), data)]


def drafting(now: ReviewText, found: Sequence[Annotation], dismissed: Container[object]) -> list[Step]:
    """Return the steps that add drafts which the review does not have yet, in whatever words, nor dismissed before."""
    present = {finding(one) for one in now.review.annotations}
    taken = {one.id for one in now.review.annotations}
    room = MOST_DRAFTS - sum(one.draft for one in now.review.annotations)
    new = [one for one in found if finding(one) not in present and finding(one) not in dismissed][: max(room, 0)]
    free = (one for n in range(1, 2 * MOST) if (one := f"s{n}") not in taken)
    data = [{**written(one), "id": next(free)} for one in new]
    for each in data:
        if each["severity"] == Severity.MINOR:
            del each["severity"]
    start = len(now.review.annotations)
    steps: list[Step] = [Insert((LIST,), start + number, each) for number, each in enumerate(data)]
    return [*now.list_step(), *steps] if steps else []


def finding(one: Annotation) -> object:
    """Return what tells a finding of the checker from others: its rule, and where or on which words it was found."""
    return one.source, one.node or one.at or one.comment


def changing(now: ReviewText, id_: str, was: Mapping[str, Any], fields: Mapping[str, Any]) -> list[Step]:
    """Return the steps that give fields of a point other values.

    Raises ``ConflictError`` where a field is not any more what it was, ``ArgmapError`` for a point that is gone.
    """
    if fields.keys() & {"status", "at"}:
        return _settling(now, id_, was, fields) if "status" in fields else _placing(now, id_, was, fields)
    unknown = fields.keys() - {*WORDS}
    if unknown or was.keys() - fields.keys():
        raise InvalidError(
            f"these fields cannot be changed: {', '.join(sorted(unknown or was.keys() - fields.keys()))}"
        )
    number = _place(now, id_)
    before = written(now.review.annotations[number])
    _require_same(before, {key: was.get(key) for key in fields}, str(fields.get("comment") or ""))
    after = _checked({**before, **fields})
    said = written(after)
    steps: list[Step] = []
    for key in (one for one in WORDS if one in fields and _plain(said.get(one)) != _plain(before.get(one))):
        steps += _setting(now.data[LIST][number], (LIST, number, key), said.get(key))
    return steps


def _settling(now: ReviewText, id_: str, was: Mapping[str, Any], fields: Mapping[str, Any]) -> list[Step]:
    """Return the step that says how a point stands after the last round, for one that has been through a round."""
    number = _place(now, id_)
    before = now.review.annotations[number]
    _require_same({"status": str(before.status)}, was, "")
    if not before.rounds or fields.keys() != {"status"} or fields["status"] not in set(PointStatus):
        raise InvalidError("only a point of an earlier round has a status: open, answered, resolved or withdrawn")
    return [Put((LIST, number, "rounds", len(before.rounds) - 1, "status"), str(fields["status"]))]


def _placing(now: ReviewText, id_: str, was: Mapping[str, Any], fields: Mapping[str, Any]) -> list[Step]:
    """Return the steps that put a point on a passage, in the place of whatever it was on."""
    number = _place(now, id_)
    before = written(now.review.annotations[number])
    _require_same(before, was, "")
    if fields.keys() - {"at", "quote"}:
        raise InvalidError("a point is put on a passage by at and quote")
    kept = {key: value for key, value in before.items() if key not in TARGETS}
    said = written(_checked({**kept, **fields}))
    parent = now.data[LIST][number]
    over = [key for key in TARGETS if key in parent and key not in said]
    gone: list[Step] = [Delete((LIST, number, key), comments=True) for key in over]
    return gone + [Put((LIST, number, key), said[key]) for key in ("at", "quote") if key in said]


def removing(now: ReviewText, id_: str, was: Mapping[str, Any]) -> list[Step]:
    """Return the steps that take a point away with the answers to it. Raises what ``changing`` does."""
    number = _place(now, id_)
    _require_same(written(now.review.annotations[number]), was, "")
    leaving = _with_answers(now.review, id_)
    numbers = [n for n, one in enumerate(now.review.annotations) if one.id in leaving]
    if len(numbers) == len(now.review.annotations):
        return [Put((LIST,), [])]  # what stands beside the last point stays as well
    return [Delete((LIST, one), comments=True) for one in reversed(numbers)]


def telling(now: ReviewText, field: str, was: str | None, value: str | None) -> list[Step]:
    """Return the steps that write a paragraph at the top of the review. Raises ``ConflictError`` as ``changing``."""
    before = getattr(now.review, field)
    _require_same({field: before}, {field: was}, value or "")
    text = (value or "").strip() or None
    return [] if text == before else _setting(now.data, (field,), text)


def _setting(parent: Any, path: tuple[str | int, ...], value: Any) -> list[Step]:
    """Return the steps that write a value, or clear it where it says nothing or what goes without saying."""
    key = path[-1]
    if _says(value) and not (key == "severity" and value == Severity.MINOR):
        return [Put(path, value)]
    return [Delete(path, comments=True)] if key in parent else []


def _place(now: ReviewText, id_: str) -> int:
    number = now.place_of(id_)
    if number is None:
        raise ArgmapError("this point is not there any more")
    return number


def _require_same(before: Mapping[str, Any], was: Mapping[str, Any], mine: str) -> None:
    """Refuse to overwrite what somebody else wrote in the meantime."""
    for key, value in was.items():
        if _plain(before.get(key)) != _plain(value):
            raise ConflictError("this was changed elsewhere at the same time", mine, str(before.get(key) or ""))


def _plain(value: Any) -> Any:
    return value.strip() or None if isinstance(value, str) else value if _says(value) else None


def _says(value: Any) -> bool:
    return value not in (None, "", [], False)


def _checked(data: Mapping[str, Any]) -> Annotation:
    """Return a point from data, of which what says nothing is left out. Raises ``ArgmapError`` for what is none."""
    said = {key: plain for key, value in data.items() if (plain := _plain(value)) is not None}
    try:
        return Annotation.model_validate(said)
    except ValidationError as error:
        first = error.errors()[0]
        at = "/".join(map(str, first["loc"]))
        if first["type"] == "missing":
            raise ArgmapError("a point needs a comment: say what you found") from error
        raise ArgmapError(f"{at}: {first['msg']}" if at else first["msg"]) from error


def _with_answers(review: Review, id_: str) -> set[str]:
    """Return the ids of a point and of all that answer it."""
    found, grown = {id_}, True
    while grown:
        more = {one.id for one in review.annotations if one.reply_to in found} - found
        found |= more
        grown = bool(more)
    return found


def _free_id(review: Review) -> str:
    taken = {one.id for one in review.annotations}
    return next(one for n in range(1, MOST + 2) if (one := f"{FREE}{n}") not in taken)
