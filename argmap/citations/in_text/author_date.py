"""Citations by author and date: (see Lark and Moor 2015, 12; Pine 2018a, b) and Lark's (2015, p. 12)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from argmap.citations.in_text.author_names import (
    POSSESSIVE,
    begins_as_sentence,
    ends_with_joiner,
    likely_start,
    name_starts,
)
from argmap.citations.in_text.found import CitationForm, Found
from argmap.citations.in_text.listed import ReferenceList
from argmap.citations.in_text.pointing import place_behind
from argmap.citations.in_text.years import DATED, FIRST, years
from argmap.citations.mentions import Mention
from argmap.citations.vocabulary import one_of, whole

_PART = re.compile(r"[^;]+")
_GAP = " ,:\u00a0"
_OPENS = re.compile(r"[(\[（]\s*")
_STUDY = re.compile(r"(?<=[’'ʼ]s)(?:\s[^\W\d_A-Z]+){1,3}$|(?<=s[’'ʼ])(?:\s[^\W\d_A-Z]+){1,3}$")
_LAST = re.compile(rf"\s?(?:,|&|;|(?:{one_of('names', 'last', stop='')}))?\s?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """Names in a text: where they begin, and the entries that they mean with their year."""

    start: int
    end: int
    entries: tuple[int, ...]

    def text(self, source: str) -> str:
        """Return the names as written, without the sign of the genitive."""
        return POSSESSIVE.sub("", source[self.start : self.end].strip(_GAP))


class AuthorDateFinder:
    """Finds citations by author and date in a text, with the entries of a list that they mean."""

    def __init__(self, listed: ReferenceList) -> None:
        self._listed = listed

    def narrative(self, text: str, start: int, end: int) -> Found | None:
        """Return the citation whose year stands in the bracket from ``start`` to ``end``, its names before that."""
        opened = _OPENS.match(text, start)
        dated = DATED.match(text, opened.end(), end) if opened else None
        behind = FIRST.match(text, end + 1)  # Elm [1922] 2003 has the year of the first edition in its brackets
        if dated is None or behind or text[start - 1 : start] not in (" ", "\u00a0", "\n"):
            return None
        named = self._names(text, 0, start - 1, dated["years"]) or self._study(text, start - 1, dated["years"])
        if named is None:
            return None
        mentions = list(self._dated(named.text(text), dated["years"]))
        at = self._located(text, dated.end(), end - 1, mentions)
        more = list(self._mentions(text, at, end - 1, mentions))
        return Found(named.start, end, CitationForm.NARRATIVE, tuple(more))

    def parenthetical(self, text: str) -> Found | None:
        """Return the citation that a text in brackets is."""
        mentions = tuple(self._mentions(text, 1, len(text) - 1, []))
        return Found(0, len(text), CitationForm.PARENTHETICAL, mentions) if mentions else None

    def _mentions(self, text: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
        """Add the works named between two positions, part by part."""
        for part in _PART.finditer(text, start, end):
            at = part.start()
            while dated := DATED.search(text, at, part.end()):
                named = self._names(text, at, dated.start(), dated["years"])
                lead = text[at : named.start if named else dated.start()].strip(_GAP + "([")
                if named:
                    found += _second_hand(self._dated(named.text(text), dated["years"], lead), found)
                elif found and _LAST.fullmatch(text, at, dated.start()):
                    found += self._dated(found[-1].names, dated["years"])
                else:
                    at = dated.end()
                    continue
                at = self._located(text, dated.end(), part.end(), found)
            rest = text[at : part.end()].strip(f"{_GAP})]")
            if rest and found and at > part.start():
                found[-1] = replace(found[-1], suffix=rest)
            elif rest and found:
                found[-1] = _with_more(found[-1], text, part)
        return found

    def _names(self, text: str, low: int, end: int, dated: str) -> _Named | None:
        """Return the names that end right before a year: those that an entry confirms, else the likely ones."""
        while end > low and text[end - 1] in _GAP + "([":
            end -= 1
        starts = [one for one in name_starts(text, end) if one >= low] if end > low else []
        year = next(years(dated))
        for start in starts:
            if start > starts[0] and ends_with_joiner(text, start):
                continue  # not Moor alone in "Lark and Moor"
            if entries := self._confirmed(text, start, end, year):
                return _Named(start, end, entries)
        if low and (found := self._titled(text, low, end, year)):
            return found
        likely = likely_start(text, starts, end)
        return None if likely is None else _Named(likely, end, ())

    def _confirmed(self, text: str, start: int, end: int, year: str) -> tuple[int, ...]:
        names = POSSESSIVE.sub("", text[start:end].rstrip(_GAP))
        if begins_as_sentence(names) and not self._listed.holds(names):
            return ()
        return self._listed.find(names, year)

    def _titled(self, text: str, low: int, end: int, year: str) -> _Named | None:
        """Return a title in place of names: words in lower case that begin an entry."""
        start = low + len(text[low:end]) - len(text[low:end].lstrip(_GAP))
        entries = self._listed.find(text[start:end], year) if end - start > 4 else ()
        return _Named(start, end, entries) if entries else None

    def _study(self, text: str, end: int, dated: str) -> _Named | None:
        """Return the names in "Lark's study (2015)", if an entry confirms them."""
        study = _STUDY.search(text, max(0, end - 60), end) if end > 3 else None
        named = self._names(text, 0, study.start(), dated) if study else None
        return named if named and named.entries else None

    def _dated(self, names: str, dated: str, lead: str = "") -> Iterator[Mention]:
        """Yield a mention for each year."""
        for index, year in enumerate(years(dated)):
            yield Mention(names, year, entries=self._listed.find(names, year), prefix="" if index else lead)

    def _located(self, text: str, start: int, end: int, found: list[Mention]) -> int:
        """Give the last mention the locator that follows its year; return where the text goes on."""
        closed = re.compile(r"[)\]]").match(text, start, end)
        start = closed.end() if closed else start
        where, at = place_behind(text, start, end)
        if where and found:
            found[-1] = replace(found[-1], locator=where.text, counts=where.label)
        return at


def _second_hand(mentions: Iterator[Mention], before: list[Mention]) -> list[Mention]:
    """Return mentions; where they are introduced by "as cited in", they and the one before are second hand."""
    made = list(mentions)
    if made and whole("signals", "second_hand").search(made[0].prefix):
        made[0] = replace(made[0], second_hand=True)
        if before:
            before[-1] = replace(before[-1], second_hand=True)
    return made


def _with_more(last: Mention, text: str, part: re.Match[str]) -> Mention:
    """Return a mention with a part behind it that names no work: a further locator, or words."""
    where, at = place_behind(text, part.start(), part.end())
    if where and not text[at : part.end()].strip(_GAP):
        return replace(last, locator=", ".join(filter(None, (last.locator, where.text))), counts=where.label)
    return replace(last, suffix="; ".join(filter(None, (last.suffix, part[0].strip()))))
