"""Positions of the protocol: lines from 0, and units of UTF-16 in them (LSP 3.17, "Position")."""

from lsprotocol.types import Position, Range

from argmap.problems import Place
from argmap.text.lines import Lines


def units(text: str) -> int:
    """Return how many units of UTF-16 a text has: two for a letter beyond U+FFFF."""
    return len(text) if text.isascii() else len(text) + sum(letter > "\uffff" for letter in text)


class Utf16Lines:
    """A text whose places are counted as an editor counts them; its lines end at LF, CR LF and CR.

    ``skipped`` letters at its beginning, such as a byte order mark, are in no index: readers do not see them.
    """

    def __init__(self, text: str, skipped: int = 0) -> None:
        self.lines, self._skipped, self._size = Lines(text), skipped, len(text)

    def position(self, index: int) -> Position:
        """Return the position of the letter at an index, or of the text's end; inside of a line's end, before that."""
        line, column = self.lines.place(min(index + self._skipped, self._size))
        return Position(line - 1, units(self.lines[line][: column - 1]))

    def index(self, position: Position) -> int:
        """Return the index of the letter at a position.

        One behind a line's end is that end, one behind the last line the text's end, and one within a letter before it.
        """
        if position.line >= len(self.lines):
            return self._size - self._skipped
        line, left = self.lines[position.line + 1], position.character
        found = min(left, len(line))
        if not line.isascii():
            for found, letter in enumerate(line):  # noqa: B007  # what is left of a line is not counted
                left -= units(letter)
                if left < 0:
                    break
            else:
                found = len(line)
        return max(0, self.lines.start(position.line + 1) + found - self._skipped)

    def range(self, start: int, end: int) -> Range:
        """Return the range from one index to another."""
        return Range(self.position(start), self.position(end))

    def of_place(self, place: Place) -> Range:
        """Return the range of a place in this text; the first line for the text as a whole."""
        line = min(place.line or 1, len(self.lines))
        start = self.lines.start(line) - self._skipped
        end = start + len(self.lines[line])
        if place.column is None:
            return self.range(max(start, 0), end)
        first = min(max(start, 0) + place.column - 1, end)
        return self.range(first, min(first + place.width, end) if place.width else end)
