"""Pairs of brackets in a text."""

import re
from collections.abc import Iterator

_BRACKET = re.compile(r"[()\[\]（）]")
_PAIRS = {")": "(", "]": "[", "）": "（"}
LONGEST = 1500
"""The most characters between two brackets that are looked at: no citation is longer."""


def brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each pair of brackets opens and where the text goes on behind it, inner pairs first.

    What has no partner is passed over.
    """
    open_: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text):
        if found[0] not in _PAIRS:
            open_.append((found[0], found.start()))
            continue
        depth = next((n for n, one in enumerate(reversed(open_[-4:]), 1) if one[0] == _PAIRS[found[0]]), 0)
        if depth:
            start = open_[-depth][1]
            del open_[-depth:]
            if found.end() - start <= LONGEST:
                yield start, found.end()
