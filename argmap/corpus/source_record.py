"""A record: what may be a map, or a paper, and where it lies."""

from collections.abc import Callable
from dataclasses import dataclass

from argmap.problems import ReadError


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One record.

    ``name`` says where it lies, ``offset`` at which byte of its source, or as which file; ``line`` counts the lines of
    the part, from 1. Its content is ``content``, a line, which may be blank, or lies in the file ``path`` of this
    machine. What was unpacked to get there has other names in the source: ``away`` is the folder here, and what stands
    for it there; ``fetch`` unpacks a file beside it. ``error`` says why the record cannot be read.
    """

    name: str
    source: str
    offset: int
    line: int
    content: bytes | None = None
    path: str = ""
    away: tuple[str, str] = ("", "")
    fetch: Callable[[str], None] | None = None
    error: ReadError | None = None
    too_long: bool = False
