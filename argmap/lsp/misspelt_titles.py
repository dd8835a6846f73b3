"""Titles of Argdown that are probably misspelt, each with the one that was meant.

Argdown takes every title for a new statement, so a slip breaks a map without a word. Only what is sure is
told: the title is named once and nowhere defined, and one slip of the pen away from exactly one that is defined.
"""

from collections import Counter
from collections.abc import Iterator

from argmap.formats.argdown.argdown_include import INCLUDE
from argmap.formats.argdown.argdown_titles import ArgdownTitle
from argmap.lsp.read_map import ReadMap

SHORTEST = 4
"""How many letters a word needs to be misspelt: shorter ones differ by a letter and mean something else (P, Q)."""


def misspelt_titles(now: ReadMap, start: int, end: int) -> Iterator[tuple[ArgdownTitle, str]]:
    """Yield the misspelt titles in a stretch of a text, each with the one that was meant.

    Where other files are included, there are none: the title may be defined in one of these.
    """
    if INCLUDE.search(now.text):
        return
    uses = Counter(one.named for one in now.titles)
    defined = {one.named for one in now.titles if one.defines}
    for one in (one for one in now.titles if one.span.start <= end and start <= one.span.end):
        if uses[one.named] == 1 and one.named not in defined:
            near = [title for *of, title in defined if of == [one.document, one.of] and is_slip(one.title, title)]
            if len(near) == 1:
                yield one, near[0]


def is_slip(written: str, meant: str) -> bool:
    """Tell whether two titles differ in capitals and blanks alone, or in one word by one slip without a digit."""
    one, other = _words(written), _words(meant)
    if "".join(one) == "".join(other):
        return True
    different = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(different) == 1 and _is_slip_in_word(*different[0])


def _words(title: str) -> list[str]:
    return title.casefold().replace("-", " ").replace("_", " ").split()


def _is_slip_in_word(one: str, other: str) -> bool:
    """Tell whether a letter lacks, is too many or another, or two letters are exchanged."""
    if max(len(one), len(other)) < SHORTEST:
        return False
    before = _alike(one, other)
    one, other = one[before:], other[before:]
    behind = _alike(one[::-1], other[::-1])
    one, other = one[: len(one) - behind], other[: len(other) - behind]
    exchanged = len(one) == 2 and one == other[::-1]
    return (max(len(one), len(other)) <= 1 or exchanged) and not any(sign.isdigit() for sign in one + other)


def _alike(one: str, other: str) -> int:
    """Return how many letters are the same at the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (first, second) in pairs if first != second), min(len(one), len(other)))
