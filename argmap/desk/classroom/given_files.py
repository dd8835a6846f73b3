"""Files that a teacher gives, held in memory; what reads paths finds them in a folder that is gone at once."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from argmap.desk.classroom.class_messages import SentFile
from argmap.desk.sendable import bytes_of
from argmap.files import LARGEST
from argmap.files.archive import Archive
from argmap.problems import ArgmapError

UNFIT = re.compile(r'[\x00-\x1f<>:"|?*]')
"""What no name of a file has on one system or another."""


class GivenFile(NamedTuple):
    """A file: its name without folders, and what it holds."""

    name: str
    content: bytes


def received(files: Iterable[SentFile]) -> list[GivenFile]:
    """Return the files of a message. Raises ``ArgmapError`` for one that is too large, or not in base64."""
    return [_received(one) for one in files]


def _received(file: SentFile) -> GivenFile:
    last = re.split(r"[/\\]", file.name)[-1]
    name = UNFIT.sub("-", last).strip(". ") or "file"
    content = bytes_of(file.data)
    if len(content) > LARGEST:
        raise ArgmapError(f"{name}: this is larger than {LARGEST // 2**20} MiB")
    return GivenFile(name, content)


@contextmanager
def in_folder(files: Iterable[GivenFile]) -> Iterator[Path]:
    """Yield a folder with files in it, which is removed afterwards."""
    with TemporaryDirectory(prefix="argmap-") as name:
        folder = Path(name).resolve()
        for file in files:
            (folder / file.name).write_bytes(file.content)
        yield folder


def is_archive(file: GivenFile) -> bool:
    """Tell whether a file is a ZIP archive, by its name."""
    return file.name.lower().endswith(".zip")


def unpacked(file: GivenFile, names: Iterable[str]) -> list[GivenFile]:
    """Return those parts of an archive that have one of some names, in any folder. Raises ``ReadError``."""
    archive = Archive(file.content, file.name, "zip")
    wanted = set(names)
    found = {part.rpartition("/")[2]: part for part in reversed(archive.parts())}
    return [GivenFile(name, archive.read(part)) for name, part in found.items() if name in wanted]
