"""A ZIP archive, opened with bounds: nothing is unpacked on trust."""

import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO

from argmap.files.disk import LARGEST, refuse
from argmap.problems import Place, ReadError

MOST_ENTRIES = 10_000
MOST_TIMES = 200
"""How many times larger than packed a part may be; marked-up text is 5 to 30 times larger."""
_SMALL = 2**20  # below this, how well a part was packed does not matter
_ENTRY = b"PK\x01\x02"  # begins each entry of the directory; counted before zipfile makes objects of them
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)
SAVE_AGAIN = "open it in the program that made it, and save it again"


class Archive:
    """An archive; ``file`` is its name in messages, ``what`` what it is called there: an EPUB, a DOCX.

    All its parts together may unpack to ``most`` bytes.
    """

    def __init__(
        self, content: bytes, file: str | os.PathLike[str], what: str, cure: str = SAVE_AGAIN, most: int = LARGEST
    ) -> None:
        """Open it. Raises ``ReadError``: ``too-large`` or ``broken-file``, with ``cure`` for what can be done."""
        self.file = os.fspath(file)
        self._what, self._cure = what, cure
        self._left = self._most = most
        if content.count(_ENTRY) > MOST_ENTRIES:
            raise self.refusal("too-large", f"the {what} contains more than {MOST_ENTRIES:,} files")
        if not content:
            raise self.refusal("broken-file", "the file is empty")
        with self.damage():
            self._archive = zipfile.ZipFile(BytesIO(content))

    def refusal(self, rule: str, message: str) -> ReadError:
        """Return the error that ends the reading of the document."""
        return refuse(rule, message, self._cure, Place(self.file))

    @contextmanager
    def damage(self) -> Iterator[None]:
        """Turn what ``zipfile`` raises over a damaged archive into one problem."""
        try:
            yield
        except _BROKEN as error:
            raise self.damaged(str(error).strip("\"'")) from error

    def damaged(self, why: str) -> ReadError:
        """Return the error that says that the document is damaged."""
        return self.refusal("broken-file", f"the {self._what} is damaged: {why}")

    def parts(self) -> list[str]:
        """Return the names of the files that the archive holds, in its order, without folders."""
        return [one.filename for one in self._archive.infolist() if not one.is_dir()]

    def has(self, part: str) -> bool:
        """Tell whether the archive holds a part of this name."""
        return part in self._archive.NameToInfo

    def open(self, part: str) -> IO[bytes]:
        """Return a part to read from, at most ``LARGEST`` bytes unpacked. Raises ``ReadError``."""
        with self.damage():
            entry = self._archive.getinfo(part)
            stream = self._archive.open(entry)
        if entry.file_size > LARGEST:  # zipfile unpacks no more than an archive says
            raise self.refusal("too-large", f"{part} unpacks to more than {LARGEST // 2**20} MiB")
        if entry.file_size > max(_SMALL, MOST_TIMES * entry.compress_size):
            raise self.refusal("too-large", f"{part} is compressed more than {MOST_TIMES} times, so it is not text")
        return stream

    def read(self, part: str) -> bytes:
        """Return what a part holds; all parts read so together at most ``most`` bytes. Raises ``ReadError``."""
        with self.open(part) as stream, self.damage():
            content = stream.read()
        self._left -= len(content)
        if self._left < 0:
            raise self.refusal("too-large", f"the {self._what} unpacks to more than {self._most // 2**20} MiB")
        return content
