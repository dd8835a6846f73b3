"""A ZIP archive that a document is packed in, opened with bounds: nothing is unpacked on trust."""

import os
import zipfile
import zlib
from io import BytesIO

from argmap.files import LARGEST, read_bytes, refuse
from argmap.problems import Place, ReadError

MOST_ENTRIES = 10_000
MOST_TIMES = 200
"""How many times larger than packed a part may be; marked-up text is 5 to 30 times larger."""
_SMALL = 2**20  # below this, how well a part was packed does not matter
_ENTRY = b"PK\x01\x02"  # begins each entry of the directory; counted before zipfile makes objects of them
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)


class Archive:
    """An archive that was read; ``file`` is its name in messages, ``what`` what it is called there: an EPUB."""

    def __init__(self, path: str | os.PathLike[str], what: str) -> None:
        """Open it. Raises ``ReadError``: ``unreadable-file``, ``too-large`` or ``broken-file``."""
        self.file, self._what = os.fspath(path), what
        self._left = LARGEST
        content = read_bytes(path)
        if content.count(_ENTRY) > MOST_ENTRIES:
            raise self._refuse("too-large", f"the {what} contains more than {MOST_ENTRIES:,} files")
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except _BROKEN as error:
            raise self.damaged(str(error)) from error

    def _refuse(self, rule: str, message: str) -> ReadError:
        return refuse(rule, message, "open it in the program that made it, and save it again", Place(self.file))

    def damaged(self, why: str) -> ReadError:
        """Return the error that says that the document is damaged."""
        return self._refuse("broken-file", f"the {self._what} is damaged: {why}")

    def has(self, part: str) -> bool:
        """Tell whether the archive holds a part of this name."""
        return part in self._archive.NameToInfo

    def read(self, part: str) -> bytes:
        """Return what a part holds; all parts together at most ``LARGEST`` bytes. Raises ``ReadError``."""
        try:
            entry = self._archive.getinfo(part)
            self._left -= entry.file_size
            if self._left < 0:
                raise self._refuse("too-large", f"the {self._what} unpacks to more than {LARGEST // 2**20} MiB")
            if entry.file_size > max(_SMALL, MOST_TIMES * entry.compress_size):
                message = f"{part} is compressed more than {MOST_TIMES} times, so it is not text"
                raise self._refuse("too-large", message)
            return self._archive.read(entry)
        except _BROKEN as error:
            raise self.damaged(str(error)) from error
