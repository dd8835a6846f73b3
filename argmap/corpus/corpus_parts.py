"""The pieces that a corpus is made in: each can be done anywhere, in any order, and again."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum


class SourceKind(StrEnum):
    """How the records of a source lie in it."""

    LINES = "lines"
    """A map on each line (JSON Lines); ``lo`` and ``hi`` are bytes, and a line belongs where it begins."""
    PACKED_LINES = "packed lines"
    """The same, compressed: read in one go."""
    FILES = "files"
    """A list of files, a line each; ``lo`` and ``hi`` are bytes of the list."""
    ARCHIVE = "archive"
    """A ZIP or a TAR; ``lo`` and ``hi`` count its files."""


@dataclass(frozen=True, slots=True)
class CorpusPart:
    """The records of ``source`` from ``lo`` to ``hi``. ``key`` names what is made of it.

    ``listing`` is the name, in the corpus, of the list that a source of files has.
    """

    key: str
    kind: SourceKind
    source: str
    lo: int
    hi: int
    listing: str = ""


def key_of(*what: object) -> str:
    """Return the name of what is made of a part: it changes with all that the result depends on, and with nothing else.

    A BLAKE2b hash (RFC 7693) of 128 bits: names do not meet by chance.
    """
    said = json.dumps(what, ensure_ascii=True, separators=(",", ":"))
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class PartCounts:
    """What was found in a part."""

    records: int = 0
    lines: int = 0
    maps: int = 0
    papers: int = 0
    unread: int = 0

    def __add__(self, other: "PartCounts") -> "PartCounts":
        """Return the counts of both."""
        return PartCounts(
            self.records + other.records,
            self.lines + other.lines,
            self.maps + other.maps,
            self.papers + other.papers,
            self.unread + other.unread,
        )
