"""The brackets that are open where the cursor is, as far as a text that is being typed tells."""

from dataclasses import dataclass, field

BEFORE_VALUES = ":-,[{\n"
"""What stands before a value, spaces aside; a line that begins may be one."""


@dataclass(slots=True)
class OpenBracket:
    """A bracket that is not closed before the cursor, where it is, and what is between the commas in it so far."""

    at: int
    mapping: bool
    parts: list[str] = field(default_factory=list)

    @property
    def last(self) -> str:
        """What is behind the last comma."""
        return self.parts[-1]


def open_brackets(text: str, start: int, end: int) -> list[OpenBracket]:
    """Return the brackets that are open at ``end``, from the outermost on; only what is behind ``start`` counts.

    A bracket counts only where a value begins, and what is in quotation marks does not.
    """
    reading = _BracketReading()
    for at in range(start, end):
        reading.take(text[at], at)
    return reading.found


class _BracketReading:
    """Reads letter by letter: ``quote`` is the mark that is open, ``before`` the last letter that is no space."""

    def __init__(self) -> None:
        self.found: list[OpenBracket] = []
        self.quote, self.before = "", "\n"

    def take(self, letter: str, at: int) -> None:
        if self.quote:
            self.quote = "" if letter == self.quote else self.quote
            self._say(letter)
        elif letter in "\"'{[" and self.before in BEFORE_VALUES:
            self._begin(letter, at)
        elif letter in "}]," and self.found:
            self._end(letter)
        else:
            self._say(letter)
        if letter in "\r\n" and not self.found:
            self.before = "\n"
        elif not letter.isspace():
            self.before = letter

    def _begin(self, letter: str, at: int) -> None:
        if letter in "{[":
            self.found.append(OpenBracket(at, letter == "{", [""]))
        else:
            self.quote = letter
            self._say(letter)

    def _end(self, letter: str) -> None:
        if letter == ",":
            self.found[-1].parts.append("")
        else:
            self.found.pop()

    def _say(self, letter: str) -> None:
        if self.found:
            self.found[-1].parts[-1] += letter
