"""The names of a paper compared with those of a map's statements."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from argmap.citations.places import is_place
from argmap.evaluation.citing import Citing
from argmap.graph import Graph
from argmap.language import Language
from argmap.language.countries import gazetteer
from argmap.language.proper_names import Lexicon, ProperName, proper_names
from argmap.notation.bibliography import Work
from argmap.rules._names import NamesOfText, missing, plain
from argmap.rules._passages import Passages, Sourced

THROUGHOUT, LEAST = 0.6, 4
"""The share of paragraphs, and the fewest, from which on the paper is about what they name."""


class Lacking(NamedTuple):
    """A name of a statement, and the words of it that its passage does not have."""

    name: ProperName
    words: str


@dataclass
class NameComparison:
    """The names of one paper, each of its parts read once."""

    graph: Graph
    passages: Passages
    citing: Citing
    language: Language
    known: dict[str, NamesOfText] = field(default_factory=dict)

    @classmethod
    def of(cls, graph: Graph, passages: Passages, citing: Citing) -> "NameComparison | None":
        """Return the comparison of a map with its paper; ``None`` where they are not in one language that is known."""
        same = passages.of_map is not None and passages.of_map is passages.of_paper
        return cls(graph, passages, citing, passages.of_map) if same and passages.of_map else None

    def missing(self, source: Sourced) -> list[Lacking]:
        """Return the names of a statement that its passage, its notes and what is around them do not have."""
        names = proper_names(source.node.text, self.language, self.lexicon, is_place)
        around = self.around(source) if names else None
        found = [Lacking(name, missing(name, around, self.language)) for name in names if around]
        return [one for one in found if one.words and around and not self.same(one.name, around)]

    def nowhere(self, name: ProperName) -> bool:
        """Tell whether the paper does not have a name at all."""
        return bool(missing(name, self.whole, self.language))

    def elsewhere(self, name: ProperName) -> str | None:
        """Return the first paragraph that has a name."""
        paragraphs = self.passages.article.paragraphs
        return next((one for one in paragraphs if not missing(name, self.of_paragraph(one), self.language)), None)

    def around(self, source: Sourced) -> NamesOfText:
        """Return what the passage names, with all that is above and around it."""
        if not source.placed:
            return self.whole
        found = NamesOfText()
        for paragraph in source.around:
            found.update(self.of_paragraph(paragraph))
        for paragraph in self.passages.before(source):
            found.update(self.of_paragraph(paragraph))
        found.update(self.of_text(f"over {source.around}", self.passages.over(source)))
        for note in source.notes:
            found.update(self.of_text(f"note {note}", self.note(note)))
        found.update(self.topic)
        return found

    def note(self, number: int) -> str:
        """Return the text of a note with the works that it cites."""
        works = (self.graph.works.get(one) for one in self.citing.works(number))
        return "\n".join([self.passages.notes.get(number, ""), *(_described(one) for one in works if one)])

    def same(self, name: ProperName, named: NamesOfText) -> bool:
        """Tell whether the map's glossary calls the name the same as another that is there."""
        words = {plain(word) for word in name.words}
        lists = [[plain(one) for one in words_] for words_ in self.graph.glossary]
        return any(
            words & {part for one in same for part in one.split()} and any(map(named.has, same)) for same in lists
        )

    @cached_property
    def topic(self) -> NamesOfText:
        """What the paper is about: what its title and most paragraphs name, and the first country; and who wrote it."""
        paper = self.graph.paper
        record = paper.record if paper else None
        authors = [*self.passages.article.authors, *((_described(record),) if record else ())]
        found = NamesOfText()
        found.update(self.of_text("title", "\n".join([self.passages.article.title, *authors])))
        paragraphs = [self.of_paragraph(one) for one in self.passages.article.paragraphs]
        most = max(LEAST, THROUGHOUT * len(paragraphs))
        for part in ("words", "codes"):
            counts = Counter(one for paragraph in paragraphs for one in getattr(paragraph, part))
            getattr(found, part).update(one for one, count in counts.items() if count >= most)
        first = next(gazetteer(self.language.code).mentions(self.passages.article.text), None)
        found.codes.update(first.codes if first else ())
        return found

    @cached_property
    def whole(self) -> NamesOfText:
        """What the paper and its notes name."""
        found = NamesOfText()
        for paragraph in self.passages.article.paragraphs:
            found.update(self.of_paragraph(paragraph))
        for number in {*self.passages.notes, *self.graph.footnotes}:
            found.update(self.of_text(f"note {number}", self.note(number)))
        found.update(self.of_text("frame", self.passages.frame))
        found.update(self.topic)
        return found

    @cached_property
    def lexicon(self) -> Lexicon:
        """How the paper and the map write words."""
        statements = [node.text for node in self.graph.nodes.values()]
        return Lexicon([self.passages.article.text, *statements])

    def of_paragraph(self, paragraph: str) -> NamesOfText:
        """Return the names of a paragraph."""
        return self.of_text(paragraph, self.passages.text(paragraph))

    def of_text(self, name: str, text: str) -> NamesOfText:
        """Return the names of a text of the paper, which is known by a name."""
        if name not in self.known:
            self.known[name] = NamesOfText()
            self.known[name].add(text, self.language)
        return self.known[name]


def _described(work: Work) -> str:
    """Return the names and titles of a work as a text."""
    people = [part for one in (*work.author, *work.editor) for part in (one.literal, one.given, one.family) if part]
    titles = (work.title, work.translated_title, work.container_title, work.publisher, work.publisher_place)
    return "\n".join([*people, *filter(None, titles)])
