"""The paper's text beside the map: its sentences, which statements were read from which, and its notes."""

from typing import Any

from argmap.anchoring.resolving import Anchors, resolve
from argmap.graph import Graph
from argmap.paper.article import Article, ArticleSection, Paragraph, Sentence
from argmap.text.xml import identifier, printable

Data = dict[str, Any]


class PaperText:
    """A paper as a page shows it; sentences go by their number in the whole text, from 0.

    ``anchors`` are the places of the graph's statements, where they are known already.
    Offsets into the text of a sentence count as scripts do, in units of UTF-16.
    """

    def __init__(self, graph: Graph, article: Article, anchors: Anchors | None = None) -> None:
        self.article = article
        self.anchors = anchors or resolve(graph, article)
        self.read_from: dict[int, list[str]] = {}
        for id_ in graph.nodes:
            for sentence in self.anchors.sentences(id_):
                self.read_from.setdefault(sentence, []).append(identifier(id_))

    def of(self, node: str) -> Data:
        """Return the sentences that a statement was read from, and the parts of them where it quotes only a part."""
        return {"sentences": self.anchors.sentences(node), "quoted": self._quoted(node)}

    def _quoted(self, node: str) -> list[list[int]]:
        """Return the parts of sentences that a statement stands in, each with its sentence; none of a whole one."""
        index = self.anchors.index
        anchor = self.anchors.of.get(node)
        parts, whole = [], set()
        for span in anchor.spans if anchor else ():
            for number in index.inside(span):
                one = index.span(range(number, number + 1))
                if span.start <= one.start and one.end <= span.end:
                    whole.add(number)
                else:
                    start, end = max(span.start, one.start), min(span.end, one.end)
                    parts.append([number, self._offset(number, start, begins=True), self._offset(number, end)])
        return [part for part in parts if part[0] not in whole]

    def sections(self) -> list[Data]:
        """Return the paper's text, section by section."""
        self._next = 0
        return [self._section(section) for section in self.article.sections]

    def notes(self) -> Data:
        """Return the notes that the text has marks of, by their numbers: the mark as it is printed, and the text."""
        texts = {note.number: " ".join(note.text.split()) for note in self.article.notes}
        return {
            str(one.note): {"mark": one.printed or str(one.note), "text": printable(texts.get(one.note, ""))}
            for one in self.article.markers
        }

    def _section(self, section: ArticleSection) -> Data:
        paragraphs = [self._paragraph(paragraph) for paragraph in section.paragraphs]
        return {"id": section.id, "title": " ".join(section.title.split()), "paragraphs": paragraphs}

    def _paragraph(self, paragraph: Paragraph) -> Data:
        sentences = []
        for _ in paragraph.sentences:
            sentences.append(self._sentence(self._next))
            self._next += 1
        return {"id": paragraph.id, "sentences": sentences}

    def _sentence(self, number: int) -> Data:
        """Return a sentence: its text, the statements read from it, and where in it the marks of notes stand."""
        _, sentence = self.anchors.index.sentences[number]
        text = shown_text(self.article, sentence)
        nodes = self.read_from.get(number, [])
        notes = [[self._offset(number, one.at), one.note] for one in self.anchors.index.markers.get(number, [])]
        return {"text": text, **({"nodes": nodes} if nodes else {}), **({"notes": notes} if notes else {})}

    def _offset(self, number: int, at: int, *, begins: bool = False) -> int:
        """Return where a position of the article is in the text of a sentence; with ``begins``, where a word begins."""
        _, sentence = self.anchors.index.sentences[number]
        before = " ".join(self.article.quote(sentence.start, min(at, sentence.end)).split())
        gap = begins and bool(before) and self.article.text[at - 1].isspace()
        return len(printable(before).encode("utf-16-le")) // 2 + gap


def shown_text(article: Article, sentence: Sentence) -> str:
    """Return a sentence as pages show it: white space is one space, and what cannot be printed is told."""
    return printable(" ".join(article.quote(sentence.start, sentence.end).split()))
