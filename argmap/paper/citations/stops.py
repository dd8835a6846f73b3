"""Full stops that end a part of a citation, told from those of abbreviations and initials."""

import re
from collections.abc import Iterator

from argmap.paper.citations.sheet import HOLE, MARK
from argmap.paper.citations.vocabulary import table, words

_STOP = re.compile(rf"(?P<sign>[.?!])[”\"»’)\]]*(?=\s+[^\s\da-zа-я]|\s+\d{{4}}\b|\s*$|\s*[{HOLE}{MARK}]|\s+in\s)")
_BEFORE = re.compile(r"[\w.’'-]*$")
_OTHER = {
    "vs",
    "st",
    "mt",
    "etc",
    "approx",
    "ca",
    "c",
    "suppl",
    "doc",
    "res",
    "incl",
    "univ",
    "dept",
    "gov",
    "co",
    "corp",
}


def _abbreviations() -> frozenset[str]:
    labels = (word for known in table("labels").values() for word in known)
    lists = (
        words("names", "titles"),
        words("hosts", "editors"),
        words("hosts", "translated"),
        words("numbers", "issue"),
    )
    return frozenset(
        {
            *labels,
            *(word for one in lists for word in one),
            *words("numbers", "volume"),
            *words("signals", "single"),
            *_OTHER,
        }
    )


_SHORT = _abbreviations()


def stops(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield the position behind each stop that ends a part, between two positions of a text."""
    last = len(text) if end is None else end
    for match in _STOP.finditer(text, start, last):
        if match["sign"] != "." or not _abbreviated(text, match.start()):
            yield match.end()


def _abbreviated(text: str, at: int) -> bool:
    before = _BEFORE.search(text[max(0, at - 30) : at])
    word = before[0] if before else ""
    single = len(word) == 1 and word.isalpha() and word.isupper()
    return single or "." in word.strip(".") or word.lower() in _SHORT
