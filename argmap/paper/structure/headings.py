"""Reads headings: their number, and which part of a paper they head."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from argmap.paper.structure.language_words import headings

_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)(?:([.):])(?!\d)\s*|\s+)(?=\S)", re.IGNORECASE)
_ROMAN = re.compile(r"([IVX]+)[.):]\s+(?=\S)")
_VALUES = {"I": 1, "V": 5, "X": 10}


class HeadingRole(StrEnum):
    """What a heading heads; the names are those of the lists in a language's file."""

    ABSTRACT = "abstract"
    INTRODUCTION = "introduction"
    CONCLUSION = "conclusion"
    REFERENCES = "references"
    NOTES = "notes"
    BACK = "back"


SECTION_IDS = {HeadingRole.ABSTRACT: "A", HeadingRole.INTRODUCTION: "0", HeadingRole.CONCLUSION: "C"}
"""Ids of the sections that are named rather than numbered."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its text, its number as the paper writes it (a Roman one in figures) or ``""``, what it may head."""

    text: str
    number: str
    roles: frozenset[HeadingRole]

    def role(self, begun: bool) -> HeadingRole | None:
        """Return what it heads; a "Summary" is a conclusion once the text has ``begun``, an abstract before."""
        if {HeadingRole.ABSTRACT, HeadingRole.CONCLUSION} <= self.roles:
            return HeadingRole.CONCLUSION if begun else HeadingRole.ABSTRACT
        return min(self.roles, default=None)


def read_heading(text: str) -> Heading:
    """Return what a heading says: "2.1 The Caspian" is number 2.1, "Acknowledgements" heads back matter."""
    text = " ".join(text.split())
    number, rest = _numbered(text)
    name = bare(rest)
    return Heading(text, number, frozenset(role for role in HeadingRole if name in headings()[role]))


def _numbered(text: str) -> tuple[str, str]:
    if found := _ROMAN.match(text):
        return str(_value(found[1])), text[found.end() :]
    word = _word_before().match(text)
    found = _NUMBER.match(text, word.end() if word else 0)
    if found is None or (not found[2] and text[found.end()].islower()):  # 20 years of a town
        return "", text
    return found[1], text[found.end() :]


@cache
def _word_before() -> re.Pattern[str]:
    """Return the pattern for what may come before a number: Chapter 2, § 2, §2."""
    return re.compile("|".join(rf"{word}(?: |(?<=§))" for word in headings()["numbered"]), re.IGNORECASE)


def _value(roman: str) -> int:
    """Return the value of a Roman numeral: a smaller numeral before a greater one is taken off."""
    values = [_VALUES[letter] for letter in roman]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def bare(text: str) -> str:
    """Return a heading or label in lower case, without punctuation at its ends and with single spaces."""
    return " ".join(text.casefold().strip(" .:*—–-").split())
