"""The parts of a file that are Argdown: all of it, or the fenced blocks of a text in Markdown.

Source: "Using Argdown in Markdown", https://argdown.org/guide/using-argdown-in-markdown.html: a fence whose word is
``argdown`` or begins with ``argdown-`` holds a document of its own.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from argmap.notation.source import SourceSpan

FENCE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ \t]*(?:\{[ \t]*\.)?argdown(?:-\w+)?\b[^\n`]*\n(?P<text>.*?)"
    r"(?:^[ \t]*(?P=fence)[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
RETURN = re.compile(r"\r\n?")


@dataclass(slots=True)
class ArgdownPart:
    """One document in Argdown with line feeds, and what brings its places back into the file."""

    text: str
    base: int
    removed: list[int]

    def span(self, start: int, end: int) -> SourceSpan:
        """Return where in the file a stretch of the text is."""
        return SourceSpan(self.index(start), self.index(max(end, start)))

    def index(self, at: int) -> int:
        """Return the index in the file of a character of the text."""
        at += self.base
        return at + bisect_left(self.removed, at)


def parts_of(text: str, *, fenced: bool) -> list[ArgdownPart]:
    """Return the documents in a text."""
    removed: list[int] = []
    if "\r" in text:
        for number, one in enumerate(found for found in RETURN.finditer(text) if found.end() - found.start() == 2):
            removed.append(one.start() - number)
        text = RETURN.sub("\n", text)
    if not fenced:
        return [ArgdownPart(text, 0, removed)]
    return [ArgdownPart(found["text"], found.start("text"), removed) for found in FENCE.finditer(text)]


def has_fences(text: str) -> bool:
    """Tell whether a text has a fence of Argdown."""
    return FENCE.search(text) is not None
