"""Gives the notes of a Markdown file their numbers."""

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

LOOSE = re.compile(r"\[\^([^\s\]^]{1,80})\]")  # a reference to a note that the file does not have
_NUMBER = re.compile(r"[1-9]\d{0,4}")


class Labels:
    """Numbers by label: the labels themselves if all are numbers, else the order of the references, as in pandoc."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        found = list(dict.fromkeys(_labels(tokens)))
        plain = all(_NUMBER.fullmatch(label) for label in found)
        self._numbers = {label: int(label) if plain else order for order, label in enumerate(found, 1)}

    def number(self, label: str) -> int:
        """Return the number of the note with a label."""
        return self._numbers[label]


def label_of(token: Token) -> str:
    """Return the label of a reference; a note that stands in the text has none, and gets one of its own."""
    return str(token.meta.get("label", f"^{token.meta.get('id')}"))


def _labels(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the labels of all references, then those of notes that nothing refers to."""
    defined = []
    for token in tokens:
        if token.type == "footnote_reference_open":
            defined.append(label_of(token))
        for child in token.children or ():
            if child.type == "footnote_ref":
                yield label_of(child)
            elif child.type == "text":
                yield from LOOSE.findall(child.content)
    yield from defined
