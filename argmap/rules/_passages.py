"""What rules compare a statement with: the sentences that it was read from, what stands around them, and its notes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from argmap.anchoring.resolving import Anchors
from argmap.graph import Graph, Node
from argmap.language import ENGLISH, Language, detect, language
from argmap.language.tags import code_of
from argmap.notation.model import Voice

LONGEST = 4_000
"""A longer statement, in characters, is no statement to compare, and would take too long."""
OPENING = 2
"""The sentences of a paragraph whose pronouns may refer to the paragraph before."""
SHORT = 40
"""A passage in a paragraph of fewer words is read together with the paragraph before it."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """What a statement is compared with.

    ``sentences`` are its own, those that a quotation narrows without the rest; ``own`` names the paragraphs that they
    are in, ``around`` these with the one before where they are short; ``notes`` numbers the notes that it lists.
    Without a place ``sentences`` is empty, and ``around`` the whole paper.
    """

    node: Node
    sentences: tuple[str, ...]
    own: tuple[str, ...]
    around: tuple[str, ...]
    notes: tuple[int, ...]

    @property
    def placed(self) -> bool:
        """Whether the statement has a place in the paper."""
        return bool(self.sentences)


class Passages:
    """The statements of a map that are the paper's, each with what it is compared with.

    Statements in the voice ``reader`` are left out, with a place too: it says what they are about, not what they were
    read from. So are those that have no text, and those read from a figure or a table, whose content is not known; in a
    paper without captions these are compared with the whole of it.
    """

    def __init__(self, graph: Graph, anchors: Anchors) -> None:
        self.graph, self.anchors, self.article = graph, anchors, anchors.article

    def __iter__(self) -> Iterator[Sourced]:
        return iter(self._sources)

    @cached_property
    def _sources(self) -> list[Sourced]:
        nodes = self.graph.nodes.values()
        return [self._source(one) for one in nodes if self._compared(one)]

    def _compared(self, node: Node) -> bool:
        anchor = self.anchors.of.get(node.id)
        told = node.text.strip() and len(node.text) <= LONGEST
        return (
            node.voice is not Voice.READER and bool(told) and not (anchor and anchor.figures and self.article.figures)
        )

    @cached_property
    def notes(self) -> dict[int, str]:
        """The text of every note."""
        return {note.number: note.text for note in self.article.notes}

    @cached_property
    def marked(self) -> dict[str, list[int]]:
        """The notes that are marked in each paragraph."""
        found: dict[str, list[int]] = {}
        for sentence, markers in self.anchors.index.markers.items():
            paragraph = self.anchors.index.sentences[sentence][0]
            found.setdefault(paragraph, []).extend(marker.note for marker in markers)
        return found

    @cached_property
    def frame(self) -> str:
        """What stands over the whole paper: its title, and the headings."""
        return "\n".join(filter(None, (self.article.title, *(one.title for one in self.article.sections))))

    def over(self, source: Sourced) -> str:
        """Return what stands over a passage: the paper's title and the headings of its sections, inner and outer."""
        sections = {one.rpartition(".")[0] for one in source.around}
        outer = {one[:n] for one in sections for n, sign in enumerate(one) if sign == "."}
        titles = [one.title for one in self.article.sections if one.id in sections | outer]
        return "\n".join(filter(None, (self.article.title, *titles)))

    def before(self, source: Sourced) -> Iterator[str]:
        """Yield the paragraph before a passage that begins one, in its section: its pronouns may refer to that."""
        for one in source.around:
            before = self._before.get(one)
            opening = self.article.paragraphs[one].sentences[:OPENING]
            opens = any(self.article.quote(sentence.start, sentence.end) in source.sentences for sentence in opening)
            if before and before not in source.around and opens:
                yield before

    def sentence_before(self, source: Sourced) -> str:
        """Return the sentence before a statement's first one, in its paragraph; empty if there is none."""
        sentences = self.article.paragraphs[source.own[0]].sentences if source.own else ()
        texts = [self.article.quote(one.start, one.end) for one in sentences]
        first = next((n for n, text in enumerate(texts) if source.sentences[0] in text), 0)
        return texts[first - 1] if first else ""

    @cached_property
    def of_paper(self) -> Language | None:
        """The language of the paper: what its record says, else the one that it seems to be in."""
        return language(language_of_paper(self.graph, self.article.text))

    @cached_property
    def of_map(self) -> Language | None:
        """The language of the statements: what the map says, else the one that they seem to be in together."""
        code = self.graph.language or detect(" ".join(node.text for node in self.graph.nodes.values()))
        return language(code) if code else self.of_paper

    def text(self, paragraph: str) -> str:
        """Return the text of a paragraph."""
        found = self.article.paragraphs[paragraph]
        return self.article.quote(found.start, found.end)

    def where(self, source: Sourced) -> str:
        """Return how messages name the place of a statement."""
        return self.anchors.at_now(source.node.id) if source.placed else ""

    def _source(self, node: Node) -> Sourced:
        anchor = self.anchors.of.get(node.id)
        notes = tuple(dict.fromkeys(backing.note for backing in node.footnotes))
        if anchor is None or not anchor.spans:
            return Sourced(node, (), (), tuple(self.article.paragraphs), notes)
        sentences = tuple(self.anchors.text(span) for span in self.anchors.pieces(anchor))
        index = self.anchors.index
        ids = dict.fromkeys(index.sentences[n][0] for span in anchor.spans for n in index.inside(span))
        return Sourced(node, sentences, tuple(ids), tuple(self._with_neighbours(ids)), notes)

    def _with_neighbours(self, ids: Iterable[str]) -> Iterator[str]:
        for one in ids:
            before = self._before.get(one)
            if before and len(self.text(one).split()) < SHORT:
                yield before
            yield one

    @cached_property
    def _before(self) -> dict[str, str]:
        """The paragraph before each in its section."""
        return {
            after.id: before.id for section in self.article.sections for before, after in pairwise(section.paragraphs)
        }


def language_of_paper(graph: Graph, text: str) -> str:
    """Return the language that the paper's record gives, else the one that its text seems to be in."""
    record = graph.paper.record if graph.paper else None
    if record and record.language:
        return code_of(record.language) or record.language
    return detect(text) or ENGLISH
