"""Countries by their names and the words for their people: Norway, Norwegians, Norwegian; norwegische.

The table is made by ``tools/countries.py``. A country is named by its code (ISO 3166, some with a region).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files

from argmap.language._language import language

WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
ELISION = re.compile(r"(?<!\w)[^\W\d_]{1,2}['’](?=[^\W\d_]{3})")
TOWNS = "*"
"""What the table has in the place of a language for the large towns of a country."""
SHORT = 3
"""Names of so few letters are codes, known only in capitals: US, not us."""


class PlaceKind(StrEnum):
    """What stands for a country: its name or people, its capital, another large town."""

    COUNTRY = "country"
    CAPITAL = "capital"
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country that a text mentions: where, which it may be, and what stands there for it."""

    start: int
    end: int
    codes: frozenset[str]
    kind: PlaceKind = PlaceKind.COUNTRY


@dataclass(frozen=True)
class Gazetteer:
    """The names of one language: whole names and beginnings with their countries' codes, towns apart."""

    names: dict[str, frozenset[str]] = field(default_factory=dict)
    beginnings: dict[str, frozenset[str]] = field(default_factory=dict)
    capitals: dict[str, frozenset[str]] = field(default_factory=dict)
    towns: dict[str, frozenset[str]] = field(default_factory=dict)
    endings: frozenset[str] = frozenset()

    @cached_property
    def longest(self) -> dict[str, int]:
        """The most words of the names that begin with a word."""
        found: dict[str, int] = {}
        for name in (*self.names, *self.capitals, *self.towns):
            words = WORD.findall(name)
            for first in words[:1]:
                found[first] = max(found.get(first, 0), len(words))
        return found

    def mentions(self, text: str) -> Iterator[CountryMention]:
        """Yield the countries that a text mentions, the longest names first where several begin together."""
        words = list(WORD.finditer(without_elisions(text)))
        done = 0
        for n, first in enumerate(words):
            if n < done:
                continue
            for last in range(min(n + self._most(first[0]), len(words)) - 1, n - 1, -1):
                start, end = first.start(), words[last].end()
                if found := self._find(text[start:end], last == n):
                    yield CountryMention(start, end, *found)
                    done = last + 1
                    break

    def _most(self, word: str) -> int:
        """Return how many words from this one on may be a name: none, where no name and no beginning is like it."""
        least = 1 if self.beginnings else 0
        return max(least, self.longest.get(_name(word), 0)) if word[0].isupper() else least

    def _find(self, written: str, single: bool) -> tuple[frozenset[str], PlaceKind] | None:
        if written.islower():
            return self._beginning(written) if single else None
        name = _name(written)
        if len(name) <= SHORT and not written.isupper():
            return None
        for names, kind in ((self.names, PlaceKind.COUNTRY), (self.capitals, PlaceKind.CAPITAL)):
            if codes := names.get(name):
                return codes, kind
        if single and (found := self._beginning(written.casefold())):
            return found
        return (codes, PlaceKind.TOWN) if (codes := self.towns.get(name)) else None

    def _beginning(self, name: str) -> tuple[frozenset[str], PlaceKind] | None:
        for cut in range(len(name), 2, -1):
            codes = self.beginnings.get(name[:cut])
            if codes and (cut == len(name) or name[cut:] in self.endings):
                return codes, PlaceKind.COUNTRY
        return None


def _name(written: str) -> str:
    """Return a name as names are compared: in small letters, without accents, possessive and the full stops of U.S."""
    low = without_accents(written.casefold().replace(".", ""))
    if low.endswith(("'s", "’s")):
        low = low[:-2]
    return " ".join(low.split()) if " " in low or "\n" in low else low


@cache
def gazetteer(code: str) -> Gazetteer:
    """Return the names of a language, empty where it has none."""
    of = language(code)
    found = Gazetteer(endings=frozenset(of.names.endings) if of else frozenset())
    for country, tongue, words in _rows():
        for word in words if tongue == code else ():
            kind = found.capitals if word[0] == "(" else found.beginnings if word[-1] == "-" else found.names
            plain = word.removesuffix("-") if word[-1] == "-" else _name(word.strip("()"))
            kind[plain] = kind.get(plain, frozenset()) | {country}
    if found.names:
        for country, tongue, words in _rows():
            for word in words if tongue == TOWNS else ():
                found.towns[word] = found.towns.get(word, frozenset()) | {country}
    return found


def without_elisions(text: str) -> str:
    """Return a text with blanks for the articles that elision joins to words: l'Allemagne."""
    return ELISION.sub(lambda match: " " * len(match[0]), text)


@cache
def without_accents(text: str) -> str:
    """Return a text without the accents over and under its letters."""
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))


@cache
def _rows() -> tuple[tuple[str, str, list[str]], ...]:
    lines = files(__package__).joinpath("countries.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((country, tongue, words.split("; ")) for country, tongue, words in rows)
