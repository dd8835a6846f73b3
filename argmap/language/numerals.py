"""How a language writes numbers: its signs, and the words that are numbers, ordinals and fractions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from argmap.language._tables import Words
from argmap.language.wordings import phrases

TABLES = ("words", "ordinals", "fractions", "scales", "spans", "decades", "also", "prefixes", "multiples")
"""The tables of words by the number that they mean."""
LISTS = (
    "decade", "ordinal", "joining", "articles", "ratio", "around", "over", "under", "derived", "times", "percent",
    "hundredths", "beside", "century", "idioms", "levels", "points", "money", "summed", "definite",
)  # fmt: skip
"""The lists of signs and words around a number; ``data/en.toml`` says what each is for."""


@dataclass(frozen=True)
class Numerals:
    """The numbers of one language.

    ``decimal`` is the sign before decimals, ``compound`` tells whether numbers are written as one word, ``capital``
    whether months begin with a capital. ``tables`` maps
    each of ``TABLES`` to words with what they may mean, ``lists`` each of ``LISTS`` to signs, words and phrases.
    """

    decimal: str = "."
    compound: bool = False
    capital: bool = False
    tables: Mapping[str, Mapping[str, tuple[float, ...]]] = field(default_factory=dict)
    lists: Mapping[str, Words] = field(default_factory=dict)

    def meaning(self, table: str, word: str) -> float | None:
        """Return the number that a word means in a table; ``None`` if it is not there."""
        found = self.tables[table].get(word)
        return found[0] if found else None

    @cached_property
    def patterns(self) -> Mapping[str, re.Pattern[str]]:
        """The patterns that find the words of each list, none where it has none."""
        return {name: phrases(words) if words else re.compile("(?!)") for name, words in self.lists.items()}

    @cached_property
    def known(self) -> frozenset[str]:
        """All words that are numbers, ordinals, fractions or decades."""
        return frozenset().union(*(self.tables[name] for name in ("words", "ordinals", "fractions", "decades")))

    @cached_property
    def _joinable(self) -> list[str]:
        return sorted({*self.tables["words"], *self.lists["joining"]}, key=len, reverse=True)

    def parts(self, word: str) -> list[str] | None:
        """Return the numbers that a word such as ``einundzwanzig`` is made of; ``None`` if it is made of none."""
        found: list[str] = []
        while word:
            part = next((one for one in self._joinable if word.startswith(one)), None)
            if part is None:
                return None
            found.append(part)
            word = word[len(part) :]
        return found


def numerals(data: Mapping[str, Any]) -> Numerals:
    """Return the numbers of a language from the table of its file."""
    tables = {name: _by_word(data.get(name, {})) for name in TABLES}
    lists = {name: _words(data.get(name, "")) for name in LISTS}
    return Numerals(data.get("decimal", "."), "compound" in data, "capital" in data, tables, lists)


def _by_word(table: Mapping[str, str | list[str]]) -> dict[str, tuple[float, ...]]:
    found: dict[str, tuple[float, ...]] = {}
    for key, words in table.items():
        for word in _words(words):
            found[word] = (*found.get(word, ()), _number(key))
    return found


def _number(key: str) -> float:
    above, _, below = key.partition("/")
    return float(above) / float(below or 1)


def _words(value: str | list[str]) -> Words:
    return tuple(value.split()) if isinstance(value, str) else tuple(value)
