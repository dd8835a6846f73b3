"""The numbers and signs of notes, raised in the text and at the beginning of the note."""

import re
from dataclasses import dataclass, replace

from argmap.paper.readers.pdf.page_lines import PageLine

LABEL = re.compile(r"\d{1,3}|[ivxl]{1,7}|[*†‡§¶]{1,4}")
_PLAIN = re.compile(r"[\[(]?(\d{1,3}|[ivxl]{1,7})[\])]?[.:]?\s+(?=\S)")
PARTS = re.compile(r"\s*[,;]\s*")
"""What stands between labels that are raised together."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class Start:
    """The beginning of a note: its label, whether that is raised, the line without it."""

    label: str
    raised: bool
    rest: PageLine

    @property
    def value(self) -> int:
        """The label as a number; 0 for a sign."""
        return value(self.label)


def value(label: str) -> int:
    """Return a label as a number, Roman ones too; 0 for a sign."""
    if label.isdecimal():
        return int(label)
    digits = [_ROMAN.get(letter, 0) for letter in label]
    return sum(-one if one < following else one for one, following in zip(digits, [*digits[1:], 0], strict=True))


def start_of(line: PageLine) -> Start | None:
    """Return what a line begins with, if that may be the label of a note."""
    first = line.runs[0]
    if len(line.runs) > 1 and line.is_raised(first):
        label = first.text.strip(" .)]([")
        return Start(label, True, replace(line, runs=line.runs[1:])) if LABEL.fullmatch(label) else None
    if found := _PLAIN.match(line.text):
        return Start(found[1], False, without(line, found.end()))
    return None


def without(line: PageLine, length: int) -> PageLine:
    """Return a line without its first characters, of which there are ``length``; a line of no more stays whole."""
    runs = list(line.runs)
    spaces = list(line.spaces())
    while runs and length >= len(runs[0].text) + len(spaces[0]):
        length -= len(runs.pop(0).text) + len(spaces.pop(0))
    if not runs:
        return line
    cut = max(0, length - len(spaces[0]))
    return replace(line, runs=(replace(runs[0], text=runs[0].text[cut:]), *runs[1:]))


def labels_in(line: PageLine) -> set[str]:
    """Return the labels that are raised in a line, behind its beginning."""
    raised = (run.text for run in line.runs[1:] if line.is_raised(run))
    return {label for text in raised for label in PARTS.split(text.strip()) if LABEL.fullmatch(label)}
