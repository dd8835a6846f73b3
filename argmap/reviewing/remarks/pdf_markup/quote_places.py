"""The letters of a page of a PDF in which quotations are looked for, and the areas that mark them."""

from collections.abc import Sequence

from argmap.paper.readers.pdf.glyphs import Glyph
from argmap.reviewing.remarks.pdf_markup.marked_areas import on_page
from argmap.reviewing.remarks.pdf_markup.marked_letters import WordsOfLetters, on_other_line
from argmap.reviewing.remarks.quoted_letters import QuotedLetters, first_signs, letters_of

BELOW, ABOVE = 0.22, 0.78
"""Of the size: how far an area reaches below and above the line."""
Area = tuple[float, ...]


class PageQuotes(QuotedLetters):
    """The letters of a page as they are compared, without the marks of notes."""

    def __init__(self, letters: Sequence[Glyph]) -> None:
        self.letters = letters
        self._at: list[int] = []
        words, parts = WordsOfLetters(letters), list[str]()
        for at, glyph in enumerate(letters):
            if glyph.shown and glyph.quarter is not None and not words.is_note_mark(at):
                plain = letters_of(glyph.text)
                parts.append(plain)
                self._at += [at] * len(plain)
        super().__init__("".join(parts), [words.part[at] for at in self._at])

    def span(self, at: int, length: int, exact: str) -> tuple[int, int]:
        """Return the first and last letter of a place, with the signs that the quotation begins and ends with."""
        first, last = self._at[at], self._at[at + length - 1]
        for sign in reversed(first_signs(exact)):
            if first and self.letters[first - 1].text == sign:
                first -= 1
        for sign in reversed(first_signs(exact[::-1])):
            if last + 1 < len(self.letters) and self.letters[last + 1].text == sign:
                last += 1
        return first, last

    def areas(self, first: int, last: int) -> list[Area]:
        """Return an area for each line of letters: its corners as Acrobat has them, the upper two first."""
        lines: list[list[Glyph]] = []
        for glyph in self.letters[first : last + 1]:
            if not glyph.shown or glyph.quarter is None:
                continue
            if not lines or on_other_line(lines[-1][-1], glyph):
                lines.append([])
            lines[-1].append(glyph)
        return [_area(line) for line in lines]


def _area(line: Sequence[Glyph]) -> Area:
    left, right = min(one.left for one in line), max(one.right for one in line)
    low = min(one.base - BELOW * one.size for one in line)
    high = max(one.base + ABOVE * one.size for one in line)
    quarter = line[0].quarter or 0
    corners = [on_page(x, y, quarter) for x, y in ((left, high), (right, high), (left, low), (right, low))]
    return tuple(round(each, 3) for corner in corners for each in corner)
