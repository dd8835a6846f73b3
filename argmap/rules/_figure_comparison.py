"""The figures of a paper compared with those of a map's statements."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from argmap.language import Language
from argmap.language.figures import Figure, figures
from argmap.language.numerals import Numerals
from argmap.rules._figures import Evidence, allowed, counts_nothing
from argmap.rules._passages import Passages, Sourced
from argmap.rules._reckoning import StatedFigures


@dataclass
class FigureComparison:
    """The figures of one paper, each of its parts read once."""

    passages: Passages
    of_map: Language
    of_paper: Language
    numerals: Numerals
    numerals_of_paper: Numerals
    known: dict[str, Evidence] = field(default_factory=dict)

    @classmethod
    def of(cls, passages: Passages | None) -> "FigureComparison | None":
        """Return the comparison of a map with its paper; ``None`` where a language's numbers are not known."""
        if passages is None or passages.of_map is None or passages.of_paper is None:
            return None
        own, papers = passages.of_map.numerals, passages.of_paper.numerals
        return cls(passages, passages.of_map, passages.of_paper, own, papers) if own and papers else None

    def missing(self, source: Sourced) -> list[Figure]:
        """Return the figures of a statement that neither its passage nor its notes have or allow."""
        found = self.figures(source)
        if not found:
            return []
        evidence, reading = self.evidence(source), self.reading(source)
        return [one for one in found if not allowed(one, reading, evidence)]

    def figures(self, source: Sourced) -> list[Figure]:
        """Return the figures of a statement."""
        text = source.node.text
        return [one for one in figures(text, self.of_map) if not counts_nothing(one, text, self.numerals)]

    def elsewhere(self, source: Sourced, figure: Figure) -> str | None:
        """Return the first paragraph that has a figure."""
        reading = replace(self.reading(source), sentences=())
        paragraphs = self.passages.article.paragraphs
        return next((one for one in paragraphs if allowed(figure, reading, self.of_paragraph(one))), None)

    def evidence(self, source: Sourced) -> Evidence:
        """Return the figures of a statement's paragraphs, of the headings above and of its notes."""
        if not source.placed:
            return self.whole
        found = Evidence()
        found.update(self.of_text(f"over {source.around}", self.passages.over(source)))
        for paragraph in source.around:
            found.update(self.of_paragraph(paragraph))
        for note in source.notes:
            found.update(self.of_text(f"note {note}", self.passages.notes.get(note, "")))
        return found

    def reading(self, source: Sourced) -> StatedFigures:
        """Return a statement beside its own sentences."""
        sentences = tuple((text, figures(text, self.of_paper)) for text in source.sentences)
        return StatedFigures(source.node.text, self.numerals, sentences, self.numerals_of_paper)

    def of_paragraph(self, paragraph: str) -> Evidence:
        """Return the figures of a paragraph."""
        return self.of_text(paragraph, self.passages.text(paragraph))

    def of_text(self, name: str, text: str) -> Evidence:
        """Return the figures of a text of the paper, which is known by a name."""
        if name not in self.known:
            self.known[name] = Evidence()
            self.known[name].add(figures(text, self.of_paper), text, self.numerals_of_paper)
        return self.known[name]

    @cached_property
    def whole(self) -> Evidence:
        """The figures of the paper and its notes."""
        found = Evidence()
        found.update(self.of_text("frame", self.passages.frame))
        for paragraph in self.passages.article.paragraphs:
            found.update(self.of_paragraph(paragraph))
        for note, text in self.passages.notes.items():
            found.update(self.of_text(f"note {note}", text))
        return found
