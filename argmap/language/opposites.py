"""Words that mean the opposite of another: by the pairs of a language's table ``reversals``, or by a prefix."""

from collections.abc import Callable
from functools import cache

from argmap.language._tables import Reversals, Words


@cache
def opposites(of: Reversals) -> dict[str, Words]:
    """Return the opposites of each word that stands in one of the pairs, all with their case folded."""
    found: dict[str, Words] = {}
    for pair in of.opposites:
        one, other = (tuple(side.casefold().split()) for side in pair.split("/"))
        for here, there in (one, other), (other, one):
            for word in here:
                found[word] = (*found.get(word, ()), *there)
    return found


def by_prefix(word: str, of: Reversals, has: Callable[[str], bool]) -> str:
    """Return the word, one of those that ``has`` knows, from which a word differs by a prefix that denies.

    Of likely that is unlikely, of unlikely likely; empty if there is none.
    """
    for prefix in of.prefixes:
        for other in prefix + word, word.removeprefix(prefix):
            if len(other) > len(prefix) + 2 and other != word and has(other):
                return other
    return ""
