"""What somebody probably meant: the name nearest to one that does not exist."""

from collections.abc import Iterable

LONGEST = 60
"""The most characters of a word that is compared: longer ones are no slip of the pen."""


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice most like a word (``difflib.get_close_matches``, its usual cutoff), ``None`` if none is."""
    if len(word) > LONGEST:
        return None
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(choices), n=1)), None)


def did_you_mean(word: str, choices: Iterable[str], otherwise: str = "") -> str:
    """Return a cure for a word that is none of the choices: the nearest, else ``otherwise``, or else all of them."""
    known = list(choices)
    close = nearest(word, known)
    return f"did you mean {close}?" if close else otherwise or f"choose one of: {', '.join(known)}"
