"""When a paper appeared, by what the file says of it or by the lines around its text."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator

from argmap.citations.dates import Dated, dates, set_apart
from argmap.citations.names import is_body
from argmap.citations.vocabulary import one_of, whole
from argmap.paper.article import Article
from argmap.paper.structure.headings import bare
from argmap.paper.structure.language_words import headings

_NUMERIC = re.compile(r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*)?", re.DOTALL)
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
    note without a number gives of the paper: "Paper prepared for the institute, 25 January 2013".
    """
    front = [one.text for one in article.left_out if one.front]
    for found in (_labelled(one.text for one in article.left_out), _alone(front), _remarked(article)):
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
    return next((one.value for one in dates(text)), None)


def _labelled(texts: Iterable[str]) -> Iterator[str]:
    """Yield dates behind the labels of publication, those behind what is said first of the labels first."""
    found: list[tuple[str, str]] = []
    for text in texts:
        for part in re.split(r"[;|•·]|(?<=\d{4})[,.]\s+(?=[^\W\d_])", text):
            label = _LABEL.match(part)
            if label and (value := _first(part[label.end() :])):
                found.append((bare(label[1]), value))
    for words in ("published", "updated"):
        yield from (value for label, value in found if whole("record", words).fullmatch(label))


def _alone(texts: Iterable[str]) -> Iterator[str]:
    """Yield the only date of a line that says nothing else but a place or a series: Working Paper 12, January 2013."""
    for text in texts:
        found = list(dates(text))
        if len(found) == 1 and set_apart(text, found[0]):
            one = found[0]
            rest = f"{text[: one.start]} {text[one.end :]}".strip(" ,.()–—-")
            if _is_numbered(rest) or (
                len(one.value) >= _FULL and (not _REST.search(rest) or _is_place(rest) or _is_signed(text, rest, one))
            ):
                yield one.value


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
