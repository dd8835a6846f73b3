"""Notes that cite by key, as in "See also @cedar2018, p. 4"."""

import re
from dataclasses import replace

from argmap.citations.cleaning import clean
from argmap.citations.in_text.finding import find_citations
from argmap.citations.in_text.found import CitationForm, Found
from argmap.citations.in_text.pandoc_keys import KEY
from argmap.citations.in_text.pointing import place_behind
from argmap.citations.locator import Locator
from argmap.citations.mentions import Mention
from argmap.citations.parsed import Back, Cited, ParsedNote
from argmap.citations.vocabulary import one_of

_SIGNAL = rf"(?:{one_of('signals', 'single')}|{one_of('names', 'last', stop='')})"
_ONLY_CITES = re.compile(rf"[\s.,;:()]*+(?:(?<!\w){_SIGNAL}(?!\w)[\s.,;:()]*+)*+", re.IGNORECASE)


def parse_keyed_note(text: str) -> ParsedNote | None:
    """Return what a note cites by key and what it explains; ``None`` for a note without a key.

    A note that explains is kept whole, its keys included, since its sentences would not read without them.
    """
    if "@" not in text or not KEY.search(text):
        return None
    plain = clean(text).text
    found = [_located(one, plain) for one in find_citations([plain], [], {})[0] if one.form is CitationForm.KEY]
    around = _around(plain, found)
    explains = any(not _ONLY_CITES.fullmatch(part) for part in around)
    cites = [
        _cited(mention, plain, "" if index or explains else before.strip(" ,.;:"))
        for one, before in zip(found, around, strict=False)
        for index, mention in enumerate(one.mentions)
    ]
    return ParsedNote(tuple(cites), (plain,) if explains else ())


def _located(one: Found, text: str) -> Found:
    """Return a citation with the locator that follows its key without brackets, as in notes: @ash2019, p. 4."""
    where, end = place_behind(text, one.end, len(text))
    if where is None or text[one.end - 1] == "]":
        return one
    last = replace(one.mentions[-1], locator=where.text, counts=where.label)
    return replace(one, end=end, mentions=(*one.mentions[:-1], last))


def _around(text: str, found: list[Found]) -> list[str]:
    """Return what stands before each citation, and behind the last."""
    ends = [0, *(one.end for one in found)]
    starts = [*(one.start for one in found), len(text)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def _cited(mention: Mention, source: str, before: str) -> Cited:
    where = Locator(mention.counts, mention.locator) if mention.locator else None
    prefix = " ".join(filter(None, (before, mention.prefix)))
    rest = (mention.suffix,) if mention.suffix else ()
    return Cited(source, prefix, back=Back("key", title=mention.key), where=where, rest=rest)
