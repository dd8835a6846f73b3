"""Text on a terminal: what can be shown of it, and how many columns it takes."""

import unicodedata


def visible(text: str) -> str:
    """Return a text as one line that does nothing to a terminal: controls become spaces, invisible marks go."""
    if text.isprintable():
        return text
    return "".join(_visible(letter) for letter in text)


def _visible(letter: str) -> str:
    if letter.isprintable():
        return letter
    return "" if unicodedata.category(letter) == "Cf" else " "


def cells(text: str) -> int:
    """Return how many columns a visible text takes: two for a wide letter, none for a mark on the letter before it.

    Wide is what Unicode Standard Annex 11 ("East Asian Width") calls wide or fullwidth.
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me") or "\u1160" <= letter <= "\u11ff":  # the latter join a syllable
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
