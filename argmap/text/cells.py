"""Text on a terminal: what can be shown of it, how many columns it takes, and where it breaks."""

import unicodedata
from collections.abc import Iterator

KEPT = frozenset("\u200c\u200d\u200e\u200f\u061c")
"""Invisible letters that join, part and direct letters beside them, and can hide none."""


INVISIBLE = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
"""Categories of Unicode of which nothing is seen: controls, what directs and joins letters, all spaces."""


def visible(text: str) -> str:
    """Return a text as one line that does nothing to a terminal: controls become spaces, invisible letters go."""
    return text if text.isprintable() else "".join(map(_visible, text))


STEERING = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ") | dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A)], ""
)
"""Controls, and what turns the direction of the letters behind it (Unicode Standard Annex 9, "Explicit formatting")."""


def steady(text: str) -> str:
    """Return a text as one line for any kind of file: no controls, nothing that reorders letters, all else as it is."""
    return text if text.isprintable() else text.translate(STEERING)


def blank(text: str) -> bool:
    """Tell whether nothing of a text can be seen."""
    return not text[:1].isalnum() and all(unicodedata.category(letter) in INVISIBLE for letter in text)


def _visible(letter: str) -> str:
    if letter.isprintable() or letter in KEPT:
        return letter
    return "" if unicodedata.category(letter) == "Cf" else " "


def cells(text: str) -> int:
    """Return how many columns a visible text takes: two for a wide letter, none for a mark on the letter before it.

    Wide is what Unicode Standard Annex 11 ("East Asian Width") calls wide or fullwidth.
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf") or "\u1160" <= letter <= "\u11ff":  # these join a syllable
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def wrap(text: str, width: int) -> list[str]:
    """Return a text as lines of at most ``width`` columns (two or more): broken at spaces, long words anywhere."""
    lines: list[str] = [""]
    room = width
    for word in text.split():
        for piece in _pieces(word, width):
            needed = cells(piece) + bool(lines[-1])
            if needed > room:
                lines.append("")
                room, needed = width, cells(piece)
            lines[-1] += f" {piece}" if lines[-1] else piece
            room -= needed
    return lines


def _pieces(word: str, width: int) -> Iterator[str]:
    """Yield a word whole, or in pieces that each fill a line if it is longer than one."""
    if cells(word) <= width:
        yield word
        return
    piece, room = "", width
    for letter in word:
        if _cells(letter) > room:
            yield piece
            piece, room = "", width
        piece += letter
        room -= _cells(letter)
    yield piece
