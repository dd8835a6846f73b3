"""Finds what stands in quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CLOSERS = {"“": '”“"', '"': '"”', "„": '“”"', "«": "»", "‘": "’'", "'": "'’"}
LONGEST = 1000
"""The most characters that a title in quotation marks has."""
MOST_UNCLOSED = 50
"""Marks that nothing closes, apostrophes among them; a text with more of them has no titles behind them."""
DOUBLE = '“"„«”»'
_ENDS = re.compile(r"\s*(?:[,.;:?!)\]]|$|in\b|[(\[<\ufdd1])")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks: from the first mark to behind the last; ``text`` is what stands between them."""

    start: int
    end: int
    text: str


def quotes(text: str) -> Iterator[Quoted]:
    """Yield the stretches in quotation marks, outermost only; a mark that nothing closes opens nothing."""
    at = unclosed = 0
    while at < len(text) and unclosed < MOST_UNCLOSED:
        opens = _opens(text, at)
        end = _close(text, at) if opens else None
        if end is None:
            at += 1
            unclosed += opens
        else:
            yield Quoted(at, end, text[at + 1 : end - 1].strip())
            at = end


def _opens(text: str, at: int) -> bool:
    if text[at] not in CLOSERS:
        return False
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "«" and behind.isspace():  # French sets the marks apart
        behind = text[at + 2 : at + 3]
    return not (before.isalnum() or before in (".", ",")) and bool(behind.strip()) and behind not in (",", ";", ")")


def _close(text: str, start: int) -> int | None:
    """Return the position behind the mark that closes the one at ``start``."""
    opener, depth, fallback = text[start], 1, None
    for at in range(start + 1, min(len(text), start + LONGEST)):
        character = text[at]
        if character in CLOSERS[opener] and (text[at - 1] not in " (" or character == "»"):
            if opener not in DOUBLE:  # an apostrophe closes only where a title may end
                if _ENDS.match(text, at + 1):
                    return at + 1
                fallback = fallback or (at + 1 if not text[at + 1].isalnum() else None)
            else:
                depth -= 1
                if depth == 0:
                    return at + 1
        elif character == opener and _opens(text, at) and opener in DOUBLE:
            depth += 1
    return fallback
