"""Archives of maps, ZIP and TAR: their files by number, unpacked one by one and with bounds."""

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

from argmap.corpus.storage import SourceFile
from argmap.files import LARGEST, refuse
from argmap.problems import Place, ReadError

CURE = "pack the files again, and try the archive with another program"
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    size: int
    open: Callable[[], IO[bytes] | None]


class OpenedArchive:
    """The files of an archive in its order; links, folders and names that lead out of it are left out.

    Of several files with one name the last counts, as for whatever unpacks the archive.
    """

    def __init__(self, file: str, members: list[_Member]) -> None:
        self.file = file
        self._members = list({one.name: one for one in members if _is_inside(one.name)}.values())
        self._numbers = {one.name: number for number, one in enumerate(self._members)}

    def sizes(self) -> list[int]:
        """Return how long each file is, unpacked, in bytes."""
        return [one.size for one in self._members]

    def names(self) -> list[str]:
        """Return the names of the files."""
        return [one.name for one in self._members]

    def unpack(self, name: str, folder: Path) -> Path:
        """Write a file into a folder, below which it has its own name, and return its name there.

        Raises ``ReadError`` for one that is damaged, or longer than 32 MiB.
        """
        out = folder / name
        if out.exists():
            return out
        member = self._members[self._numbers[name]]
        place = Place(f"{self.file}/{name}")
        if member.size > LARGEST:
            raise refuse("too-large", f"the file is larger than {LARGEST // 2**20} MiB", "leave it out", place)
        try:
            stream = member.open()
            content = stream.read(LARGEST + 1) if stream else b""
        except _BROKEN as error:
            raise refuse("broken-file", f"the archive is damaged here: {error}", CURE, place) from error
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(content)
        return out


@contextmanager
def opened_archive(file: str) -> Iterator[OpenedArchive]:
    """Open an archive. Raises ``ReadError`` where it is none, or damaged."""
    with SourceFile(file).open() as stream:
        try:
            members = list(_zipped(stream) if file.lower().endswith(".zip") else _taped(stream))
        except _BROKEN as error:
            raise _damaged(file, error) from error
        yield OpenedArchive(file, members)


def _damaged(file: str, error: BaseException) -> ReadError:
    return refuse("broken-file", f"the archive is damaged: {error}", CURE, Place(file))


def _zipped(stream: IO[bytes]) -> Iterator[_Member]:
    archive = zipfile.ZipFile(stream)
    for one in archive.infolist():
        if not one.is_dir():
            yield _Member(one.filename, one.file_size, partial(archive.open, one))


def _taped(stream: IO[bytes]) -> Iterator[_Member]:
    archive = tarfile.open(fileobj=stream)  # noqa: SIM115  # it is closed with its stream
    for one in archive:
        if one.isfile():
            yield _Member(one.name, one.size, partial(archive.extractfile, one))


def _is_inside(name: str) -> bool:
    """Tell whether a name stays below the folder that it is unpacked to, on every system."""
    path = PurePosixPath(name.replace("\\", "/"))
    return not (path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name) and name != ""
