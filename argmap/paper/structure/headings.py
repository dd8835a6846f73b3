"""Reads headings: their number, and which part of a paper they head."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from argmap.language import every
from argmap.paper.structure.heading_marks import HeadingMark, read_mark
from argmap.paper.structure.language_words import heading_names
from argmap.paper.structure.plain_headings import folded

_LONGEST_JOINED = 80  # characters
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


_SUBTITLED_ROLES = {HeadingRole.INTRODUCTION, HeadingRole.CONCLUSION}


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
    """Return what a heading without its number may head.

    A heading may join two names of one role, as "Sources and bibliography" does, or give one in two languages; behind
    "Conclusion:" and "Introduction:" a title may stand.
    """
    found = _named(name)
    if found or len(name) > _LONGEST_JOINED:
        return found
    parts = [_named(part) for part in _joint().split(name) if part.strip()]
    if len(parts) > 1 and (shared := frozenset.intersection(*parts)):
        return shared
    subtitle = _SUBTITLED.search(name)
    return _named(name[: subtitle.start()]) & _SUBTITLED_ROLES if subtitle else found


def _named(name: str) -> frozenset[HeadingRole]:
    known, plain = heading_names(), folded(name)
    return frozenset(role for role in HeadingRole if plain in known[role])


@cache
def _joint() -> re.Pattern[str]:
    """Return the pattern for what joins two names of a part of a paper: and, &, a stroke, brackets."""
    words = "|".join(sorted(re.escape(word) for one in every() for word in one.sentences.joiners))
    return re.compile(rf"\s*[&/|,;()\[\]+、・·]\s*|\s+(?:{words}|及|和|및)\s+|与|與|及び|及", re.IGNORECASE)


def bare(text: str) -> str:
    """Return a heading or label in lower case, without punctuation at its ends and with single spaces."""
    return " ".join(text.casefold().strip(" .:*—–-").split())
