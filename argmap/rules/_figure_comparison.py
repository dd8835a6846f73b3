"""The figures of a paper compared with those of a map's statements."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from argmap.language import Language
from argmap.language.figures import Figure, FigureKind, figures
from argmap.language.numerals import Numerals
from argmap.rules._figures import allowed, counts_nothing
from argmap.rules._passages import Passages, Sourced
from argmap.rules._shown_figures import WORD, ShownFigures, without_locators
from argmap.rules._stated_figures import StatedFigures
from argmap.rules._units import BEGINNING, SHORTEST, nouns, rough, unit

BESIDE, WORDS = 48, 4
"""How many letters and words away from a figure a word is beside it."""


@dataclass
class FigureComparison:
    """The figures of one paper, each of its parts read once."""

    passages: Passages
    of_map: Language
    of_paper: Language
    numerals: Numerals
    numerals_of_paper: Numerals
    known: dict[str, ShownFigures] = field(default_factory=dict)
    read: dict[str, list[Figure]] = field(default_factory=dict)

    @classmethod
    def of(cls, passages: Passages | None) -> "FigureComparison | None":
        """Return the comparison of a map with its paper; ``None`` where a language's numbers are not known."""
        if passages is None or passages.of_map is None or passages.of_paper is None:
            return None
        own, papers = passages.of_map.numerals, passages.of_paper.numerals
        return cls(passages, passages.of_map, passages.of_paper, own, papers) if own and papers else None

    def missing(self, source: Sourced) -> list[Figure]:
        """Return the figures of a statement that neither its sentences nor its notes have or allow.

        The rest of the paragraph counts only where the statement gives all figures that the sentences have of the kind,
        and for a figure that stands there beside the same words: otherwise it is in the place of one of theirs.
        """
        found = self.figures(source)
        if not found:
            return []
        near, reading = self.near(source), self.reading(source)
        lacking = [one for one in found if not allowed(one, reading, near)]
        return [one for one in lacking if not (source.placed and self._around(one, source, reading))]

    def _around(self, figure: Figure, source: Sourced, reading: StatedFigures) -> bool:
        """Tell whether the paragraph, beyond the statement's sentences, has a figure."""
        alone = replace(reading, sentences=())
        if not allowed(figure, alone, self.evidence(source)):
            return False
        like = aspect(figure, reading.text, self.numerals)
        own = [one for one in self._counting(reading) if aspect(*one, self.numerals_of_paper) == like]
        said = [one for one in self.figures(source) if one is not figure]
        if self.of_map is not self.of_paper or all(self._gives(said, one, text, alone) for one, text in own):
            return True
        return allowed(figure, alone, self._beside(figure, source))

    def _gives(self, said: list[Figure], figure: Figure, text: str, reading: StatedFigures) -> bool:
        """Tell whether one of a statement's figures is a figure of the paper."""
        evidence = ShownFigures()
        evidence.add([figure], text, self.numerals_of_paper)
        return any(allowed(one, reading, evidence) for one in said)

    def _counting(self, reading: StatedFigures) -> Iterator[tuple[Figure, str]]:
        for text, found in reading.sentences:
            yield from ((one, text) for one in found if not counts_nothing(one, text, self.numerals_of_paper))

    def _beside(self, figure: Figure, source: Sourced) -> ShownFigures:
        """Return the figures of the paragraph that stand beside a word that the statement's figure stands beside.

        Words that the statement's own sentences have do not count: a figure beside them would be the sentences' own.
        """
        own = {one.casefold()[:BEGINNING] for text in source.sentences for one in WORD.findall(text)}
        counted = {name for one, text in self._counting(self.reading(source)) for name in nouns(text, one)}
        words = self._words(figure, source.node.text) - own
        names = nouns(source.node.text, figure) - counted
        evidence = ShownFigures()
        for paragraph in source.around:
            text = self.passages.text(paragraph)
            found = [one for one in self._read(paragraph) if words & self._words(one, text) or names & nouns(text, one)]
            evidence.add(found, text, self.numerals_of_paper)
        return evidence

    def _words(self, figure: Figure, text: str) -> set[str]:
        """Return the beginnings of the content words around a figure."""
        before, behind = text[max(0, figure.start - BESIDE) : figure.start], text[figure.end : figure.end + BESIDE]
        empty = self.of_map.wording.stop_words if self.of_map.wording else ()
        words = (one.casefold() for one in (*WORD.findall(before)[-WORDS:], *WORD.findall(behind)[:WORDS]))
        return {one[:BEGINNING] for one in words if len(one) >= SHORTEST and one not in empty}

    def _read(self, paragraph: str) -> list[Figure]:
        if paragraph not in self.read:
            self.read[paragraph] = figures(self.passages.text(paragraph), self.of_paper)
        return self.read[paragraph]

    def figures(self, source: Sourced) -> list[Figure]:
        """Return the figures of a statement."""
        text = source.node.text
        return [one for one in figures(text, self.of_map) if not counts_nothing(one, text, self.numerals)]

    def elsewhere(self, source: Sourced, figure: Figure) -> str | None:
        """Return the first sentence that has a figure, of the statement's own paragraph before all others."""
        reading = replace(self.reading(source), sentences=())
        paragraphs = (*source.own, *self.passages.article.paragraphs)
        found = next((one for one in paragraphs if allowed(figure, reading, self.of_paragraph(one))), None)
        sentences = self.passages.article.paragraphs[found].sentences if found else ()
        texts = ((one.number, self.passages.article.quote(one.start, one.end)) for one in sentences)
        own = ((n, self._evidence(figures(text, self.of_paper), text)) for n, text in texts)
        return next((f"{found} s{n}" for n, one in own if allowed(figure, reading, one)), found)

    def near(self, source: Sourced) -> ShownFigures:
        """Return the figures of a statement's own sentences and of its notes."""
        if not source.placed:
            return self.whole
        found = ShownFigures()
        for text, read in self.reading(source).sentences:
            found.update(self._evidence(read, text))
        for note in source.notes:
            found.update(self.of_note(note))
        return found

    def evidence(self, source: Sourced) -> ShownFigures:
        """Return the figures of a statement's paragraphs and of the headings above."""
        found = ShownFigures()
        title = self.of_text(f"over {source.around}", self.passages.over(source))
        found.update(replace(title, periods=set(), days=set()))
        for paragraph in source.around:
            found.update(self.of_paragraph(paragraph))
        return found

    def reading(self, source: Sourced) -> StatedFigures:
        """Return a statement beside its own sentences."""
        sentences = tuple((text, figures(text, self.of_paper)) for text in source.sentences)
        before = self.passages.sentence_before(source)
        opening = ((before, figures(before, self.of_paper)),) if before else ()
        return StatedFigures(source.node.text, self.numerals, sentences, self.numerals_of_paper, opening)

    def of_paragraph(self, paragraph: str) -> ShownFigures:
        """Return the figures of a paragraph."""
        if paragraph not in self.known:
            self.known[paragraph] = self._evidence(self._read(paragraph), self.passages.text(paragraph))
        return self.known[paragraph]

    def of_note(self, number: int) -> ShownFigures:
        """Return the figures of a note, without pages and volumes."""
        text = self.passages.notes.get(number, "")
        found = without_locators(figures(text, self.of_paper), text, self.of_paper)
        return self.known.setdefault(f"note {number}", self._evidence(found, text))

    def of_text(self, name: str, text: str) -> ShownFigures:
        """Return the figures of a text of the paper, which is known by a name."""
        if name not in self.known:
            self.known[name] = self._evidence(figures(text, self.of_paper), text)
        return self.known[name]

    def _evidence(self, found: list[Figure], text: str) -> ShownFigures:
        evidence = ShownFigures()
        evidence.add(found, text, self.numerals_of_paper)
        evidence.add_words(text, self.numerals_of_paper)
        return evidence

    @cached_property
    def whole(self) -> ShownFigures:
        """The figures of the paper and its notes."""
        found = ShownFigures()
        found.update(self.of_text("frame", self.passages.frame))
        for paragraph in self.passages.article.paragraphs:
            found.update(self.of_paragraph(paragraph))
        for note in self.passages.notes:
            found.update(self.of_note(note))
        return found


def aspect(figure: Figure, text: str, of: Numerals) -> str:
    """Return what a figure is like: a date, an ordinal, a share, money, time or another number."""
    if figure.kind in (FigureKind.NUMBER, FigureKind.FRACTION):
        return rough(unit(figure, text, of))
    return figure.kind.value
