"""The lines of a text with their places."""

import re
from collections.abc import Iterator

from argmap.notation.source import SourceSpan

_END = re.compile(r"(\r\n|\r|\n)")


def lines_of(text: str) -> Iterator[tuple[str, SourceSpan]]:
    """Yield each line without its end and without a mark of the byte order, and where it is."""
    at = 0
    for line in _END.split(text):
        if line not in ("\r\n", "\r", "\n"):
            bare = line.lstrip("\ufeff")
            yield bare, SourceSpan(at + len(line) - len(bare), at + len(line))
        at += len(line)
