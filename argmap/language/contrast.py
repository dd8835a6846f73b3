"""Whether a text grants one thing and holds another all the same: "although A, B"; "A, but B".

A concessive word ("although") begins a clause that is granted, up to a comma, a semicolon, a dash or the end of the
sentence; an adversative one ("but", "however") comes between what is granted and what is held (R. Quirk et al. 1985,
*A Comprehensive Grammar of the English Language*, sections 8.143 and 15.39). What is said on either side is told by
its content words, so a contrast in other words, or without any word for it, is not seen.
"""

import re
from collections.abc import Collection, Iterator

from argmap.language.terms import terms
from argmap.language.wordings import Wording

BOUNDARY = re.compile(r"[,;:–—]|\s-\s|$")
ENOUGH = 2
"""How many content words of a statement must be in a clause, if it has so many."""


def grants(text: str, granted: Collection[str], held: Collection[str], of: Wording) -> bool:
    """Tell whether a text grants what has the terms ``granted`` and holds what has the terms ``held`` against it."""
    granted, held = set(granted), set(held) - set(granted)
    for conceded, rest in _parts(text, of):
        here, there = terms(conceded, of).keys(), terms(rest, of).keys()
        enough = granted and len(granted & here) >= min(ENOUGH, len(granted))
        if enough and len(granted & here) > len(granted & there) and held & there:
            return True
    return False


def has_contrast(text: str, of: Wording) -> bool:
    """Tell whether a text has a word for a contrast at all."""
    return any(pattern.search(text) for pattern in (of.concessive_pattern, of.adversative_pattern))


def contradicts(text: str, of: Wording) -> bool:
    """Tell whether a sentence begins with a word that sets it against the one before."""
    found = of.adversative_pattern.search(text)
    return found is not None and not any(map(str.isalnum, text[: found.start()]))


def _parts(text: str, of: Wording) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a text into what it grants and what it holds."""
    for word in of.concessive_pattern.finditer(text):
        for end in BOUNDARY.finditer(text, word.end()):
            yield text[word.end() : end.start()], f"{text[: word.start()]} {text[end.end() :]}"
    for word in of.adversative_pattern.finditer(text):
        yield text[: word.start()], text[word.end() :]
