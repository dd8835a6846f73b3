"""The paper's text beside the map: its sentences, and which statements were read from which."""

from typing import Any

from argmap.anchoring.resolving import resolve
from argmap.graph import Graph
from argmap.paper.article import Article, ArticleSection, Paragraph
from argmap.text.xml import identifier, printable

Data = dict[str, Any]


class PaperText:
    """A paper as a page shows it; sentences go by their number in the whole text, from 0."""

    def __init__(self, graph: Graph, article: Article) -> None:
        self.article = article
        self.anchors = resolve(graph, article)
        self.read_from: dict[int, list[str]] = {}
        for id_ in graph.nodes:
            for sentence in self.anchors.sentences(id_):
                self.read_from.setdefault(sentence, []).append(identifier(id_))

    def of(self, node: str) -> Data:
        """Return the sentences that a statement was read from."""
        return {"sentences": self.anchors.sentences(node)}

    def sections(self) -> list[Data]:
        """Return the paper's text, section by section; a sentence is its text and the statements read from it."""
        self._next = 0
        return [self._section(section) for section in self.article.sections]

    def _section(self, section: ArticleSection) -> Data:
        paragraphs = [self._paragraph(paragraph) for paragraph in section.paragraphs]
        return {"id": section.id, "title": " ".join(section.title.split()), "paragraphs": paragraphs}

    def _paragraph(self, paragraph: Paragraph) -> Data:
        sentences = []
        for sentence in paragraph.sentences:
            text = printable(" ".join(self.article.quote(sentence.start, sentence.end).split()))
            sentences.append([text, *self.read_from.get(self._next, ())])
            self._next += 1
        return {"id": paragraph.id, "sentences": sentences}
