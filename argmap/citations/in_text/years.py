"""The years of citations by author and date: 2015, 2015a and 2015b, n.d., in press."""

import re
from collections.abc import Iterator

from argmap.citations.vocabulary import one_of

_YEAR = r"(?:1[4-9]|20)\d\d"
_UNDATED = rf"(?i:{one_of('dates', 'none')}|{one_of('dates', 'coming')})(?:-[a-z]\b)?"
_EARLIER = rf"(?:\d{{1,4}}\s?B\.?C\.?(?:E\.?)?/|\[{_YEAR}\]\s?|\({_YEAR}\)\s?|{_YEAR}/)"  # of the first edition
_ITEM = rf"{_EARLIER}?(?:{_YEAR}(?:[a-z]|-[a-z])?(?:\s?\[{_YEAR}\])?|{_UNDATED})(?![\w/]|[–—-]\d)"
_AND = rf"\s?(?:,|&|{one_of('names', 'last', stop='')})\s?"
DATED = re.compile(rf"(?<![\w/.–—-])(?:(?:c|ca|circa)\.?\s?)?(?P<years>{_ITEM}(?:{_AND}(?:{_ITEM}|[a-z]\b(?![.’'])))*)")
"""The year or years of one author."""
_ONE = re.compile(rf"{_ITEM}|\b[a-z]\b")
FIRST = re.compile(rf"(?<![\w/.–—-]){_ITEM}")


def years(text: str) -> Iterator[str]:
    """Yield the years in a text that ``DATED`` matched, each with its letter: 2015a and 2015b for "2015a, b"."""
    last = ""
    for found in _ONE.finditer(text):
        last = last[:4] + found[0] if len(found[0]) == 1 else found[0]
        yield last
