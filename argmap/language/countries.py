"""Countries by their names and the words for their people: Norway, Norwegians, Norwegian; norwegische.

The table is made by ``tools/countries.py``. A country is named by its code (ISO 3166, some with a region).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from argmap.language._language import language

WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
LONGEST = 6
"""The most words of a name."""
SHORT = 3
"""Names of so few letters are codes, known only in capitals: US, not us."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A country that a text mentions: where, which it may be, and whether it is its capital that stands there."""

    start: int
    end: int
    codes: frozenset[str]
    capital: bool = False


@dataclass(frozen=True)
class Gazetteer:
    """The names of one language: whole names and beginnings with their countries' codes, capitals apart."""

    names: dict[str, frozenset[str]] = field(default_factory=dict)
    beginnings: dict[str, frozenset[str]] = field(default_factory=dict)
    capitals: dict[str, frozenset[str]] = field(default_factory=dict)
    endings: frozenset[str] = frozenset()

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the countries that a text mentions, the longest names first where several begin together."""
        words = list(WORD.finditer(text))
        done = 0
        for n, first in enumerate(words):
            if n < done:
                continue
            for last in range(min(n + LONGEST, len(words)) - 1, n - 1, -1):
                start, end = first.start(), words[last].end()
                if found := self._find(text[start:end], last == n):
                    yield Mention(start, end, *found)
                    done = last + 1
                    break

    def _find(self, written: str, single: bool) -> tuple[frozenset[str], bool] | None:
        name = re.sub(r"['’]s$", "", re.sub(r"\s+", " ", written)).casefold()
        if not written[0].isupper() or (len(name) <= SHORT and not written.isupper()):
            return self._beginning(name) if single and written.islower() else None
        if codes := self.names.get(name) or self.names.get(name.replace(".", "")):
            return codes, False
        if codes := self.capitals.get(name):
            return codes, True
        return self._beginning(name) if single else None

    def _beginning(self, name: str) -> tuple[frozenset[str], bool] | None:
        for cut in range(len(name), 2, -1):
            codes = self.beginnings.get(name[:cut])
            if codes and (cut == len(name) or name[cut:] in self.endings):
                return codes, False
        return None


@cache
def gazetteer(code: str) -> Gazetteer:
    """Return the names of a language, empty where it has none."""
    of = language(code)
    found = Gazetteer(endings=frozenset(of.names.endings) if of else frozenset())
    for country, tongue, words in _rows():
        for word in words if tongue == code else ():
            kind = found.capitals if word[0] == "(" else found.beginnings if word[-1] == "-" else found.names
            plain = word.strip("()").removesuffix("-")
            kind[plain] = kind.get(plain, frozenset()) | {country}
    return found


@cache
def _rows() -> tuple[tuple[str, str, list[str]], ...]:
    lines = files(__package__).joinpath("countries.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((country, tongue, words.split("; ")) for country, tongue, words in rows)
