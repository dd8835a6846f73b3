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


@dataclass(slots=True)
class InferenceLine:
    """The rules that an inference names, where its data is, and whether its end is missing."""

    start: int
    end: int
    rules: list[str] = field(default_factory=list)
    data: tuple[int, int] | None = None
    unclosed: bool = False


def inference_at(text: str, start: int, at: int) -> InferenceLine:
    """Return the inference whose first two hyphens end at ``at``; one that nothing closes ends with its line."""
    if dashes := DASHES.match(text, at - 2):
        return InferenceLine(start, dashes.end(), unclosed=len(dashes[0].strip()) < 4)
    found = InferenceLine(start, at)
    words, limit, lines = "", min(len(text), at + LONGEST), 0
    while at < limit:
        piece = PIECE.match(text, at, limit)
        sort = piece.lastgroup if piece else "end"
        said = piece[0] if piece else ""
        at += len(said)
        if sort == "end":
            _end_rule(found, words)
            found.end = at
            return found
        if sort == "data":
            found.data = (at - 1, _data_end(text, at, limit))
            at = found.data[1]
        elif sort == "comma":
            words = _end_rule(found, words)
        elif sort == "line":
            lines += 1
            words = _end_rule(found, words)
            if text.startswith("\n", at) or lines > 200:
                break
        elif sort != "comment":
            words += said[1:] if sort == "escaped" else SHORTCODES.get(said, said)
    line = LINE_END.match(text, found.end)
    said = line[0].strip() if line else ""
    return InferenceLine(start, line.end() if line else at, [said] if said else [], None, unclosed=True)


def _end_rule(found: InferenceLine, words: str) -> str:
    if words.strip():
        found.rules.append(words.strip())
    return ""


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
