"""The files that an Argdown file includes, put in the places where it names them (Argdown's guide, "@include").

``@include(part.argdown)`` means the file's text, which may include others. Only files below the folder of the first one
are opened.
"""

import os
import re
from bisect import bisect_right
from pathlib import Path

from argmap.files import LARGEST, decode, read_bytes, refuse
from argmap.notation.source import Source
from argmap.problems import Place, shown

INCLUDE = re.compile(r"@include\(([^()\n]{1,500})\)")
DEEPEST = 20
"""How many files may include one another."""


class JoinedSource(Source):
    """A text that was put together from several files: a place in it is one in the file that it came from."""

    def __init__(self, pieces: list[tuple[Source, int, int]]) -> None:
        """Join pieces, each from one index of a source to another; the first source gives the name."""
        self._pieces = pieces
        self._starts = [0]
        for _, start, end in pieces:
            self._starts.append(self._starts[-1] + end - start)
        super().__init__("".join(source.text[start:end] for source, start, end in pieces), pieces[0][0].file)

    def place(self, start: int, end: int | None = None) -> Place:
        """Return the place of a span in the file where it begins."""
        number = min(bisect_right(self._starts, start) - 1, len(self._pieces) - 1)
        source, first, last = self._pieces[number]
        shift = first - self._starts[number]
        return source.place(min(start + shift, last), None if end is None else min(end + shift, last))

    def texts(self) -> dict[str, str]:
        """Return the whole text of each file."""
        return {source.file: source.text for source, _, _ in self._pieces}


def included(source: Source) -> Source:
    """Return the text of a file with those that it includes.

    Raises ``ReadError`` at the place of an ``@include`` that names a file outside the folder, one that cannot be read,
    one that includes itself, or more than a file may hold.
    """
    if not INCLUDE.search(source.text):
        return source
    joining = _Joining(Path(source.file).parent)
    joining.add(source, (source.file,))
    return JoinedSource(joining.pieces)


class _Joining:
    def __init__(self, folder: Path) -> None:
        self.folder = os.path.realpath(folder)
        self.pieces: list[tuple[Source, int, int]] = []
        self._length = 0

    def add(self, source: Source, way: tuple[str, ...]) -> None:
        """Add a text with what it includes; ``way`` are the files from the first to this one."""
        at = 0
        for match in INCLUDE.finditer(source.text):
            self._put(source, at, match.start(), match)
            self.add(self._opened(source, match, way), (*way, self._named(source, match)))
            at = match.end()
        self._put(source, at, len(source.text), None)

    def _put(self, source: Source, start: int, end: int, match: re.Match[str] | None) -> None:
        self._length += end - start
        if self._length > LARGEST:
            message = "with the files that it includes, this is too large"
            place = source.place(*match.span()) if match else Place(source.file)
            raise refuse("too-large", message, "include less", place)
        self.pieces.append((source, start, end))

    def _named(self, source: Source, match: re.Match[str]) -> str:
        return str(Path(source.file).parent / match[1].strip())

    def _opened(self, source: Source, match: re.Match[str], way: tuple[str, ...]) -> Source:
        file, place = self._named(source, match), source.place(*match.span())
        real = os.path.realpath(file)
        if not Path(real).is_relative_to(self.folder):
            message = f"{shown(match[1])} is outside the folder of the file that includes it"
            raise refuse("unreadable-file", message, "put it below that folder", place)
        if len(way) > DEEPEST or real in map(os.path.realpath, way):
            raise refuse("too-deep", f"{shown(match[1])} includes itself", "take this line out", place)
        if not Path(real).is_file():
            raise refuse("unreadable-file", f"there is no file {shown(match[1])}", "correct the name", place)
        return Source(decode(read_bytes(file), file), file)
