"""How well a statement fits its own passage, and how well another one."""

from functools import cached_property
from typing import NamedTuple

from argmap.language import Language
from argmap.rules._overlap import Features, Overlap
from argmap.rules._passages import Passages, Sourced


class Fit(NamedTuple):
    """The share of a statement's ``features`` that its passage has, the other paragraph that has most, and its lead.

    ``gain`` is how much more the other paragraph shares, ``more`` how many more features.
    """

    features: int
    share: float
    best: str
    gain: float
    more: int


class PassageOverlap:
    """The features of a paper's paragraphs and sentences, with those of the notes that are marked there."""

    def __init__(self, passages: Passages, of: Language) -> None:
        self.passages, self.of = passages, of
        self.statements: dict[str, Features] = {}

    def fit(self, source: Sourced) -> Fit:
        """Return how a statement fits its passage and the best of the other paragraphs."""
        said, here = self.said(source), self.here(source)
        own = self.overlap.share(said, here)
        best = self.overlap.best(said, set(source.own))
        there = self.overlap.features.get(best, frozenset())
        return Fit(len(said), own, best, self.overlap.share(said, there) - own, len(said & there) - len(said & here))

    def said(self, source: Sourced) -> Features:
        """Return the features of a statement."""
        if source.node.id not in self.statements:
            self.statements[source.node.id] = self.overlap.of_text(source.node.text)
        return self.statements[source.node.id]

    def here(self, source: Sourced) -> Features:
        """Return the features of a statement's paragraphs and of the headings above them."""
        paragraphs = [self.overlap.features[one] for one in source.own]
        return frozenset().union(*paragraphs, *(self.headings[one.rpartition(".")[0]] for one in source.own))

    def gain_of_sentence(self, source: Sourced) -> float:
        """Return how much more a single sentence of another paragraph shares than the statement's own."""
        said = self.said(source)
        own = frozenset().union(*(self.overlap.of_text(one) for one in source.sentences))
        others = self.sentences.best(said, {one for paragraph in source.own for one in self.within[paragraph]})
        best = self.sentences.features.get(others, frozenset())
        gain = self.overlap.share(said, best) - self.overlap.share(said, own)
        return gain if len(said & best) > len(said & own) else 0.0

    def nearest(self, source: Sourced, paragraph: str) -> str:
        """Return the sentence of a paragraph that shares most with a statement, as ``at`` names it."""
        said = self.said(source)
        return max(self.within[paragraph], key=lambda one: self.overlap.share(said, self.sentences.features[one]))

    @cached_property
    def overlap(self) -> Overlap:
        """The paragraphs, each with its notes."""
        texts = {one: self.passages.text(one) for one in self.passages.article.paragraphs}
        for paragraph, notes in self.passages.marked.items():
            texts[paragraph] = "\n".join([texts[paragraph], *(self.passages.notes.get(one, "") for one in notes)])
        return Overlap(texts, self.of, self.passages.graph.glossary)

    @cached_property
    def sentences(self) -> Overlap:
        """The sentences, by their locations."""
        article = self.passages.article
        texts = {
            f"{paragraph.id} s{one.number}": article.quote(one.start, one.end)
            for paragraph in article.paragraphs.values()
            for one in paragraph.sentences
        }
        return Overlap(texts, self.of, self.passages.graph.glossary)

    @cached_property
    def within(self) -> dict[str, list[str]]:
        """The sentences of every paragraph, by their locations."""
        found: dict[str, list[str]] = {}
        for one in self.sentences.features:
            found.setdefault(one.partition(" ")[0], []).append(one)
        return found

    @cached_property
    def headings(self) -> dict[str, Features]:
        """The features of every section's heading."""
        return {one.id: self.overlap.of_text(one.title) for one in self.passages.article.sections}
