"""Whether a name of a statement is one that its passage has, in whatever form."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property

from argmap.language import Language
from argmap.language.countries import gazetteer, without_accents
from argmap.language.proper_names import ProperName

WORD = re.compile(r"[^\W_]+")
SHORTEST = 4
"""The letters that two forms of a name must share from the first on."""
ENDING = 5
"""The most letters that one form of a name has behind them."""
ALIKE, LONG = 85.0, 7
"""How like, of 100, two spellings of a name of so many letters must be: Karabakh, Qarabakh."""
INITIALS = 3
"""The letters from which on an acronym may stand for words that are written small."""


@cache
def plain(word: str) -> str:
    """Return a word without case, accents and possessive."""
    return without_accents(re.sub(r"['’]s?$", "", word.casefold()))


@dataclass
class NamesOfText:
    """What a text names: its words, the capitalised ones, its countries, and what its words may be abbreviated to."""

    words: set[str] = field(default_factory=set)
    large: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    initials: list[str] = field(default_factory=list)
    capitals: list[str] = field(default_factory=list)

    def add(self, text: str, of: Language) -> None:
        """Add what a text names."""
        found = WORD.findall(text)
        self.words.update(map(plain, found))
        self.large.update(plain(one) for one in found if one[0].isupper())
        self.words.update(plain(one) for one in re.findall(r"\w(?:\.\w)+", text) for one in [one.replace(".", "")])
        joining = {*of.names.joining, *of.names.particles}
        self.initials.append("".join(one[0] for one in found if one.casefold() not in joining).casefold())
        runs = re.findall(r"(?:[^\W\d_]*[^\W\d_a-z][\w’'-]*(?:\s+(?:\S{1,3}\s+){0,2})?)+", text)
        self.capitals += ["".join(one[0] for one in run.split() if one[0].isupper()).casefold() for run in runs]
        for mention in gazetteer(of.code).mentions(text):
            self.codes |= mention.codes

    def update(self, other: "NamesOfText") -> None:
        """Add what another text names."""
        self.words |= other.words
        self.large |= other.large
        self.codes |= other.codes
        self.initials += other.initials
        self.capitals += other.capitals
        self.__dict__.pop("beginnings", None)

    @cached_property
    def beginnings(self) -> dict[str, list[str]]:
        """The words by their first letters."""
        found: dict[str, list[str]] = {}
        for word in self.words:
            found.setdefault(word[:SHORTEST], []).append(word)
        return found

    def has(self, word: str) -> bool:
        """Tell whether a word stands in the text, in another form or spelling too."""
        one = plain(word)
        if one in self.words:
            return True
        near = self.beginnings.get(one[:SHORTEST], ()) if len(one) >= SHORTEST else ()
        return any(akin(one, other) and self._may_name(other) for other in near) or (
            len(one) >= LONG and self._respelt(one)
        )

    def _may_name(self, word: str) -> bool:
        """Tell whether a word may be another form of a name: a short one needs a capital (more is none of Moreau)."""
        return len(word) > SHORTEST or word in self.large

    def _respelt(self, word: str) -> bool:
        from rapidfuzz import fuzz

        long = (one for one in self.words if len(one) >= LONG and abs(len(one) - len(word)) <= 2)
        return any(fuzz.ratio(word, one) >= ALIKE for one in long)

    def spells_out(self, acronym: str) -> bool:
        """Tell whether the first letters of neighbouring words are an acronym."""
        short = plain(acronym)
        anywhere = len(short) >= INITIALS and any(short in one for one in self.initials)
        return anywhere or any(short in one for one in self.capitals)


def akin(one: str, other: str) -> bool:
    """Tell whether two words are forms of one name: Europe and European, Islam and Islamist."""
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    shorter, longer = sorted((len(one), len(other)))
    return shared >= SHORTEST and longer - shared <= ENDING and shorter - shared <= (2 if shared > SHORTEST else 1)


def missing(name: ProperName, named: NamesOfText, of: Language) -> str:
    """Return the part of a name that a text does not have, empty where it has it all.

    A country is there by any word for it, its people or its capital; a person by the last name; a body by an acronym.
    """
    if name.codes:
        found = _of_one_country(name.codes, named.codes) or all(named.has(word) for word in WORD.findall(name.words[0]))
        return "" if found else name.words[0]
    lacking = [word for word in name.words if not named.has(word)]
    if not lacking or _short(name.words) in named.words:
        return ""
    acronyms = [word for word in lacking if word.isupper()]
    if acronyms and acronyms == lacking and all(map(named.spells_out, acronyms)):
        return ""
    if name.words[-1] not in lacking and _person(name.words, of):
        return ""
    return " ".join(name.words) if len(lacking) > 1 else lacking[0]


def _of_one_country(codes: Collection[str], others: Collection[str]) -> bool:
    """Tell whether codes are of one country, or of a part and its whole: England and Britain, not England and Wales."""
    whole = {one.partition("-")[0] for one in codes}
    parts = {one for one in others if one.partition("-")[0] in codes}
    return not {*codes, *whole}.isdisjoint(others) or bool(parts)


def _short(words: Iterable[str]) -> str:
    found = "".join(word[0] for word in words).casefold()
    return found if len(found) > 1 else "\0"


def _person(words: tuple[str, ...], of: Language) -> bool:
    """Tell whether words may be a person's names: none of them is one of a body's."""
    return not {word.casefold() for word in words} & {*of.names.bodies, *of.names.weak}
