"""Reads an inference line: ``----``, or rules and data between two pairs of hyphens.

Source: "Premise conclusion structures" and "Inferences" in https://argdown.org/syntax.
"""

import re
from dataclasses import dataclass, field

from argmap.formats.argdown.shortcodes import SHORTCODES

PIECE = re.compile(
    r"(?P<comment>//[^\n]*(?=\n)|/\*.*?\*/|<!--.*?-->)"
    r"|(?P<line>[ \t]*\n)|(?P<escaped>\\.)|(?P<special>(?:\.\S+?\.|:\S+?:))"
    r"|(?P<end>-{2,})|(?P<data>\{)|(?P<comma>,)"
    r"|(?P<text>[^\\/<\n.:\-{,]+|.)",
    re.DOTALL,
)
DASHES = re.compile(r"-{3,}[ \t]*(?=\n|\Z)")
LINE_END = re.compile(r"[^\n]*")
LONGEST = 4_000
"""How many characters an inference may have between its two pairs of hyphens."""
MOST_IN_VAIN = 200_000
"""After how many characters that were read for ends that did not come an inference has to end in its line."""


@dataclass(slots=True)
class InferenceLine:
    """The rules that an inference names, where its data is, and whether its end is missing."""

    start: int
    end: int
    rules: list[str] = field(default_factory=list)
    data: tuple[int, int] | None = None
    unclosed: bool = False


class InferenceLines:
    """Reads the inference lines of a text, from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._in_vain = 0  # how many characters were read for an end that did not come

    def inference_at(self, start: int, at: int) -> InferenceLine:
        """Return the inference whose first two hyphens end at ``at``; one that nothing closes ends with its line."""
        if dashes := DASHES.match(self.text, at - 2):
            return InferenceLine(start, dashes.end(), unclosed=len(dashes[0].strip()) < 4)
        line = LINE_END.match(self.text, at)
        line_end = line.end() if line else at
        limit = min(len(self.text), at + LONGEST if self._in_vain < MOST_IN_VAIN else line_end)
        reading = _InferenceReading(self.text, start, at, limit)
        found = reading.run()
        if found is not None:
            return found
        self._in_vain += reading.at - at
        said = self.text[at:line_end].strip()
        return InferenceLine(start, line_end, [said] if said else [], unclosed=True)


class _InferenceReading:
    """Goes through what is between the two pairs of hyphens."""

    def __init__(self, text: str, start: int, at: int, limit: int) -> None:
        self.text, self.at, self.limit = text, at, limit
        self.found = InferenceLine(start, at)
        self.words = ""

    def run(self) -> InferenceLine | None:
        """Return the inference; ``None`` if an empty line comes before its end."""
        while self.at < self.limit and (piece := PIECE.match(self.text, self.at, self.limit)):
            self.at = piece.end()
            if piece.lastgroup == "end":
                self.end_rule()
                self.found.end = self.at
                return self.found
            if piece.lastgroup == "line" and self.text.startswith("\n", self.at):
                return None
            self.take(piece.lastgroup or "", piece[0])
        return None

    def take(self, sort: str, said: str) -> None:
        if sort == "data":
            self.found.data = (self.at - 1, _data_end(self.text, self.at, self.limit))
            self.at = self.found.data[1]
        elif sort in {"comma", "line"}:
            self.end_rule()
        elif sort != "comment":
            self.words += said[1:] if sort == "escaped" else SHORTCODES.get(said, said)

    def end_rule(self) -> None:
        if self.words.strip():
            self.found.rules.append(self.words.strip())
        self.words = ""


def _data_end(text: str, at: int, limit: int) -> int:
    """Return where data ends whose brace is before ``at``: braces in quotation marks do not count."""
    depth, quote = 1, ""
    while at < limit:
        sign = text[at]
        at += 2 if sign == "\\" and quote == '"' else 1
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign in "{}":
            depth += 1 if sign == "{" else -1
            if depth == 0:
                return at
    return limit
