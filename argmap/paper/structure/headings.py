"""Reads headings: their number, and which part of a paper they head."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from argmap.paper.structure.folding import folded
from argmap.paper.structure.heading_marks import HeadingMark, read_mark
from argmap.paper.structure.language_words import heading_names

_SUBTITLED = re.compile(r"\s*[:：—–.]\s*(?=\S)")


class HeadingRole(StrEnum):
    """What a heading heads; the names are those of the lists in a language's file."""

    ABSTRACT = "abstract"
    INTRODUCTION = "introduction"
    CONCLUSION = "conclusion"
    REFERENCES = "references"
    NOTES = "notes"
    CONTENTS = "contents"
    BACK = "back"


SECTION_IDS = {HeadingRole.ABSTRACT: "A", HeadingRole.INTRODUCTION: "0", HeadingRole.CONCLUSION: "C"}
"""Ids of the sections that are named rather than numbered."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its text, its number in figures or ``""``, what it may head, and its number as it is written.

    ``number`` is empty for letters and for what is written in brackets, which only the headings around it explain.
    """

    text: str
    number: str
    roles: frozenset[HeadingRole]
    mark: HeadingMark | None = None

    def role(self, begun: bool) -> HeadingRole | None:
        """Return what it heads; a "Summary" is a conclusion once the text has ``begun``, an abstract before."""
        if {HeadingRole.ABSTRACT, HeadingRole.CONCLUSION} <= self.roles:
            return HeadingRole.CONCLUSION if begun else HeadingRole.ABSTRACT
        return min(self.roles, default=None)


@lru_cache(maxsize=1024)
def read_heading(text: str) -> Heading:
    """Return what a heading says: "2.1 The Caspian" is number 2.1, "Acknowledgements" heads back matter."""
    text = " ".join(text.split())
    mark = read_mark(text)
    roles = roles_of(mark.rest if mark else text) or (roles_of(text) if mark else frozenset())
    number = ".".join(map(str, mark.values)) if mark and mark.plain and mark.rest else ""
    return Heading(text, number, roles, mark)


def roles_of(name: str) -> frozenset[HeadingRole]:
    """Return what a heading without its number may head; behind "Conclusion:" and "Introduction:" a title may stand."""
    known = heading_names()
    name_only = folded(name)
    found = frozenset(role for role in HeadingRole if name_only in known[role])
    subtitle = None if found else _SUBTITLED.search(name)
    if subtitle:
        first = folded(name[: subtitle.start()])
        return frozenset(
            role for role in (HeadingRole.INTRODUCTION, HeadingRole.CONCLUSION) if first in known[role]
        )
    return found


def bare(text: str) -> str:
    """Return a heading or label in lower case, without punctuation at its ends and with single spaces."""
    return " ".join(text.casefold().strip(" .:*—–-").split())
