"""The kinds of fonts that text is measured with. Fonts made to the metrics of another are of its kind."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from argmap.drawing.typefaces.arial import ARIAL
from argmap.drawing.typefaces.times import TIMES
from argmap.drawing.typefaces.wide import WIDE

KEPT_LETTERS = 24
"""The longest text, in letters, whose width is kept."""
MOST_KEPT = 50_000
"""How many widths are kept: most words of a map come many times."""
MONOSPACED = 602
"""How wide every letter of DejaVu Sans Mono runs, and of Courier New but for a five-hundredth."""


class Typeface:
    """Fonts whose letters run equally wide; ``widths`` are in thousandths of the font size, by code of the letter.

    Of typefaces but the widest, no known letter is without a width, and none is of a script that has no spaces.
    """

    def __init__(self, widths: Mapping[int, int]) -> None:
        self._widths = widths
        self._letters = frozenset(map(chr, widths))
        self.narrowest = min(width for code, width in widths.items() if code < 128)
        """The width of the narrowest letter of ASCII."""
        self.space = widths.get(32, 0)
        self.advances = _Advances(self)
        """How wide words run with the space behind them, by these: what a line is added up of."""

    def measured(self, text: str) -> int:
        """Return how wide a line of ``text`` runs, in thousandths of the font size."""
        widths = self._widths
        return sum([widths[code] if code in widths else _other(code) for code in map(ord, text)])

    def has(self, text: str) -> bool:
        """Tell whether it is known of every letter how wide it runs."""
        return text.isascii() or self._letters.issuperset(text)


class _Advances(dict[str, int]):
    """The widths of words in a typeface, with a space behind them, of which those of short words are kept."""

    def __init__(self, typeface: Typeface) -> None:
        super().__init__()
        self._typeface = typeface

    def __missing__(self, word: str) -> int:
        advance = self._typeface.measured(word) + self._typeface.space
        if len(word) <= KEPT_LETTERS:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[word] = advance
        return advance


@cache
def _other(code: int) -> int:
    """Return the width of a letter that no table has: marks nothing, pictures and wide scripts most, others much."""
    letter = chr(code)
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1300 if unicodedata.category(letter) == "So" else 1050
    return 900


def _by_code(table: Mapping[int, str]) -> dict[int, int]:
    widths = {ord(letter): width for width, letters in table.items() for letter in letters}
    return widths | {0xA0: widths[32], 0x202F: widths[32]}


WIDEST = Typeface(_by_code(WIDE) | {0xAD: 0})
"""What nearly all fonts of viewers are no wider than."""
ARIAL_LIKE = Typeface(_by_code(ARIAL))
TIMES_LIKE = Typeface(_by_code(TIMES))
MONOSPACE = Typeface(dict.fromkeys(_by_code(ARIAL), MONOSPACED))
FAMILIES = {
    **dict.fromkeys(("arial", "arimo", "helvetica", "liberation sans", "nimbus sans"), ARIAL_LIKE),
    **dict.fromkeys(("times", "times new roman", "tinos", "liberation serif", "nimbus roman"), TIMES_LIKE),
    **dict.fromkeys(("courier", "courier new", "cousine", "liberation mono", "nimbus mono ps"), MONOSPACE),
    **dict.fromkeys(("dejavu sans mono", "menlo", "monospace"), MONOSPACE),
}


@cache
def typeface(fonts: str) -> Typeface:
    """Return how wide the first of these fonts runs; at most, where that is not known."""
    return FAMILIES.get(" ".join(fonts.split(",")[0].split()).lower(), WIDEST)
