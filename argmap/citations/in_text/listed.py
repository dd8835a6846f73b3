"""Finds the entries of a reference list that a citation by author and date means.

An entry is known by the words that it begins with, its authors or what stands in their place, and by its year. That
asks less of an entry than reading all its fields does, and holds for every style that puts the authors first.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.citations.in_text.author_names import MORE, POSSESSIVE, parts
from argmap.citations.in_text.years import FIRST
from argmap.citations.names import is_acronym
from argmap.citations.same_work import plain_title
from argmap.citations.vocabulary import words

_HEAD = 400  # characters of an entry that may be its authors
_LABEL = re.compile(r"\s*(?:\[\w{1,12}\]|\(?\d{1,4}[.)])\s+")
_AGAIN = re.compile(r"\s*[—–_―-]{2,}[\s.,]*")
_CAPITALS = re.compile(r"\b[^\W\d_a-z]")
_SEGMENT = re.compile(r"[.(\[“\"]|,\s(?=[^\W\d_]\.)|\d{4}")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,12})[)\]]")
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d(?!\d)[a-z]?(?!\w)")


@dataclass(frozen=True, slots=True)
class _Profile:
    """An entry: the words of its head, what may abbreviate its first author if that is a body, its years."""

    head: tuple[str, ...]
    letters: frozenset[str]
    year: str
    others: frozenset[str]


class ReferenceList:
    """The entries of a list; ``abbreviations`` are those that the text introduces, with what they stand for."""

    def __init__(self, entries: Sequence[str], abbreviations: Mapping[str, str] | None = None) -> None:
        self.size = len(entries)
        self._short = abbreviations or {}
        self._profiles = _profiles(entries)
        self._known: dict[tuple[str, str], tuple[int, ...]] = {}
        self._index: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._profiles):
            for word in dict.fromkeys((*one.head[:16], *one.letters)):
                self._index[word].append(number)

    def find(self, names: str, year: str) -> tuple[int, ...]:
        """Return the positions of the entries that names and a year may mean."""
        if (names, year) not in self._known:
            self._known[names, year] = self._find(names, year)
        return self._known[names, year]

    def _find(self, names: str, year: str) -> tuple[int, ...]:
        several = bool(MORE.search(names))
        plain = re.sub(r"\s*[\[(][^()\[\]]*[\])]", "", names).strip(" ,")
        whole = POSSESSIVE.sub("", MORE.sub("", plain))
        found = self._bodies(whole) or self._people(parts(plain)) or self._bodies(self._short.get(whole, ""))
        found = self._of_year(found, year)
        return self._by_count(found, names, several) if len(found) > 1 else found

    def holds(self, name: str) -> bool:
        """Tell whether an entry begins with a name (or title) as it is written."""
        return bool(self._bodies(name))

    def _bodies(self, name: str) -> tuple[int, ...]:
        """Return the entries that begin with a name (or title) as it is written, or with what it abbreviates."""
        first = tuple(plain_title(name).split())
        return tuple(key for key in self._near(first) if _is_body(self._profiles[key], first, name))

    def _people(self, names: tuple[str, ...]) -> tuple[int, ...]:
        """Return the entries whose authors begin with these."""
        first = tuple(plain_title(names[0]).split()) if names else ()
        others = [plain_title(one).split()[-1:] for one in names[1:]]
        found = (key for key in self._near(first) if _is_author(self._profiles[key].head, first))
        return tuple(key for key in found if all(set(one) <= set(self._profiles[key].head) for one in others))

    def _near(self, name: tuple[str, ...]) -> list[int]:
        """Return the entries that hold the first or the last word of a name."""
        return sorted({key for word in {*name[:1], *name[-1:]} for key in self._index.get(word, ())})

    def _of_year(self, found: tuple[int, ...], year: str) -> tuple[int, ...]:
        """Keep the entries of a year; of two years (1900/1953) the later one is that of the edition."""
        written = _YEAR.findall(year)
        if not written:
            undated = tuple(key for key in found if not self._profiles[key].year[:1].isdigit())
            return undated or (found if len(found) == 1 and "." not in year else ())  # in press then, with a year now
        for one in reversed(written):
            if kept := self._lettered(found, one):
                return kept
        return tuple(key for key in found if {written[-1], written[0][:4]} & self._profiles[key].others)

    def _lettered(self, found: tuple[int, ...], year: str) -> tuple[int, ...]:
        """Keep the entries of a year: one with the same letter, else one that stands at the place of the letter."""
        exact = tuple(key for key in found if self._profiles[key].year == year)
        same = tuple(key for key in found if self._profiles[key].year[:4] == year[:4])
        if exact or not year[4:]:
            return exact or same
        plain = tuple(key for key in same if not self._profiles[key].year[4:])
        order = ord(year[4]) - ord("a")
        return plain if len(plain) == 1 else plain[order : order + 1]

    def _by_count(self, found: tuple[int, ...], names: str, several: bool) -> tuple[int, ...]:
        """Keep the entries with as many authors as are named, or with more where there is an "et al."."""
        named = {word for one in parts(names) for word in plain_title(one).split()}
        more = {key: len(set(filter(_long, self._profiles[key].head)) - named) for key in found}
        least = min(2, max(more.values())) if several else min(more.values())
        kept = tuple(key for key in found if (more[key] >= least if several else more[key] == least))
        return kept or found


def _long(word: str) -> bool:
    return len(word) > 2 and not word.isdigit()


def _profiles(entries: Sequence[str]) -> list[_Profile]:
    found: list[_Profile] = []
    for text in entries:
        plain = text[_label_end(text) :]
        again = _AGAIN.match(plain)
        year = FIRST.search(plain, 0, _HEAD) or FIRST.search(plain)
        end = min(year.start() if year else _HEAD, _HEAD)
        head = found[-1].head if again and found else ()
        letters = found[-1].letters if again and found else _letters(plain[:end])
        own = tuple(plain_title(plain[again.end() if again else 0 : end]).split())
        others = frozenset(_YEAR.findall(plain))
        found.append(_Profile(head or own, letters, year[0] if year else "", others))
    return found


def _label_end(text: str) -> int:
    label = _LABEL.match(text)
    return label.end() if label else 0


def _letters(head: str) -> frozenset[str]:
    """Return what may abbreviate a body that an entry begins with, in lower case.

    These are the capitals of its words, who for World Health Organization, and what stands in brackets behind it.
    """
    cut = _SEGMENT.search(head)
    capitals = "".join(_CAPITALS.findall(head[: cut.start()] if cut else head))
    written = (one for one in _BRACKETED.findall(head) if is_acronym(one))
    return frozenset(one.lower() for one in (capitals, *written) if len(one) > 1)


def _is_body(entry: _Profile, name: tuple[str, ...], written: str) -> bool:
    """Whether an entry begins with a name, has it in brackets behind its abbreviation, or is abbreviated by it."""
    if entry.head[: len(name)] == name or (len(name) == 1 and is_acronym(written) and name[0] in entry.letters):
        return True
    return len(name) > 2 and any(entry.head[at : at + len(name)] == name for at in range(1, 8))


def _is_author(head: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether an entry begins with the name of a person, in either order, given names perhaps as initials."""
    bare, listed = _bare(name), _bare(head)
    for count in range(1, len(bare) + 1):
        given, family = bare[:-count], bare[-count:]
        behind = listed[count : count + 1]
        if listed[:count] == family and (not given or (behind and _agree(given[0], behind[0]))):
            return True
        before = next((at for at in range(1, 4) if listed[at : at + count] == family), 0)
        if before and (listed[:before] == given if given else all(len(one) <= 2 for one in listed[:before])):
            return True
    return False


def _agree(one: str, other: str) -> bool:
    """Whether two given names may be the same: one may be an initial."""
    return one[0] == other[0] and (one == other or min(len(one), len(other)) <= 2)


def _bare(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names without the particles before a family name, which lists put before or behind."""
    particles = words("names", "particles")
    start = next((at for at, one in enumerate(names) if one not in particles), 0)
    return names[start:]
