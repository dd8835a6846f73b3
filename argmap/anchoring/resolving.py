"""Finds the place in a paper of every statement of a graph."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.anchoring.anchors import Anchor, Change, Fate, Method
from argmap.anchoring.editions import Edition
from argmap.anchoring.following import Following
from argmap.anchoring.index import Index, Span
from argmap.anchoring.quotes import Finder, Hit
from argmap.graph import Graph, Node
from argmap.notation.bibliography import Paper
from argmap.notation.location import Passage, parse_at
from argmap.notation.model import Quote
from argmap.paper.article import Article


@dataclass(frozen=True)
class Anchors:
    """The places of a graph's statements in one article, by the statements' ids, in the order of the graph.

    A statement with neither ``at`` nor ``quote`` has none. ``paper`` is the map's record.
    """

    index: Index
    of: Mapping[str, Anchor]
    paper: Paper | None = None

    @property
    def article(self) -> Article:
        """The paper."""
        return self.index.article

    def sentences(self, node: str) -> list[int]:
        """Return the numbers (in ``index.sentences``) of the sentences that a statement stands in, in their order."""
        spans = self.of[node].spans if node in self.of else ()
        return sorted({number for span in spans for number in self.index.inside(span)})

    def pieces(self, anchor: Anchor) -> list[Span]:
        """Return the sentences that a statement stands in, those that a quotation narrows without the rest."""
        touched = ((span, self.index.inside(span)) for span in anchor.spans)
        return [
            Span(max(span.start, one.start), min(span.end, one.end))
            for span, numbers in touched
            for one in (self.index.span(range(n, n + 1)) for n in numbers)
        ]

    def at_now(self, node: str) -> str:
        """Return where a statement stands in this text, as ``at`` writes it: its passages whole."""
        anchor = self.of[node]
        followed = anchor.fates and not anchor.strayed
        places = self._followed(anchor.fates) if followed else [self.index.at(self.sentences(node))]
        return "; ".join(filter(None, (*places, *map(str, anchor.figures))))

    def _followed(self, fates: tuple[Fate, ...]) -> Iterator[str]:
        """Yield where passages are now; one that is as it was is written as it was, a whole paragraph as one."""
        numbers: list[int] = []
        for fate in fates:
            if fate.change is not Change.SAME and not self._whole(fate):
                numbers += fate.now
                continue
            yield self.index.at(numbers)
            numbers = []
            yield str(fate.passage) if fate.change is Change.SAME else self.index.sentences[fate.now[0]][0]
        yield self.index.at(numbers)

    def _whole(self, fate: Fate) -> bool:
        """Tell whether a paragraph that was named as a whole is a whole paragraph again."""
        paragraph = self.index.find(Passage(self.index.sentences[fate.now[0]][0])) if fate.now else None
        return fate.passage.first is None and paragraph is not None and tuple(paragraph) == fate.now

    def find(self, words: str, anchor: Anchor) -> Hit:
        """Return where words stand that a statement quotes: in its own sentences, or else anywhere."""
        near = [self.index.span(range(n, n + 1)) for span in anchor.spans for n in self.index.inside(span)]
        return self._finder.find(words, words, near)

    def text(self, span: Span) -> str:
        """Return a stretch of the article's text."""
        return self.article.quote(span.start, span.end)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.index)

    @cached_property
    def nodes(self) -> Mapping[int, list[str]]:
        """The statements at each sentence, by its number, in the order of the graph."""
        found: dict[int, list[str]] = {}
        for node in self.of:
            for number in self.sentences(node):
                found.setdefault(number, []).append(node)
        return found


def resolve(graph: Graph, article: Article, edition: Edition | None = None) -> Anchors:
    """Return the places of all statements of a graph.

    ``edition`` is what was kept of the text that the map's places count in; a statement whose place is still written
    as it was then is followed from there, any other is taken to count in ``article``.
    Linear: the article is indexed once, and a statement costs what its own passages are long. Only a quotation that
    stands nowhere as written is looked for by likeness, in at most a few sentences.
    """
    record = graph.paper.record if graph.paper else None
    return _AnchorResolver(Index(article), edition, record.language if record else None).run(graph)


