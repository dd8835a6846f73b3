"""How much of what a statement says a passage says too: the words that both have, rare ones counting for more.

Weighing words by how few documents have them is K. Spärck Jones 1972, "A statistical interpretation of term specificity
and its application in retrieval", Journal of Documentation 28; the documents are the paper's paragraphs.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from math import log

from argmap.language import Language, terms
from argmap.language.countries import gazetteer
from argmap.language.figures import FigureKind, figures
from argmap.language.terms import WORD, synonyms

STEM = 6
"""The letters by which stems are compared: diplomat, diplomacy."""
UNKNOWN = 0.25
"""What a word that the paper lacks weighs, of the most that a word can weigh."""
Features = frozenset[str]
"""What texts are compared by: beginnings of stems, figures and the codes of countries."""


class Overlap:
    """The features of a paper, part by part: its paragraphs, or its sentences."""

    def __init__(self, parts: Mapping[str, str], of: Language, glossary: Iterable[Iterable[str]] = ()) -> None:
        self.of = of
        self.same = synonyms(glossary, of.wording) if of.wording else {}
        self.features = {name: self.of_text(text) for name, text in parts.items()}

    def of_text(self, text: str) -> Features:
        """Return the features of a text."""
        countries = list(gazetteer(self.of.code).mentions(text))
        codes = {f"country {min(one.codes)}" for one in countries}
        numbers = set(self._numbers(text))
        for one in countries:
            text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
        return frozenset({*codes, *numbers, *(stem[:STEM] for stem in self._stems(text) if not self._counts(stem))})

    def _counts(self, stem: str) -> bool:
        """Tell whether a stem is a number, which counts as such."""
        return stem[0].isdigit() or (self.of.numerals is not None and stem in self.of.numerals.tables["words"])

    def _numbers(self, text: str) -> Iterator[str]:
        for one in figures(text, self.of):
            if one.kind in (FigureKind.NUMBER, FigureKind.YEAR, FigureKind.FRACTION) and (
                one.values[0] > 2 or not one.worded
            ):
                yield f"number {one.values[-1] if one.kind is FigureKind.FRACTION else one.values[0]:g}"

    def _stems(self, text: str) -> Iterable[str]:
        if self.of.wording:
            return terms(text, self.of.wording, self.same)
        empty = {*self.of.sentences.common, *self.of.sentences.openers}
        return (word for word in map(str.casefold, WORD.findall(text)) if word not in empty)

    @cached_property
    def places(self) -> dict[str, list[str]]:
        """The parts that have each feature."""
        found: dict[str, list[str]] = {}
        for name, features in self.features.items():
            for feature in sorted(features):
                found.setdefault(feature, []).append(name)
        return found

    def weight(self, feature: str) -> float:
        """Return how much a feature counts: the more, the fewer parts have it; little if none has."""
        return self.weights.get(feature, UNKNOWN * log(len(self.features) + 1))

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each feature of the parts counts."""
        return {one: log((len(self.features) + 1) / (len(places) + 0.5)) for one, places in self.places.items()}

    def share(self, features: Features, within: Collection[str]) -> float:
        """Return the share of features, by weight, that are among others."""
        whole = sum(self.weight(one) for one in sorted(features))
        return sum(self.weight(one) for one in sorted(features) if one in within) / whole if whole else 1.0

    def best(self, features: Features, without: Collection[str] = ()) -> str:
        """Return the part that shares most with a text's features, the first of several; empty if none does."""
        votes: dict[str, float] = {}
        for feature in sorted(features):
            weight = self.weight(feature)
            for name in self.places.get(feature, ()):
                votes[name] = votes.get(name, 0.0) + weight
        return max(
            (one for one in votes if one not in without), key=lambda one: (votes[one], -self.order[one]), default=""
        )

    @cached_property
    def order(self) -> dict[str, int]:
        """The number of every part."""
        return {name: number for number, name in enumerate(self.features)}
