"""Finds all citations in the paragraphs of a text, in whichever form it cites, and tells them from what looks alike.

A bracket with a number or a year may be an equation, an enumeration or a date. What the whole text does decides: round
brackets are citations only where nothing else is, and names that no entry has only where others have one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.citations.in_text.abbreviations import abbreviations
from argmap.citations.in_text.author_date import AuthorDateFinder
from argmap.citations.in_text.brackets import brackets
from argmap.citations.in_text.found import CitationForm, Found
from argmap.citations.in_text.listed import ReferenceList
from argmap.citations.in_text.numbered import NumberFinder
from argmap.citations.in_text.pandoc_keys import KEY, key_mentions, key_of, located
from argmap.citations.in_text.pointing import place_behind
from argmap.citations.in_text.raised import Raised
from argmap.citations.in_text.repeated import repeated
from argmap.citations.in_text.rounds import are_citations, stands_so
from argmap.citations.mentions import Mention

_BEHIND_KEY = re.compile(r"\s?\[([^\[\]@]{1,200})\]")
_NAMED = (CitationForm.PARENTHETICAL, CitationForm.NARRATIVE)


def find_citations(
    paragraphs: Sequence[str],
    entries: Sequence[str],
    labels: Mapping[str, int],
    raised: Mapping[int, Sequence[Raised]] | None = None,
    *,
    numbered: bool = True,
) -> list[list[Found]]:
    """Return the citations of each paragraph, in its order.

    ``entries`` are those of the reference list, ``labels`` the numbers that they have there with their positions;
    ``raised`` gives by paragraph the raised numbers that are no marks of notes; ``numbered`` says whether the list
    itself shows its numbers.
    """
    listed = ReferenceList(entries, abbreviations(paragraphs))
    readers = [_ParagraphReader(text, AuthorDateFinder(listed), NumberFinder(labels)) for text in paragraphs]
    for number, reader in enumerate(readers):
        reader.read((raised or {}).get(number, ()))
    found = [reader.found for reader in readers]
    return [_sorted(kept) for kept in _judged(found, paragraphs, _Listing(bool(entries), numbered, len(labels)))]


class _ParagraphReader:
    """Reads one paragraph; ``found`` is all that may be a citation."""

    def __init__(self, text: str, named: AuthorDateFinder, numbers: NumberFinder) -> None:
        self._text, self._named, self._numbers = text, named, numbers
        self.found: list[Found] = []

    def read(self, raised: Iterable[Raised]) -> None:
        """Find what may be a citation."""
        for start, end in brackets(self._text):
            if one := self._bracket(start, end):
                self.found.append(one)
        self._bare_keys()
        numbers = [one for one in _sorted(self.found) if one.form is CitationForm.NUMBER]
        others = [one for one in self.found if one.form is not CitationForm.NUMBER]
        self.found = [*others, *self._numbers.joined(self._text, numbers)]
        self.found += [self._numbers.raised(each, at) for at, each in raised]

    def _bracket(self, start: int, end: int) -> Found | None:
        text = self._text
        if KEY.search(text, start, end):
            return self._keys(start, end) if text[start] == "[" else None
        if again := repeated(text, start, end, self.found) or self._page(start, end):
            return again
        if one := self._numbers.bracketed(
            text, start, end, CitationForm.NUMBER if text[start] == "[" else CitationForm.ROUND
        ):
            return one
        return self._named.narrative(text, start, end) or self._parenthetical(start, end)

    def _keys(self, start: int, end: int) -> Found | None:
        mentions = key_mentions(self._text, start + 1, end - 1)
        return Found(start, end, CitationForm.KEY, mentions) if mentions else None

    def _bare_keys(self) -> None:
        """Find the keys that stand in the text itself, perhaps with a locator in brackets: @lark2015 [p. 12]."""
        spans = [(one.start, one.end) for one in self.found if one.form is CitationForm.KEY]
        for key in KEY.finditer(self._text):
            if not any(start <= key.start() < end for start, end in spans):
                behind = _BEHIND_KEY.match(self._text, key.end())
                inside = f",{behind[1]}" if behind else ""
                mention = located(key_of(key), inside, 0, len(inside))
                end = behind.end() if behind and mention.locator else key.end()
                mention = mention if mention.locator else Mention(key=mention.key)
                self.found.append(Found(key.start(), end, CitationForm.KEY, (mention,)))

    def _page(self, start: int, end: int) -> Found | None:
        """Give the last narrative citation the page that follows a quotation: Lark (2015) says "..." (p. 12)."""
        inside = f",{self._text[start + 1 : end - 1]}"
        where, at = place_behind(inside, 0, len(inside))
        last = self.found[-1] if self.found else None
        if where and at == len(inside) and not inside[1:2].isdigit() and last and last.form is CitationForm.NARRATIVE:
            mention = last.mentions[-1]
            if not mention.locator:
                given = replace(mention, locator=where.text, counts=where.label)
                self.found[-1] = replace(last, mentions=(*last.mentions[:-1], given))
        return None

    def _parenthetical(self, start: int, end: int) -> Found | None:
        """Read a bracket by itself, the citations inside it turned into separators."""
        inside = self._text[start:end]
        for one in reversed(self.found):
            if one.end <= start:
                break
            if one.start > start:
                inside = inside[: one.start - start] + ";" * (one.end - one.start) + inside[one.end - start :]
        found = self._named.parenthetical(inside)
        return replace(found, start=start, end=end) if found else None


@dataclass(frozen=True, slots=True)
class _Listing:
    """The reference list: whether there is one, whether it is numbered, and how long it is."""

    listed: bool
    numbered: bool
    size: int


def _judged(found: list[list[Found]], paragraphs: Sequence[str], listing: _Listing) -> list[list[Found]]:
    """Keep what the text as a whole shows to be citations."""
    everything = [(text, one) for text, each in zip(paragraphs, found, strict=True) for one in each]
    of_form = {form: [(text, one) for text, one in everything if one.form is form] for form in CitationForm}
    named = [one for form in _NAMED for _, one in of_form[form]]
    dated = any(map(_confirmed, named)) or (not listing.listed and len({one.mentions for one in named}) > 1)
    numbered = any(_wholly_confirmed(one) for _, one in of_form[CitationForm.NUMBER])
    rounds = (
        not (dated or numbered or of_form[CitationForm.KEY])
        and listing.numbered
        and are_citations(of_form[CitationForm.ROUND], listing.size)
    )
    wanted = {
        CitationForm.PARENTHETICAL: dated,
        CitationForm.NARRATIVE: dated,
        CitationForm.NUMBER: numbered,
        CitationForm.ROUND: rounds,
        CitationForm.KEY: True,
    }

    def cites(text: str, one: Found) -> bool:
        if one.form is CitationForm.ROUND:
            return rounds and stands_so(text, one)
        interval = one.form is CitationForm.NUMBER and dated and not listing.numbered and len(one.mentions) == 2
        return wanted[one.form] and not interval

    return [[one for one in each if cites(text, one)] for text, each in zip(paragraphs, found, strict=True)]


def _confirmed(one: Found) -> bool:
    return any(mention.entries for mention in one.mentions)


def _wholly_confirmed(one: Found) -> bool:
    return all(mention.entries for mention in one.mentions)


def _sorted(found: Iterable[Found]) -> list[Found]:
    return sorted(found, key=lambda one: (one.start, one.end))
