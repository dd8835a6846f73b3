"""A figure that neither the passage nor a note of the statement has.

A number, year, date, share or ordinal in the statement is looked for in the paragraph that the statement was read from,
and in the notes that it lists; a statement without a place is compared with the whole paper. Words and digits are the
same (twelve, 12), and so are "12 per cent" and "12 %", "1914-18" and "from 1914 to 1918". What the passage allows to be
reckoned is no finding: a rounded figure, a share or a growth of two figures, a sum, a distance of two years, a count of
what a sentence lists. Statements in the voice `reader` are left out. Needs the paper's text, in a language whose number
words are known.

Paper:

    ## 1. Buses
    In 2013 the council dropped all fares. Ridership rose from 48,000 to 95,000 a day, by far the most in the north.

    ## 2. Trams
    The trams carry 31 per cent of the riders.

Bad:

    claim:
      text: Since 2015 the buses of the town have been free.
      at: 1.1 s1

Good:

    claim:
      text: Ridership nearly doubled, to 95 thousand, after the decision of 2013.
      at: 1.1
"""

from collections.abc import Iterator

from argmap.language import Language
from argmap.language.figures import Figure, figures
from argmap.language.numerals import Numerals
from argmap.problems import Level
from argmap.rules import Finding, Subject
from argmap.rules._figures import Evidence, allowed, counts_nothing
from argmap.rules._passages import Passages, Source
from argmap.rules._reckoning import Reading

LEVEL = Level.WARNING


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each figure that is not in its passage."""
    passages = subject.passages
    if passages is None or passages.of_map is None or passages.of_paper is None:
        return
    numerals, of_paper = passages.of_map.numerals, passages.of_paper.numerals
    if numerals and of_paper:
        comparison = _Comparison(passages, (passages.of_map, numerals), (passages.of_paper, of_paper))
        for source in passages:
            yield from comparison.findings(source)


class _Comparison:
    """The figures of one paper, each of its parts read once."""

    def __init__(
        self, passages: Passages, of_map: tuple[Language, Numerals], of_paper: tuple[Language, Numerals]
    ) -> None:
        self.passages = passages
        self.of_map, self.numerals = of_map
        self.of_paper, self.numerals_of_paper = of_paper
        self.known: dict[str, Evidence] = {}
        self.whole: Evidence | None = None

    def findings(self, source: Source) -> Iterator[Finding]:
        text = source.node.text
        found = [one for one in figures(text, self.of_map) if not counts_nothing(one, text, self.numerals)]
        if not found:
            return
        evidence, reading = self.evidence(source), self.reading(source)
        missing = [one for one in found if not allowed(one, reading, evidence)]
        for words in dict.fromkeys(text[one.start : one.end] for one in missing):
            first = next(one for one in missing if text[one.start : one.end] == words)
            yield self.finding(source, words, first, reading)

    def finding(self, source: Source, words: str, figure: Figure, reading: Reading) -> Finding:
        if not source.placed:
            return Finding.on(source.node, f"{words!r} is nowhere in the paper", "correct it, or say where it is from")
        where = self.passages.where(source)
        message = f"{words!r} is neither in the passage ({where}) nor in a note that the statement lists"
        elsewhere = next((one for one in self.passages.article.paragraphs if self.has(one, figure, reading)), None)
        cure = f"the paper has it in {elsewhere}: correct the location or the figure" if elsewhere else "correct it"
        return Finding.on(source.node, message, cure)

    def has(self, paragraph: str, figure: Figure, reading: Reading) -> bool:
        alone = Reading(reading.text, reading.numerals, (), reading.of_paper)
        return allowed(figure, alone, self.of_paragraph(paragraph))

    def evidence(self, source: Source) -> Evidence:
        if not source.placed:
            return self.of_all()
        found = Evidence()
        found.update(self.of_text(f"over {source.around}", self.passages.over(source)))
        for paragraph in source.around:
            found.update(self.of_paragraph(paragraph))
        for note in source.notes:
            found.update(self.of_text(f"note {note}", self.passages.notes.get(note, "")))
        return found

    def reading(self, source: Source) -> Reading:
        sentences = tuple((text, figures(text, self.of_paper)) for text in source.sentences)
        return Reading(source.node.text, self.numerals, sentences, self.numerals_of_paper)

    def of_paragraph(self, paragraph: str) -> Evidence:
        return self.of_text(paragraph, self.passages.text(paragraph))

    def of_text(self, name: str, text: str) -> Evidence:
        if name not in self.known:
            self.known[name] = Evidence()
            self.known[name].add(figures(text, self.of_paper), text, self.numerals_of_paper)
        return self.known[name]

    def of_all(self) -> Evidence:
        if self.whole is None:
            self.whole = Evidence()
            for paragraph in self.passages.article.paragraphs:
                self.whole.update(self.of_paragraph(paragraph))
            for note, text in self.passages.notes.items():
                self.whole.update(self.of_text(f"note {note}", text))
            self.whole.update(self.of_text("frame", self.passages.frame))
        return self.whole
