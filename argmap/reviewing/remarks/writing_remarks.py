"""Annotations as remarks for other programs, with the words of the paper that each is on.

What a remark is goes with it as tags: its severity, its kind. The words are the paper's own: they are made when they
are asked for, and kept in no file of argmap's.
"""

from collections.abc import Iterable, Iterator

from argmap.paper.article import Article
from argmap.reviewing.annotations.annotation import Annotation, Severity
from argmap.reviewing.located import LocatedPoint
from argmap.reviewing.remarks.remark import Remark

CONTEXT = 32
"""How many code points of context go with the words."""


def remarks_of(points: Iterable[LocatedPoint], article: Article | None, *, names: bool = False) -> Iterator[Remark]:
    """Yield points as remarks; one without a place is on the whole paper. ``names`` lets names of people go along."""
    for point in points:
        one = point.annotation
        exact, prefix, suffix, start = _words(point, article)
        yield Remark(
            one.comment, exact, prefix, suffix, start, point.page, (one.by or "") if names else "", one.created or "",
            one.id, one.reply_to or "", _tags(one), ("editor",) if one.confidential else (), str(one.purpose),
            one.replaces,
        )  # fmt: skip


def without_lone_answers(points: Iterable[LocatedPoint]) -> list[LocatedPoint]:
    """Return points without the answers to something that is not among them.

    Such an answer would tell of a point that was left out, however it is marked itself.
    """
    kept = {one.annotation.id: one for one in points}
    answers: dict[str, list[str]] = {}
    for id_, one in kept.items():
        answers.setdefault(one.annotation.reply_to or "", []).append(id_)
    pending = [parent for parent in answers if parent and parent not in kept]
    while pending:
        lone = answers.get(pending.pop(), [])
        for id_ in lone:
            del kept[id_]
        pending += lone
    return list(kept.values())


def _words(point: LocatedPoint, article: Article | None) -> tuple[str, str, str, int | None]:
    """Return the words that a point is on, what stands before and behind them, and where they begin."""
    if article is None or point.anchor is None or point.lost or not point.anchor.spans:
        return "", "", "", None
    span = point.anchor.spans[0]
    before = article.quote(max(0, span.start - CONTEXT), span.start)
    return article.quote(span.start, span.end), before, article.quote(span.end, span.end + CONTEXT), span.start


def _tags(one: Annotation) -> tuple[str, ...]:
    severity = str(one.severity) if one.severity is not Severity.MINOR or one.kind else ""
    return tuple(filter(None, (severity, str(one.kind) if one.kind else "")))
