"""A statement that says something else than its passage.

The statement shares next to nothing with the paragraph that it names and the notes that it lists, or another paragraph
of the paper shares much more with it: the location is probably wrong, or the statement is not the paper's. Words count
by their stems, rare ones for more; figures and countries count in any form. The claim is left out, because it sums up,
and so are statements in the voice `reader`. A matter of judgement: a very free rewording is taken for another passage.
Needs the paper's text in the language of the map.

Paper:

    ## 1. Buses
    In 2013 the council dropped all fares. Ridership rose by a tenth within a year, mostly in the evening.

    The drivers went on strike in autumn, because wages had been frozen since the reform.

    ## 2. Trams
    New trams were bought in Spain. They are quiet, and have low floors for wheelchairs.

Bad:

    claim:
      text: Free fares are popular.
      premises:
        - text: The drivers stopped work in autumn over frozen wages.
          at: 2.1

Good:

    claim:
      text: Free fares are popular.
      premises:
        - text: The drivers stopped work in autumn over frozen wages.
          at: 1.2 s1
"""

from collections.abc import Iterator
from functools import cached_property

from argmap.language import Language
from argmap.problems import Level
from argmap.rules import Finding, Subject
from argmap.rules._overlap import Features, Overlap
from argmap.rules._passages import Passages, Source

LEVEL = Level.WARNING
FEW, MUCH = 0.25, 0.4
"""How much more another paragraph must share, if it shares two features more, or only one."""
NOTHING, WORDS = 0.03, 8
"""The share up to which a passage has nothing of a statement, and the features that a statement must have."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that another passage fits better, or that has nothing of its own."""
    passages = subject.passages
    if passages and passages.of_map and passages.of_map is passages.of_paper:
        comparison = _Comparison(subject, passages, passages.of_map)
        for source in passages:
            if source.placed and source.node.id not in subject.graph.roots:
                yield from comparison.findings(source)


class _Comparison:
    """The words of one paper, each of its parts read once."""

    def __init__(self, subject: Subject, passages: Passages, of: Language) -> None:
        self.subject, self.passages, self.of = subject, passages, of

    @cached_property
    def overlap(self) -> Overlap:
        texts = {one: self.passages.text(one) for one in self.passages.article.paragraphs}
        return Overlap(texts, self.of, self.subject.graph.glossary)

    @cached_property
    def headings(self) -> dict[str, Features]:
        return {one.id: self.overlap.of_text(one.title) for one in self.passages.article.sections}

    @cached_property
    def notes(self) -> dict[int, Features]:
        return {number: self.overlap.of_text(text) for number, text in self.passages.notes.items()}

    def findings(self, source: Source) -> Iterator[Finding]:
        said = self.overlap.of_text(source.node.text)
        here = self.here(source)
        own, shared = self.overlap.share(said, here), len(said & here)
        best = self.overlap.best(said)
        there = self.overlap.features.get(best, frozenset())
        more, gain = len(said & there) - shared, self.overlap.share(said, there) - own
        where = self.passages.where(source)
        if more > 0 and gain > (FEW if more > 1 else MUCH):
            message = f"the passage ({where}) shares {own:.0%} of what this says, {best} {own + gain:.0%}"
            cure = f"{self.sentence(best, said)} fits better: correct the location, or the statement"
            yield Finding.on(source.node, message, cure, "at" if source.node.at else "text")
        elif own <= NOTHING and len(said) >= WORDS:
            message = f"the statement has nothing in common with its passage ({where})"
            yield Finding.on(source.node, message, "correct the location, or say what the paper says there")

    def here(self, source: Source) -> Features:
        """Return the features of a statement's paragraphs, the headings above them and its notes."""
        paragraphs = [self.overlap.features[one] for one in source.around]
        headings = [self.headings[section] for section in {one.rpartition(".")[0] for one in source.around}]
        notes = [self.notes.get(one, frozenset()) for one in source.notes]
        return frozenset().union(*paragraphs, *headings, *notes)

    def sentence(self, paragraph: str, said: Features) -> str:
        """Return the sentence of a paragraph that shares most with a statement, as ``at`` names it."""
        found = self.passages.article.paragraphs[paragraph].sentences
        texts = {one.number: self.passages.article.quote(one.start, one.end) for one in found}
        shares = {number: self.overlap.share(said, self.overlap.of_text(text)) for number, text in texts.items()}
        return f"{paragraph} s{max(shares, key=lambda one: shares[one])}"
