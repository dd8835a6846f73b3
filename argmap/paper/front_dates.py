"""When a paper appeared, by what the file says of it or by the lines around its text."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from functools import cache

from argmap.citations.dates import Dated, dates, set_apart
from argmap.citations.names import is_body
from argmap.citations.vocabulary import one_of, whole
from argmap.paper.article import Article
from argmap.paper.structure.headings import bare
from argmap.paper.structure.language_words import headings

_NUMERIC = re.compile(r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*)?", re.DOTALL)
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_HAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?")
_MONTHS = 12
_PARTS = re.compile(r"[;|•·]|\s/\s|(?<=\d{4})[,.]\s+(?=[^\W\d_])")
_DASHES = re.compile(r"\s[–—|·•/](?=\s)")
_ADDRESSES = re.compile(r"arXiv:\S+(?:\s\[[^\]]*\])?|https?://\S+|\bdoi:?\s*10\.\S+", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)|\bCopyright\b)[^\d\n]{0,60}((?:19|20)\d\d)(?!\d)")
_LABEL = re.compile(r"\s*([^\W\d_][^:.—–\d]{1,40}?)\s*[:.—–]?\s+(?=\S)")
_REST = re.compile(r"[\w]{3}")
_FULL = 7
"""The length of a date with its month."""


def stated_date(texts: Iterable[str]) -> str | None:
    """Return the first of some texts that is a date, as EDTF writes it (ISO 8601-2)."""
    return next((found for text in texts if (found := _numeric(text) or _first(text))), None)


def printed_date(article: Article) -> str | None:
    """Return the date that the lines before and behind the text give; ``None`` if none can be told for that.

    One behind a word such as "Published" goes first, then a line that is a date and nothing else, then the date that a
    note without a number gives of the paper, "Paper prepared for the institute, 25 January 2013", then the year of the
    copyright.
    """
    front = [one.text for one in article.left_out if one.front]
    texts = [one.text for one in article.left_out]
    for found in (_labelled(texts), _alone(front), _remarked(article), _copyright(texts)):
        if value := next(found, None):
            return value
    return None


def _numeric(text: str) -> str | None:
    """Read 2021-05-12, 2021/5/12 and 2021-05-12T10:00:00Z."""
    found = _NUMERIC.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    if not month:
        return f"{year:04}"
    if not 1 <= month <= 12 or day > monthrange(max(year, 1), month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"


def _first(text: str) -> str | None:
    """Return the first date of a text, be it in figures as in 5/7/2020 or 2020年5月3日."""
    found = [(one.start, one.value) for one in dates(text)] + list(_in_figures(text))
    return min(found, default=(0, None))[1]


def _in_figures(text: str) -> Iterator[tuple[int, str]]:
    """Yield where dates of day, month and year stand; only the year where day and month may be the other way round."""
    for one in _SLASHED.finditer(text):
        first, second, year = (int(part) for part in one.groups())
        day, month = (second, first) if second > _MONTHS else (first, second)
        sure = first > _MONTHS or second > _MONTHS or first == second
        if sure and 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]:
            yield one.start(), f"{year:04}-{month:02}-{day:02}"
        elif not sure:
            yield one.start(), f"{year:04}"
    for one in _HAN.finditer(text):
        if value := _numeric("-".join(filter(None, one.groups()))):
            yield one.start(), value


def _labelled(texts: Iterable[str]) -> Iterator[str]:
    """Yield dates behind the labels of publication, those behind what is said first of the labels first."""
    parts = [part for text in texts for part in _PARTS.split(text)]
    for words in ("published", "updated"):
        for part in parts:
            if (label := _label(words).match(part)) and (value := _first(part[label.end() :])):
                yield value


@cache
def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{one_of('record', words)}\s*[:.：—–]?\s*(?=\W*\w)", re.IGNORECASE)


def _alone(texts: Iterable[str]) -> Iterator[str]:
    """Yield the only date of a line that says nothing else but a place or a series: Working Paper 12, January 2013."""
    for whole_line in texts:
        text = _DASHES.sub(";", _ADDRESSES.sub("", whole_line)).strip()
        if only := _HAN.fullmatch(text):
            yield from filter(None, [_numeric("-".join(filter(None, only.groups())))])
        found = list(dates(text))
        if len(found) == 1 and set_apart(text, found[0]):
            one = found[0]
            rest = f"{text[: one.start]} {text[one.end :]}".strip(" ,.;()–—-")
            if (
                not rest
                or _is_numbered(rest)
                or (
                    len(one.value) >= _FULL
                    and (not _REST.search(rest) or _is_place(rest) or _is_signed(text, rest, one))
                )
            ):
                yield one.value


def _copyright(texts: Iterable[str]) -> Iterator[str]:
    return (one[1] for text in texts for one in _COPYRIGHT.finditer(text))


def _is_numbered(text: str) -> bool:
    """Tell whether a line counts the paper within a series or a journal: Working Paper 12; Bus Studies, Vol. 3."""
    labelled = _LABEL.match(text)
    if labelled and bare(labelled[1]) in headings()["labels"]:
        return False
    counted = (*map(_numbered, ("volume", "issue", "number")), rf"{one_of('record', 'nobody')}\s\d")
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in counted)


def _numbered(key: str) -> str:
    return rf"{one_of('numbers', key)}\s?\d"


def _is_signed(text: str, rest: str, one: Dated) -> bool:
    """Tell whether a date ends a line that names nothing but an institution: University of Oslo, 3 May 2021."""
    return one.end == len(text.rstrip(" .)")) and is_body(rest.split(",")[0])


def _is_place(text: str) -> bool:
    from argmap.citations.places import is_place

    return is_place(text)


def _remarked(article: Article) -> Iterator[str]:
    """Yield the dates, set apart, of notes without a number that begin with the paper itself."""
    for remark in article.remarks:
        if whole("record", "paper").match(remark.text.strip()):
            yield from (one.value for one in dates(remark.text) if _is_its_own(remark.text, one))


def _is_its_own(text: str, one: Dated) -> bool:
    return len(one.value) >= _FULL and set_apart(text, one)
