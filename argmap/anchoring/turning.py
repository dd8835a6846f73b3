"""Whether a reworded sentence may mean something else now: a word that denies, an opposite, another figure.

The old sentence is known only by the codes of its words (``editions``), so that one can tell whether it had a given
word, not which words it had. What is found are signs, not proofs: a sentence can be turned round in other ways.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from argmap.anchoring.editions import code
from argmap.language import Language, Reversals, detect, language
from argmap.language.opposites import by_prefix, opposites


class Turn(StrEnum):
    """In what way a sentence may mean something else."""

    DENIED = "denied"
    NOT_DENIED = "not denied"
    OPPOSITE = "opposite"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Turned:
    """A sign that a sentence means something else: ``now`` are words that are new, ``before`` words that are gone."""

    turn: Turn
    now: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True)
class Signs:
    """The words of one language that turn a sentence round, by which its sentences are compared.

    ``figures`` are the codes of the words with digits that the older text has. ``tag`` is the language as the paper's
    record names it; without it, it is told from the text.
    """

    text: str
    figures: Collection[str] = field(default=(), repr=False)
    tag: str | None = None

    def compare(self, old: str, words: Sequence[str]) -> Iterator[Turned]:
        """Yield the signs that ``words`` mean something else than the sentence with the fingerprint ``old``."""
        new = [code(word) for word in words]
        gone = Counter(old) - Counter(new)
        came = _surplus(words, Counter(new) - Counter(old))
        yield from self._denied(gone, came)
        yield from self._opposites(gone, came)
        yield from self._figures(gone, came)

    def _denied(self, gone: Counter[str], came: list[str]) -> Iterator[Turned]:
        now = tuple(word for word in came if word in self._negations)
        before = tuple(word for word, one in self._negations.items() if gone[one])
        if len(now) != sum(gone[self._negations[word]] for word in before):
            yield Turned(Turn.DENIED if now else Turn.NOT_DENIED, now, before)

    def _opposites(self, gone: Counter[str], came: list[str]) -> Iterator[Turned]:
        for word in came:
            before = [one for one in opposites(self._reversals).get(word, ()) if gone[code(one)]]
            if stem := by_prefix(word, self._reversals, lambda one: gone[code(one)] > 0):
                before.append(stem)
            if before:
                yield Turned(Turn.OPPOSITE, (word,), (before[0],))

    def _figures(self, gone: Counter[str], came: list[str]) -> Iterator[Turned]:
        now = tuple(word for word in came if any(map(str.isdigit, word)) or word in self._numbers)
        before = tuple(word for word, one in self._numbers.items() if gone[one])
        if now or before or any(gone[one] for one in self.figures):
            yield Turned(Turn.FIGURES, now, before)

    @cached_property
    def _language(self) -> Language | None:
        return language(self.tag or detect(self.text))

    @cached_property
    def _reversals(self) -> Reversals:
        found = self._language
        return found.reversals if found else Reversals()

    @cached_property
    def _negations(self) -> dict[str, str]:
        return _codes(self._reversals.negations)

    @cached_property
    def _numbers(self) -> dict[str, str]:
        """The number words with their codes; what also means a single thing says no number."""
        found = self._language
        numerals = found.numerals if found else None
        words = numerals.known if numerals else ()
        return _codes(word for word in sorted(words) if numerals and numerals.meaning("words", word) != 1)


def _codes(words: Iterable[str]) -> dict[str, str]:
    return {word: code(word) for word in words}


def _surplus(words: Sequence[str], codes: Counter[str]) -> list[str]:
    """Return the words of which a sentence has more than the other, by how many more of their codes there are."""
    left, found = Counter(codes), list[str]()
    for word in words:
        if left[code(word)] > 0:
            left[code(word)] -= 1
            found.append(word)
    return found
