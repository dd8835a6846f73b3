"""Words of which a draft must not write one in the place of another: every side of a row is another meaning."""

import re
from functools import cache

WORD = re.compile(r"[^\W\d_]+|[%€$£]")
Sides = dict[str, frozenset[int]]


@cache
def sides(rows: tuple[str, ...]) -> Sides:
    """Return the sides on which each word stands, numbered through all rows."""
    found: dict[str, frozenset[int]] = {}
    number = 0
    for row in rows:
        for side in row.split("/"):
            number += 1
            for word in side.split():
                found[word.casefold()] = found.get(word.casefold(), frozenset()) | {number}
    return found


def words(text: str) -> list[str]:
    """Return the words of a text, and its signs of units, in small letters."""
    return [one.casefold() for one in WORD.findall(text)]
