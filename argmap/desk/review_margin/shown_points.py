"""What a page is told of a review: its points as the margin lists them, and where each is marked in the paper."""

from collections.abc import Iterator
from typing import Any

from argmap.graph import Graph
from argmap.page.paper_text import PaperText
from argmap.paper.article import Article
from argmap.reviewing.annotations.placing import passages_of
from argmap.reviewing.earlier_rounds import history
from argmap.reviewing.located import LocatedPoint
from argmap.reviewing.review_report import ReviewReport

Data = dict[str, Any]
LONGEST = 300
"""How many characters of a passage the margin shows."""


class ShownPoints:
    """The points of a review. ``article`` is the paper, if its text is known."""

    def __init__(self, report: ReviewReport, article: Article | None) -> None:
        self._report = report
        self._graph = report.graph or Graph("", {}, {}, ())
        self._numbers = report.numbers()
        self._own = PaperText(passages_of(report.review), article, report.places) if article else None
        self._of_map = PaperText(self._graph, article, report.anchors) if article else None

    def points(self) -> list[Data]:
        """Return the points: a person's in the order of the paper, then the drafts in that of the file."""
        every = [self._point(one) for one in self._report.located]
        own, drafts = ([one for one in every if one["draft"] is draft] for draft in (False, True))
        return [*sorted(own, key=lambda one: one["marks"][:1] or [[float("inf")]]), *drafts]

    def marks(self) -> dict[int, list[Data]]:
        """Return what is marked in each sentence, by its number: from where to where, and of which point."""
        found: dict[int, list[Data]] = {}
        for point in self.points():
            about = {name: point[name] for name in ("id", "severity", "draft", "number")}
            for place, (sentence, *part) in enumerate(point["marks"]):
                where = {"first": place == 0, **({"part": part} if part else {})}
                found.setdefault(sentence, []).append({**about, **where})
        return found

    def _point(self, point: LocatedPoint) -> Data:
        one = point.annotation
        falls = [id_ for id_ in point.consequence.falls if id_ not in point.consequence.claims]
        return {
            "id": one.id, "severity": str(one.severity), "kind": str(one.kind or ""), "comment": one.comment,
            "replaces": one.replaces or "", "confidential": one.confidential, "draft": one.draft,
            "history": list(history(one, own=True)), "status": str(one.status),
            "reply_to": one.reply_to or "", "by": one.by or "",
            "node": one.node or one.step or "", "step": one.step is not None, "note": one.note,
            "at": point.at, "page": point.page, "lost": point.lost or self._missing(point),
            "number": self._numbers.get(one.id, ""), "words": self._words(point), "marks": list(self._marks(point)),
            "falls": [" ".join(self._graph.nodes[id_].text.split()) for id_ in falls],
            "claim": bool(point.consequence.claims),
            "written": one.model_dump(mode="json", by_alias=True, exclude_defaults=True),
        }  # fmt: skip

    def _missing(self, point: LocatedPoint) -> bool:
        """Tell whether a point is on a statement that the map does not have."""
        about = point.annotation.node or point.annotation.step
        return bool(about) and about not in self._graph.nodes

    def _words(self, point: LocatedPoint) -> str:
        """Return the statement, or the passage, that a point is on."""
        one = point.annotation
        node = self._graph.nodes.get(one.node or one.step or "")
        if node:
            return " ".join(node.text.split())
        if point.anchor and self._own and point.anchor.spans:
            words = " ".join(self._own.article.quote(span.start, span.end) for span in point.anchor.spans)
            return " ".join(words.split())[:LONGEST]
        ends = [end for quote in one.quotes[:1] for end in (quote.start, quote.end)]
        return " … ".join(dict.fromkeys(ends))

    def _marks(self, point: LocatedPoint) -> Iterator[list[int]]:
        """Yield the sentences that a point is marked in, and from where to where if that is only a part of one."""
        one = point.annotation
        if self._own is None or self._of_map is None:
            return
        if one.note is not None:
            yield from ([number] for number in self._own.anchors.index.noted.get(one.note, [])[:1])
            return
        about = one.node or one.step
        text, id_ = (self._of_map, about) if about else (self._own, one.id)
        if id_ not in text.anchors.of:
            return
        of = text.of(id_)
        partly = {part[0] for part in of["quoted"]}
        yield from sorted([*of["quoted"], *([number] for number in of["sentences"] if number not in partly)])
