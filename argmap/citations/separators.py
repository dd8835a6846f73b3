"""Where a citation can be cut: at commas outside brackets, at full stops that are not those of abbreviations."""

import re
from collections.abc import Iterator

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.vocabulary import either, one_of, table, words

_STOP = re.compile(
    rf"(?P<sign>[.?!])[”\"»’)\]]*"
    rf"(?=\s+[^\s\da-zа-я]|\s+(?:1[4-9]|20)\d\d\b|\s+\d{{1,3}}(?:st|nd|rd|th)\s[A-Z]|\s*$|\s*[{HOLE}{MARK}]|\s+in\s)"
)
WITHIN = re.compile(rf"[,.;?!]\s+(?={one_of('hosts', 'within', stop='')}:?\s+\S)|\s+(?=//)", re.IGNORECASE)
"""The words between a title and what holds the work: ", in ", ". In: "."""
_PARTED = re.compile(rf"(?<!\w){either(words('labels', 'part'), stop='')}\s[IVX]$", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\s(?:{one_of('numbers', 'editions')}|{one_of('numbers', 'revised')}|{one_of('numbers', 'volume')})(?!\w)",
    re.IGNORECASE,
)  # 2. Aufl.
_BEFORE = re.compile(r"[\w.’'-]*$")


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
            *words("stops", "other"),
        }
    )


_SHORT = _abbreviations()


def stops(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield the position behind each stop that ends a part, between two positions of a text."""
    last = len(text) if end is None else end
    for match in _STOP.finditer(text, start, last):
        ordinal = text[match.start() - 1 : match.start()].isdigit() and _COUNTED.match(text, match.end())
        if match["sign"] != "." or not (ordinal or _abbreviated(text, match.start())):
            yield match.end()


def _abbreviated(text: str, at: int) -> bool:
    before = _BEFORE.search(text[max(0, at - 30) : at])
    word = before[0] if before else ""
    single = len(word) == 1 and word.isalpha() and word.isupper() and not _PARTED.search(text, max(0, at - 30), at)
    parts = word.strip(".").split(".")
    dotted = len(parts) > 1 and all(len(part) <= _LONGEST_LETTERS for part in parts)
    return single or dotted or word.lower() in _SHORT


_LONGEST_LETTERS = 3  # of what stands between the stops of an abbreviation: Ph.D., but not Turing.jl
Span = tuple[int, int]


def split_parts(text: str, start: int = 0, end: int | None = None, signs: str = f",;{HOLE}") -> list[Span]:
    """Return the stretches between separators, without spaces at their ends, empty ones left out."""
    last = len(text) if end is None else end
    found, depth, begin = [], 0, start
    for at in range(start, last + 1):
        character = text[at] if at < last else ""
        depth += (character in "([" and character != "") - (character in ")]" and character != "" and depth > 0)
        if at == last or (character in signs and depth == 0):
            found.append(_trim(text, begin, at))
            begin = at + 1
    return [span for span in found if span[0] < span[1]]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
