"""The points of a review, each with its place in the paper and in the map, and with what falls if it is right."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.anchoring.anchors import Anchor
from argmap.anchoring.editions import Edition
from argmap.anchoring.index import Span
from argmap.anchoring.resolving import Anchors, resolve
from argmap.graph import Graph
from argmap.paper.article import Article
from argmap.reviewing.annotations.annotation import Annotation, Review
from argmap.reviewing.annotations.placing import placed
from argmap.reviewing.consequences import Consequence, Consequences, Known

FEW, FIRST = 8, 5
"""The most words of a passage that are told whole, and how many are told of one on whole sentences that are longer."""


@dataclass(frozen=True, slots=True)
class LocatedPoint:
    """A point: ``at`` as a map writes it, where in the paper it begins (for sorting), and its page.

    ``anchor`` is its place in the paper, ``None`` for one that has none or where the paper is missing; ``words`` are
    those of its passage, if they are few, or the first of them.
    ``start`` is -1 for what has no place, and of a point on a note where the sentence with the note's mark begins.
    ``lost`` tells that its words stand nowhere in the paper. ``page`` is ``None`` where the paper has no pages.
    """

    annotation: Annotation
    at: str
    start: int
    page: int | None
    lost: bool
    consequence: Consequence
    anchor: Anchor | None = None
    words: str = ""


class PointLocator:
    """Finds the places of points. ``article`` is the paper, ``graph`` the map; a review can do without either.

    ``edition`` is the text that the places of the map count in, where that was kept; ``known`` holds what falls with
    statements of the same map, as it was reckoned before.
    """

    def __init__(
        self, review: Review, article: Article | None, graph: Graph | None, edition: Edition | None = None,
        known: Known | None = None,
    ) -> None:  # fmt: skip
        self.review, self.article = review, article
        self.graph = graph or Graph("", {}, {}, ())
        self.places: Anchors | None = placed(review, article) if article else None
        self.anchors = resolve(self.graph, article, edition) if article else None
        self.consequences = Consequences(self.graph, self.anchors, known)

    def points(self) -> Iterator[LocatedPoint]:
        """Yield every point of the review in its order."""
        for one in self.review.annotations:
            passage = self.places.of.get(one.id) if self.places else None
            anchor = passage or self._of_map(one)
            spans = anchor.spans if anchor else ()
            start = min((span.start for span in spans), default=self._marked(one.note))
            yield LocatedPoint(
                one, self._at(one, anchor), start, self._page(spans) or one.page, bool(anchor and anchor.lost),
                self.consequences.of(one, passage), anchor, self._words(passage),
            )  # fmt: skip

    def _words(self, passage: Anchor | None) -> str:
        """Return the words that a point quotes, if they are few; the first of one on whole sentences.

        That is as much of the paper as a reader needs to find the place.
        """
        if passage is None or self.article is None or passage.lost or not passage.spans:
            return ""
        span = passage.quoted or passage.spans[0]
        words = self.article.quote(span.start, span.end).split()
        if len(words) <= FEW:
            return " ".join(words)
        return "" if passage.quoted else f"{' '.join(words[:FIRST])} …"

    def _of_map(self, annotation: Annotation) -> Anchor | None:
        """Return where the paper says what a point on the map is about."""
        about = annotation.node or annotation.step
        return self.anchors.of.get(about) if self.anchors and about else None

    def _marked(self, note: int | None) -> int:
        """Return where the first sentence with the mark of a note begins; -1 if no sentence has it."""
        if note is None or self.anchors is None:
            return -1
        index = self.anchors.index
        return min((index.starts[number] for number in index.noted.get(note, ())), default=-1)

    def _at(self, annotation: Annotation, anchor: Anchor | None) -> str:
        if annotation.note is not None:
            start = self._marked(annotation.note)
            at = self.anchors.index.at([self.anchors.index.sentence_at(start)]) if self.anchors and start >= 0 else ""
            return ", ".join(filter(None, (f"note {annotation.note}", at)))
        if anchor is None or self.anchors is None:
            node = self.graph.nodes.get(annotation.node or annotation.step or "")
            return annotation.at or (node.at if node else None) or ""
        numbers = sorted({number for span in anchor.spans for number in self.anchors.index.inside(span)})
        return self.anchors.index.at(numbers)

    def _page(self, spans: tuple[Span, ...]) -> int | None:
        if not spans or self.anchors is None or self.article is None or not self.article.file.lower().endswith(".pdf"):
            return None
        first = self.anchors.index.sentence_at(min(span.start for span in spans))
        return self.anchors.index.sentences[first][1].place.line
