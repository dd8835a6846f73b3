"""The proper names in a text: people, places and bodies, by their capitals and by the table of countries.

A capital says little where a sentence begins, and nothing in a language that writes all nouns with one. There a word
counts as a name by other signs: it is a country's, an acronym, stands behind a title, or is known as a name from
elsewhere.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from argmap.language._language import Language, language
from argmap.language.countries import CountryMention, Gazetteer, PlaceKind, gazetteer, without_elisions

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]{2,})*")
ROMAN = re.compile(r"[IVXLC]+")
OPENS = re.compile(r"(?:^|[.!?:;…]|[.!?]['\"»”’)]+|^['\"«“„‘(]+|[:.!?]\s+['\"«“„‘(]+)\s*$")
BETWEEN = re.compile(r"[ \u00a0]|\.\s?|-")


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name: where it stands in its text, its words, and the countries that it may be or belong to."""

    start: int
    end: int
    words: tuple[str, ...]
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    first: bool

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals alone, two at least, and is no Roman numeral."""
        letters = [one for one in self.text if one.isalpha()]
        return len(letters) > 1 and all(one.isupper() for one in letters) and not ROMAN.fullmatch(self.text)


class Lexicon:
    """How often texts write words in small letters, and how often with a capital inside a sentence.

    ``heads`` counts the latter where no other word with a capital follows: Assembly in "the Joint Assembly", not Joint.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.small: Counter[str] = Counter()
        self.large: Counter[str] = Counter()
        self.heads: Counter[str] = Counter()
        for text in texts:
            tokens = list(_tokens(text))
            self.small.update(one.text.casefold() for one in tokens if one.text[0].islower())
            large = [one for one in tokens if not (one.text[0].islower() or one.first)]
            self.large.update(one.text.casefold() for one in large)
            self.heads.update(run[-1].text.casefold() for run in _runs(large, text))

    def common(self, word: str) -> bool:
        """Tell whether a word is written in small letters at least as often as with a capital."""
        low = word.casefold()
        return self.small[low] > 0 and self.small[low] >= self.large[low]

    def named(self, word: str) -> bool:
        """Tell whether a word is written with a capital inside sentences, and more often so than in small letters."""
        low = word.casefold()
        return self.large[low] > self.small[low]

    def names_alone(self, word: str) -> bool:
        """Tell whether a word is a name without others behind it."""
        return self.named(word) and self.heads[word.casefold()] > 0


def proper_names(text: str, of: Language, lexicon: Lexicon, is_town: Callable[[str], bool]) -> list[ProperName]:
    """Return the names in a text, in its order; ``is_town`` knows towns where capitals do not tell."""
    known: Gazetteer = gazetteer(of.code)
    countries = [one for one in known.mentions(text) if one.kind is not PlaceKind.TOWN]
    found = [_country(one, text) for one in countries]
    taken = [range(one.start, one.end) for one in countries]
    tokens = [one for one in _tokens(text) if not any(one.start in span for span in taken) and not _unit(one, text)]
    names = _by_other_signs(tokens, of, is_town) if of.names.nouns else _by_capitals(tokens, text, of, lexicon)
    return sorted([*found, *names], key=lambda one: one.start)


def _tokens(text: str) -> Iterator[_Token]:
    for match in WORD.finditer(without_elisions(text)):
        word = re.sub(r"['’]s$", "", match[0])
        first = word[0].isupper() and OPENS.search(text[max(0, match.start() - 4) : match.start()]) is not None
        yield _Token(word, match.start(), match.start() + len(word), first)


def _unit(one: _Token, text: str) -> bool:
    """Tell whether a word is the unit of the number before it: 4.5 GW."""
    return text[: one.start].rstrip()[-1:].isdigit() and one.text[0].isupper() and len(one.text) <= len("MWh")


def _country(one: CountryMention, text: str) -> ProperName:
    return ProperName(one.start, one.end, (text[one.start : one.end],), one.codes)


def _by_capitals(tokens: list[_Token], text: str, of: Language, lexicon: Lexicon) -> Iterator[ProperName]:
    """Yield runs of words with capitals; the first word of a sentence needs another sign that it is a name."""
    idle, generic = _idle(of.code), {*of.names.bodies, *of.names.weak}
    for run in _runs([one for one in tokens if one.text[0].isupper()], text):
        kept = [one for one in run if not _without_sign(one, run, lexicon, idle)]
        if any(one.text.casefold() not in generic for one in kept):
            yield ProperName(kept[0].start, kept[-1].end, tuple(one.text for one in kept))


def _without_sign(token: _Token, run: list[_Token], lexicon: Lexicon, idle: frozenset[str]) -> bool:
    low = token.text.casefold()
    if len(low) == 1 or low in idle or ROMAN.fullmatch(token.text):
        return True
    if token.acronym:
        return False
    if token.first and len(run) == 1:
        return not lexicon.names_alone(token.text)
    return lexicon.common(token.text)


def _by_other_signs(tokens: list[_Token], of: Language, is_town: Callable[[str], bool]) -> Iterator[ProperName]:
    """Yield acronyms, what follows a title, and towns behind a word for a place."""
    for n, token in enumerate(tokens):
        before = tokens[n - 1].text.casefold() if n else ""
        large = token.text[0].isupper() and not token.first
        town = before in of.names.places and is_town(token.text)
        if token.acronym or (large and (town or before in of.names.titles)):
            yield ProperName(token.start, token.end, (token.text,))


def _runs(tokens: list[_Token], text: str) -> Iterator[list[_Token]]:
    """Yield words that follow one another closely: "Robert Moor", "World Bank"."""
    run: list[_Token] = []
    for token in tokens:
        if run and not BETWEEN.fullmatch(text[run[-1].end : token.start]):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


@cache
def _idle(code: str) -> frozenset[str]:
    """Return the words that begin with a capital and name nobody: months, titles, words without content."""
    of = language(code)
    if of is None:
        return frozenset()
    months = [word for words in of.citations("months").values() for word in words]
    empty = of.wording.stop_words if of.wording else (*of.sentences.common, *of.sentences.openers)
    return frozenset((*months, *of.names.titles, *empty, *of.sentences.openers))
