"""Several things in one phrase."""

from collections.abc import Sequence


def listed(things: Sequence[str], most: int = 3) -> str:
    """Return things as a phrase: "a", "a and b", "a, b and c"; of more than ``most``, "a, b, c and 4 more"."""
    if len(things) > most:
        return f"{', '.join(things[:most])} and {len(things) - most} more"
    *first, last = things or ("",)
    return f"{', '.join(first)} and {last}" if first else last


def together(things: Sequence[str]) -> str:
    """Return things that belong together as a phrase: "a", "a with b", "a with b and c"."""
    first, *others = things
    return f"{first} with {listed(others, len(others))}" if others else first
