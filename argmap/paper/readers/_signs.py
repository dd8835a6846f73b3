"""Marks of notes as signs in the text: superscript figures, asterisks and daggers."""

import re

SIGNS = re.compile(r"[*†‡§¶]{1,3}")
SIGNED = re.compile(r"(?<=[^\s*†‡])[*†‡]{1,3}(?=[\s,.;:)]|\Z)")
LEADING_SIGN = re.compile(r"\s*[*†‡§¶]{1,3}\s+(?=\S)")
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED = re.compile(rf"(?<=[^\s{SUPERSCRIPTS}]) ?[{SUPERSCRIPTS}]+")
_FIGURES = str.maketrans(SUPERSCRIPTS, "0123456789")
_UNIT = re.compile(r"(?:\b(?:[kcdm]?m|km|ft|mi|in|yd|R|x|s)|χ|σ|10)\Z")
_NUMBERS = re.compile(r"\[?(\d{1,4}(?:\s*[,;]\s*\d{1,4})*)\]?")
_LONGEST_UNIT = 4


def lowered(text: str) -> str:
    """Return a text with superscript figures as plain ones, and no space before them."""
    return text.translate(_FIGURES).strip()


def note_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of the notes that a raised text names: "3", "3, 4" or "[3]"; nothing if it is another text."""
    found = _NUMBERS.fullmatch(text.strip())
    return tuple(int(number) for number in re.findall(r"\d+", found[1])) if found else ()


def is_power(before: str, raised: str) -> bool:
    """Whether a raised figure is a power of the unit before it: 16 km², not a note."""
    return raised in ("2", "3") and _UNIT.search(before[-_LONGEST_UNIT:]) is not None
