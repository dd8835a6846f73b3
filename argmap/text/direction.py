"""Which way a text runs, and how it keeps its own way among text of another (UAX 9, the "Bidirectional Algorithm")."""

import unicodedata

ISOLATE = ("\u2067", "\u2069")
"""Characters that make a viewer order what stands between them from right to left, apart from what is around it."""


def right_to_left(text: str) -> bool:
    """Tell whether a text runs from right to left: whether its first letter does (UAX 9, rules P2 and P3)."""
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((one for one in strong if one in ("L", "R", "AL")), "L") != "L"


def isolated(text: str) -> str:
    """Return a text that keeps its order behind words that run the other way."""
    return f"{ISOLATE[0]}{text}{ISOLATE[1]}" if right_to_left(text) else text
