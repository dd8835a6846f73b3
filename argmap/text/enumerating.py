"""Several things in one phrase, and the letters that count them."""

from collections.abc import Iterable, Sequence
from string import ascii_lowercase


def listed(things: Iterable[str], most: int | None = None) -> str:
    """Return things as a list in a sentence, each once: "a", "a and b", "a, b and c".

    Of more than ``most`` only so many are named: "a, b, c and 4 more".
    """
    each = list(dict.fromkeys(things))
    if most is not None and len(each) > most:
        return f"{', '.join(each[:most])} and {len(each) - most} more"
    *first, last = each or ("",)
    return f"{', '.join(first)} and {last}" if first else last


def together(things: Sequence[str], most: int | None = None) -> str:
    """Return things that belong together as a phrase: "a", "a with b", "a with b and c"; at most ``most`` are named."""
    first, *others = things
    return f"{first} with {listed(others, most)}" if others else first


def letters(index: int) -> str:
    """Return the letters for a position, which counts from 0: a, b, ... z, aa, ab, ..."""
    found = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(ascii_lowercase))
        found = ascii_lowercase[rest] + found
    return found