class _AnchorResolver:
    def __init__(self, index: Index, edition: Edition | None, language: str | None) -> None:
        self.index = index
        self.finder = Finder(index)
        self.edition, self.language = edition, language
        self.followings: dict[int, Following | None] = {}

    def run(self, graph: Graph) -> Anchors:
        nodes = (node for node in graph.nodes.values() if node.at or node.quotes)
        return Anchors(self.index, {node.id: self.resolve(node) for node in nodes}, graph.paper)

    def resolve(self, node: Node) -> Anchor:
        if self.edition and (there := self.edition.of(node)) and (following := self.following(there)):
            return self.follow(node, following)
        found = [(passage, self.index.find(passage)) for passage in _passages(node) if not passage.figure]
        spans = [self.index.span(sentences) for _, sentences in found if sentences]
        return self.with_figures(self.place(node, spans, [passage for passage, there in found if not there]))

    def following(self, edition: Edition) -> Following | None:
        """Return what became of an edition's sentences; ``None`` if the article is that edition."""
        if id(edition) not in self.followings:
            same = edition.matches(self.index)
            self.followings[id(edition)] = None if same else Following(edition, self.index, self.language)
        return self.followings[id(edition)]

    def follow(self, node: Node, following: Following) -> Anchor:
        found = [(passage, following.find(passage)) for passage in _passages(node) if not passage.figure]
        fates = tuple(fate for _, fate in found if fate)
        spans = [self.index.span(run) for fate in fates for run in _runs(fate.now)]
        anchor = self.place(node, spans, [passage for passage, fate in found if not fate])
        return self.with_figures(replace(anchor, fates=fates))

    def with_figures(self, anchor: Anchor) -> Anchor:
        """Return the place of a statement with its figures and tables; a paper without any captions lacks none."""
        named = [passage for passage in _passages(anchor.node) if passage.figure]
        known = self.index.article.figures
        absent = [one for one in named if known and one.paragraph not in known]
        figures = tuple(one for one in named if one not in absent)
        found = anchor.method is Method.LOST and not anchor.node.quotes and bool(figures)
        method = Method.PLACE if found else anchor.method
        return replace(anchor, method=method, absent=(*anchor.absent, *absent), figures=figures) if named else anchor

    def place(self, node: Node, spans: list[Span], absent: Iterable[Passage]) -> Anchor:
        """Return the place of a statement whose passages are known, with the place of its quotation."""
        if not node.quotes:
            return Anchor(node, tuple(spans), Method.PLACE if spans else Method.LOST, absent=tuple(absent))
        hits = [(quote, self.finder.find(quote.start, quote.end, spans)) for quote in node.quotes]
        quote, worst = max(hits, key=_doubt)
        if worst.method is Method.LOST:
            return Anchor(node, tuple(spans), worst.method, 0.0, worst.candidates, tuple(absent), quote=quote)
        strayed = not worst.inside or bool(node.at and not spans)
        here = [] if strayed else spans
        for _, hit in hits:
            here = list(_narrowed(here, hit.span))
        return Anchor(
            node, tuple(here), worst.method, worst.score, worst.candidates, tuple(absent), strayed, worst.span, quote
        )


def _doubt(found: tuple[Quote, Hit]) -> tuple[int, bool, float]:
    """Return how doubtful it is that a quotation was found: first by how, then whether it is elsewhere."""
    _, hit = found
    return list(Method).index(hit.method), not hit.inside, -hit.score


def _runs(numbers: tuple[int, ...]) -> Iterator[range]:
    """Yield the runs of neighbouring numbers among ascending ones."""
    start = 0
    for n, number in enumerate(numbers):
        if n + 1 == len(numbers) or numbers[n + 1] != number + 1:
            yield range(numbers[start], number + 1)
            start = n + 1


def _narrowed(spans: list[Span], quoted: Span) -> Iterator[Span]:
    """Yield the passages with the quotation in the place of the first that it touches; alone if there are none."""
    put = False
    for span in spans:
        if put or quoted.end <= span.start or span.end <= quoted.start:
            yield span
        else:
            put = True
            yield quoted
    if not put:
        yield quoted


def _passages(node: Node) -> tuple[Passage, ...]:
    """Return the passages that ``at`` names; what an importer left there and is no place of a paper names none."""
    try:
        return parse_at(node.at) if node.at else ()
    except ValueError:
        return ()
