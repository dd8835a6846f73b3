"""Gives the notes of a Markdown file their numbers."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

LOOSE = re.compile(r"\[\^([^\s\]^]{1,80})\]")  # a reference to a note that the file does not have
Inner = Mapping[int, Mapping[str, Any]]
"""The notes that stand in the text itself, by their ids, as the parser gives them; ``tokens`` is what stands in one."""
_NUMBER = re.compile(r"[1-9]\d{0,4}")


class Labels:
    """Numbers by label: the labels themselves if all are numbers, else the order of the references, as in pandoc."""

    def __init__(self, tokens: Iterable[Token], inner: Inner) -> None:
        """Take the tokens of the file and those of the notes that stand in its text."""
        found = list(dict.fromkeys(_labels(tokens, inner)))
        plain = all(_NUMBER.fullmatch(label) for label in found)
        self._numbers = {label: int(label) if plain else order for order, label in enumerate(found, 1)}

    def number(self, label: str) -> int:
        """Return the number of the note with a label."""
        return self._numbers[label]


def label_of(token: Token) -> str:
    """Return the label of a reference; a note that stands in the text has none, and gets one of its own."""
    return str(token.meta.get("label", f"^{token.meta.get('id')}"))


def inner_notes(tokens: Iterable[Token], inner: Inner) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Yield the notes that stand in a text, with what stands in them: ``^[Like this.]``; one in another follows it."""
    waiting = list(tokens)[::-1]
    while waiting:
        token = waiting.pop()
        if token.type == "footnote_ref" and "label" not in token.meta:
            contents = inner[token.meta["id"]]["tokens"]
            yield token, contents
            waiting += contents[::-1]


def _labels(tokens: Iterable[Token], inner: Inner) -> Iterator[str]:
    """Yield the labels of all references, then those of notes that nothing refers to."""
    defined = []
    for token in tokens:
        if token.type == "footnote_reference_open":
            defined.append(label_of(token))
        children = token.children or []
        for part in (children, *(contents for _, contents in inner_notes(children, inner))):
            yield from _referred(part)
    yield from defined


def _referred(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "footnote_ref":
            yield label_of(token)
        elif token.type == "text":
            yield from LOOSE.findall(token.content)
