"""The parts of a DOCX (ECMA-376, part 2): XML that is heard as it is unpacked, and how one part names others."""

import os
import posixpath
from collections.abc import Iterator
from typing import IO

from argmap.files import read_bytes, refuse
from argmap.files.archive import SAVE_AGAIN, Archive
from argmap.paper.readers.docx.listener import Listener, listen
from argmap.problems import Place

_CHUNK = 2**20
_ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1")  # an OLE file: what Word packs a DOCX with a password in


class Package(Archive):
    """A DOCX that was read."""

    def __init__(self, path: str | os.PathLike[str], content: bytes | None = None) -> None:
        """Open it; ``content`` is what it holds, if that was read already.

        Raises ``ReadError``: ``unreadable-file``, ``too-large``, ``encrypted-file`` or ``broken-file``.
        """
        content = read_bytes(path) if content is None else content
        if content.startswith(_ENCRYPTED):
            message = "the file has a password, or is in the old format of Word (.doc)"
            raise refuse("encrypted-file", message, "save it as DOCX without a password", Place(os.fspath(path)))
        super().__init__(content, path, "DOCX", f"{SAVE_AGAIN} as DOCX")

    def document(self) -> str:
        """Return the name of the part that holds the text. Raises ``ReadError`` (``broken-file``) if there is none."""
        found = self.related("").get("officeDocument")
        if found is None:
            message = "this is a ZIP archive, but not a DOCX: it has no document"
            raise refuse("broken-file", message, "save it as DOCX in a word processor", Place(self.file))
        return found

    def hear(self, part: str, listener: Listener) -> None:
        """Let a listener hear the XML of a part. Raises ``ReadError``; at most ``LARGEST`` bytes are unpacked."""
        with self.open(part) as stream:
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
            self.hear(relations, found)
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
