"""Reads the labels that lead from authors to institutions: Ann Lee¹, Bo Orr²; ¹ University of Oslo.

A label is a number or a small letter. It is a mark, a piece of its own that was raised in the file, or figures right
behind a name where the file has lost that they were raised.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from argmap.paper.blocks import Block

_SUPERSCRIPTS = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_ONE = r"(?:[a-z]|\d{1,2}|[*†‡§¶#])"
_RAISED = re.compile(rf"\s*{_ONE}(?>\s*,?\s*{_ONE})*+,?\s*")  # atomic: a long row of figures is tried one way only
_BEHIND = re.compile(r"(?<=[^\W\d_])((?:\d{1,2}|\s?[¹²³⁰⁴-⁹]+)(?:\s?,\s?(?:\d{1,2}|[¹²³⁰⁴-⁹]+))*)(?!\w)")
_BEFORE = re.compile(r"\s*(?:([¹²³⁰⁴-⁹]+)|\(?(\d{1,2})[).]?)\s*(?=[^\W\d_])")
_LABEL = re.compile(r"[a-z]|\d{1,2}")


@dataclass(slots=True)
class LabelledAuthor:
    """A line without its labels, and those with the places where they stood."""

    text: str = ""
    labels: list[tuple[int, str]] = field(default_factory=list)

    def add(self, labels: str) -> None:
        """Add labels at the end of the text so far."""
        self.labels += [(len(self.text), one) for one in _LABEL.findall(labels.translate(_SUPERSCRIPTS))]

    def of_names(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield each label with the name that it stands behind."""
        ends = [(self.text.find(name) + len(name), name) for name in names if name in self.text]
        for at, label in self.labels:
            if before := [one for one in ends if one[0] <= at]:
                yield label, max(before)[1]


def read_labels(block: Block) -> LabelledAuthor:
    """Return a line of authors, or an institution, with its labels told from its text."""
    found, start = LabelledAuthor(), 0
    for piece in block.pieces:
        base = len(found.text)
        if _RAISED.fullmatch(piece.text) and _is_raised(found.text, len(block.pieces)):
            found.add(piece.text)
        else:
            _read(piece.text, found)
        end = start + len(piece.text)
        marks = ((base + mark.offset - start, str(mark.note)) for mark in block.marks if start < mark.offset <= end)
        found.labels += [(min(at, len(found.text)), label) for at, label in marks]
        start = end
    if not found.labels and (before := _BEFORE.match(found.text)):
        found.labels.append((0, (before[1] or before[2]).translate(_SUPERSCRIPTS)))
        found.text = found.text[before.end() :]
    return found


def _is_raised(before: str, pieces: int) -> bool:
    return pieces > 1 and (not before or before[-1].isalpha() or before[-1] in ".)")


def _read(text: str, found: LabelledAuthor) -> None:
    done = 0
    for behind in _BEHIND.finditer(text):
        found.text += text[done : behind.start()]
        found.add(behind[1])
        done = behind.end()
    found.text += text[done:]
