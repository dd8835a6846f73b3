"""The ZIP archive that a DOCX is (ECMA-376, part 2), opened with bounds: nothing is unpacked on trust."""

import os
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO

from argmap.files import LARGEST, read_bytes, refuse
from argmap.paper.readers.docx.listener import Listener, listen
from argmap.problems import Place, ReadError

MOST_ENTRIES = 10_000
MOST_TIMES = 200
"""How many times larger than packed a part may be; XML written by Word is 5 to 30 times larger."""

_SMALL = 2**20  # below this, how well a part was packed does not matter
_CHUNK = 2**20
_SAVE_AGAIN = "open it in the program that made it, and save it again as DOCX"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)
_ENTRY = b"PK\x01\x02"  # begins each entry of the directory; counted before zipfile makes objects of them
_ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1")  # an OLE file: what Word packs a DOCX with a password in


class Package:
    """A DOCX that was read; ``file`` is its name in messages."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Open it. Raises ``ReadError``: ``unreadable-file``, ``too-large``, ``encrypted-file`` or ``broken-file``."""
        self.file = os.fspath(path)
        content = read_bytes(path)
        if content.startswith(_ENCRYPTED):
            raise self._refuse(
                "encrypted-file",
                "the file has a password, or is in the old format of Word (.doc)",
                "save it as DOCX without a password",
            )
        if content.count(_ENTRY) > MOST_ENTRIES:
            raise self._refuse("too-large", f"the DOCX contains more than {MOST_ENTRIES} files")
        with self.damage():
            self._archive = zipfile.ZipFile(BytesIO(content))

    def _refuse(self, rule: str, message: str, cure: str = _SAVE_AGAIN) -> ReadError:
        return refuse(rule, message, cure, Place(self.file))

    @contextmanager
    def damage(self) -> Iterator[None]:
        """Turn what ``zipfile`` raises over a damaged archive into one problem."""
        try:
            yield
        except _BROKEN as error:
            raise self._refuse("broken-file", f"the DOCX is damaged: {error}") from error

    def has(self, part: str) -> bool:
        """Whether the archive holds a part of this name."""
        return part in self._archive.NameToInfo

    def read(self, part: str, listener: Listener) -> None:
        """Let a listener hear the XML of a part. Raises ``ReadError``; at most ``LARGEST`` bytes are unpacked."""
        with self.damage():
            entry = self._archive.getinfo(part)
            stream = self._archive.open(entry)
        if entry.file_size > LARGEST:  # zipfile unpacks no more than an archive says
            raise self._refuse("too-large", f"{part} unpacks to more than {LARGEST // 2**20} MiB")
        if entry.file_size > max(_SMALL, MOST_TIMES * entry.compress_size):
            raise self._refuse("too-large", f"{part} is compressed more than {MOST_TIMES} times, so it is not text")
        with stream:
            listen(_chunks(stream, self), listener, Place(self.file))

    def related(self, part: str) -> dict[str, str]:
        """Return the parts that a part names, by the last word of the kind: ``footnotes`` ``word/footnotes.xml``."""
        return dict(self.relations(part))

    def relations(self, part: str) -> list[tuple[str, str]]:
        """Return the same as pairs: several parts may be of one kind, such as ``header``."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        found = _Relations()
        if self.has(relations):
            self.read(relations, found)
        paths = [(kind, posixpath.normpath(posixpath.join("/", folder, target))[1:]) for kind, target in found.targets]
        return [(kind, path) for kind, path in paths if self.has(path)]


def _chunks(stream: IO[bytes], package: Package) -> Iterator[bytes]:
    """Yield what a part holds. Expat begins a word anew with every chunk that does not end it: they are large."""
    while True:
        with package.damage():
            chunk = stream.read(_CHUNK)
        if not chunk:
            return
        yield chunk


class _Relations(Listener):
    """Hears a part of relationships: the kind and target of each within the archive."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Keep one relationship."""
        super().start(tag, attributes)
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets.append((kind, attributes.get("Target", "")))
