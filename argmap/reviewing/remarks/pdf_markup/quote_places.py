"""Where on the pages of a PDF the words of a quotation stand, and the areas that mark them there.

Compared are letters and figures alone, folded. Where the words stand several times and neither page nor context tells
which are meant, there is no place: a wrong one is worse than none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.anchoring.folding import folded
from argmap.paper.readers.pdf.glyphs import Glyph
from argmap.reviewing.remarks.pdf_markup.marked_areas import on_page
from argmap.reviewing.remarks.pdf_markup.marked_letters import WordsOfLetters, on_other_line

CONTEXT, NEAR, MOST = 32, 0.5, 500
"""Letters of a context that are compared, the least share that must agree, and places of a quotation on a page."""
BELOW, ABOVE = 0.22, 0.78
"""Of the size: how far an area reaches below and above the line."""
Area = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that are looked for, what stands before and behind them, and the page from 1 where that is known."""

    exact: str
    prefix: str
    suffix: str
    page: int | None


class PageQuotes:
    """The letters of a page as they are compared."""

    def __init__(self, letters: Sequence[Glyph]) -> None:
        self.letters = letters
        self.words = WordsOfLetters(letters)
        self.text, self.at = "", list[int]()
        parts = []
        for at, glyph in enumerate(letters):
            if glyph.shown and glyph.quarter is not None and not self.words.is_note_mark(at):
                plain = letters_of(glyph.text)
                parts.append(plain)
                self.at += [at] * len(plain)
        self.text = "".join(parts)

    def hits(self, wanted: str) -> list[int]:
        """Return where letters stand, those that are whole words if any are."""
        found, at = list[int](), self.text.find(wanted) if wanted else -1
        while at >= 0 and len(found) < MOST:
            found.append(at)
            at = self.text.find(wanted, at + 1)
        return [one for one in found if self._is_whole(one, len(wanted))] or found

    def _is_whole(self, at: int, length: int) -> bool:
        first, last, parts = self.at[at], self.at[at + length - 1], self.words.part
        return parts[first] == first and (last + 1 == len(parts) or parts[last + 1] == last + 1)

    def likeness(self, at: int, length: int, before: str, behind: str) -> float:
        """Return which share of a context agrees with what stands about a place."""
        same = _same(before[::-1], self.text[max(0, at - CONTEXT) : at][::-1])
        same += _same(behind, self.text[at + length : at + length + CONTEXT])
        return same / (len(before) + len(behind))

    def span(self, at: int, length: int, exact: str) -> tuple[int, int]:
        """Return the first and last letter of a place, with the signs that the quotation begins and ends with."""
        first, last = self.at[at], self.at[at + length - 1]
        for sign in reversed(_signs(exact)):
            if first and self.letters[first - 1].text == sign:
                first -= 1
        for sign in reversed(_signs(exact[::-1])):
            if last + 1 < len(self.letters) and self.letters[last + 1].text == sign:
                last += 1
        return first, last

    def areas(self, first: int, last: int) -> list[Area]:
        """Return an area for each line of letters: its corners as Acrobat has them, the upper two first."""
        lines: list[list[Glyph]] = []
        for at in range(first, last + 1):
            glyph = self.letters[at]
            if not glyph.shown or glyph.quarter is None:
                continue
            if not lines or on_other_line(lines[-1][-1], glyph):
                lines.append([])
            lines[-1].append(glyph)
        return [_area(line) for line in lines]


def place_of(quoted: Quoted, pages: Sequence[PageQuotes]) -> tuple[int, int, int] | None:
    """Return the page from 0 and the first and last letter of a quotation; ``None`` where it is not certain."""
    wanted = letters_of(quoted.exact)
    named = [quoted.page - 1] if quoted.page and quoted.page <= len(pages) else []
    hits = [(page, at) for page in named for at in pages[page].hits(wanted)]
    hits = hits or [(page, at) for page in range(len(pages)) for at in pages[page].hits(wanted)]
    before, behind = letters_of(quoted.prefix)[-CONTEXT:], letters_of(quoted.suffix)[:CONTEXT]
    if len(hits) > 1 and (before or behind):
        shares = [pages[page].likeness(at, len(wanted), before, behind) for page, at in hits]
        best = max(shares)
        hits = [hit for hit, share in zip(hits, shares, strict=True) if share == best >= NEAR]
    if len(hits) != 1:
        return None
    [(page, at)] = hits
    return page, *pages[page].span(at, len(wanted), quoted.exact.strip())


def letters_of(text: str) -> str:
    """Return the letters and figures of a text, folded."""
    return "".join(filter(str.isalnum, folded(text)))


def _signs(text: str) -> str:
    """Return what a text begins with before its first letter or figure, without white space."""
    first = next((at for at, sign in enumerate(text) if sign.isalnum()), 0)
    return "".join(text[:first].split())


def _same(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _area(line: Sequence[Glyph]) -> Area:
    left, right = min(one.left for one in line), max(one.right for one in line)
    low = min(one.base - BELOW * one.size for one in line)
    high = max(one.base + ABOVE * one.size for one in line)
    quarter = line[0].quarter or 0
    corners = [on_page(x, y, quarter) for x, y in ((left, high), (right, high), (left, low), (right, low))]
    return tuple(round(each, 3) for corner in corners for each in corner)
