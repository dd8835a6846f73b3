"""Marks of notes as signs in the text: superscript figures, asterisks and daggers."""

import re

from argmap.paper.structure.powers import is_power

__all__ = [
    "LEADING_SIGN",
    "LONGEST_NUMBER",
    "RAISED",
    "SIGNED",
    "SIGNS",
    "SUPERSCRIPTS",
    "as_number",
    "is_power",
    "lowered",
    "note_numbers",
]

SIGNS = re.compile(r"[*†‡§¶]{1,3}")
SIGNED = re.compile(r"(?<=[^\s*†‡])[*†‡]{1,3}(?=[\s,.;:)]|\Z)")
LEADING_SIGN = re.compile(r"\s*[*†‡§¶]{1,3}\s+(?=\S)")
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGNED = "⁺⁻"
RAISED = re.compile(rf"(?<=[^\s{SUPERSCRIPTS}{_SIGNED}]) ?[{SUPERSCRIPTS}]+(?:[,⁻–-][{SUPERSCRIPTS}]+)*(?![{_SIGNED}])")
_FIGURES = str.maketrans(f"{SUPERSCRIPTS}⁻", "0123456789-")
_NUMBERS = re.compile(r"\[?(\d{1,4}(?:\s*[,;–-]\s*\d{1,4})*)\]?")
_RANGE = re.compile(r"(\d+)(?:\s*[–-]\s*(\d+))?")
_LONGEST_RANGE = 50
LONGEST_NUMBER = 6
"""The most digits of the number of a note, as in a map."""


def lowered(text: str) -> str:
    """Return a text with superscript figures as plain ones, and no space before them."""
    return text.translate(_FIGURES).strip()


def note_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers that a raised text names: "3", "3, 4", "3-5" or "[3]"; nothing if it is another text."""
    found = _NUMBERS.fullmatch(text.strip())
    named: list[int] = []
    for each in _RANGE.finditer(found[1]) if found else ():
        first = as_number(each[1])
        last = as_number(each[2]) if each[2] else first
        if not first <= last <= first + _LONGEST_RANGE:
            return ()
        named += range(first, last + 1)
    return tuple(named)


def as_number(digits: str) -> int:
    """Return the number of a note; 0 for digits that no note has, of which Python does not read thousands."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else 0
