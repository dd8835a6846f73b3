"""Text folded for comparison: what another edition or a typist writes differently without writing other words.

White space of any length is one space; quotation marks and apostrophes of all shapes are one mark, dashes and hyphens
another; soft hyphens (with the line break behind them) and other invisible characters fall out; ligatures, full-width
forms and decomposed letters are taken as NFKC takes them (Unicode Standard Annex 15); case is folded.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

MARKS = "\"'`´‘’‚‛“”„‟‹›«»′″＂＇「」『』"
_ACCENTS = "\u0300-\u036f\u0653-\u0655\u3099\u309a"
_SYLLABLES = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|\u09c7[\u09be\u09d7]"
COMBINED = f"[^\\W\\d_][{_ACCENTS}]+|{_SYLLABLES}"
"""Letters with accents of their own, parts of Korean syllables and Bengali vowels: NFKC makes one character of each."""
_VARIATIONS = frozenset(map(chr, range(0xFE00, 0xFE10)))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where each of its characters comes from.

    Between the changed stretches (given by their ends in both texts, in order) both texts run in step.
    """

    text: str
    _here: tuple[list[int], list[int]]
    _there: tuple[list[int], list[int]]

    def start(self, position: int) -> int:
        """Return where the character at ``position`` begins in the original."""
        before = bisect_right(self._here[0], position) - 1
        if before < 0:
            return position
        if position < self._here[1][before]:
            return self._there[0][before]
        return self._there[1][before] + position - self._here[1][before]

    def end(self, position: int) -> int:
        """Return where, in the original, the character before ``position`` ends."""
        if position <= 0:
            return 0
        before = bisect_right(self._here[0], position - 1) - 1
        if before < 0:
            return position
        return self._there[1][before] + max(0, position - self._here[1][before])

    def position(self, original: int) -> int:
        """Return where a character of the original stands in the folded text."""
        before = bisect_right(self._there[0], original) - 1
        if before < 0:
            return original
        if original < self._there[1][before]:
            return self._here[0][before]
        return self._here[1][before] + original - self._there[1][before]


def fold(text: str) -> Folded:
    """Return a text folded, in time linear in its length."""
    table = {ord(character): _fold(character) for character in set(text)}
    odd = "".join(re.escape(chr(code)) for code, folded in table.items() if len(folded) != 1)
    changing = re.compile(rf"\xad\s+|\s{{2,}}|{COMBINED}" + (f"|[{odd}]" if odd else ""))
    pieces: list[str] = []
    here: tuple[list[int], list[int]] = ([], [])
    there: tuple[list[int], list[int]] = ([], [])
    done = length = 0
    for match in changing.finditer(text):
        same, new = text[done : match.start()].translate(table), _fold(match[0])
        here[0].append(length + len(same))
        here[1].append(length + len(same) + len(new))
        there[0].append(match.start())
        there[1].append(match.end())
        pieces += same, new
        done, length = match.end(), here[1][-1]
    pieces.append(text[done:].translate(table))
    return Folded("".join(pieces), here, there)


def folded(text: str) -> str:
    """Return a text folded, without the spaces at its ends."""
    return fold(text).text.strip()


def _fold(piece: str) -> str:
    """Return what one character becomes, or several that count as one."""
    if piece[0] == "\xad":
        return ""
    if piece.isspace():
        return " "
    if len(piece) == 1:
        if piece in MARKS:
            return "'"
        category = unicodedata.category(piece)
        if category == "Pd" or piece == "\u2212":
            return "-"
        if category == "Cf" or piece in _VARIATIONS:
            return ""
    return unicodedata.normalize("NFKC", piece).casefold().replace("\u2212", "-")  # the minus of 10⁻³
