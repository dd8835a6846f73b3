"""What a reader of papers is."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from argmap.files import decode_marked, read_bytes, refuse
from argmap.paper.blocks import Block
from argmap.problems import Place

LONGEST = 4_000_000
"""The most characters of a paper that are read: a book of 2,000 pages."""


class Reader(Protocol):
    """A module of ``argmap.paper.readers``, or one that an installed distribution names as its entry point.

    It imports heavy libraries only when it reads, since finding the reader of a file imports all of them.
    """

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802
        """Endings of file names that it reads, in lower case, such as ``.md``."""

    def read(self, path: str | os.PathLike[str], /) -> Iterator[Block]:
        """Yield the blocks of a paper in the order of the file. Raises ``ReadError``."""


def read_paper(path: str | os.PathLike[str]) -> str:
    """Return the text of a file with at most ``LONGEST`` characters, its lines ended by line feeds.

    It is in UTF-8, or in UTF-16 if its byte order mark says so. Raises ``ReadError``.
    """
    text = decode_marked(read_bytes(path), str(Path(path))).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST:
        message = f"it has more than {LONGEST:,} characters"
        raise refuse("too-large", message, "split the paper into several files", Place(str(Path(path))))
    return text
