"""Where a corpus and its sources lie: a folder of this machine, or an address such as ``s3://bucket/maps``."""

import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import IO, Any, cast

from argmap.files import refuse
from argmap.problems import ArgmapError, Place, printable

NEEDED = "a corpus needs DuckDB and fsspec: `pip install 'argmap[corpus]'`"
PIECE = 2**20
"""How many bytes are read at once."""
AWAY = 4 * PIECE
"""The same in another store: about a part; some fetch fifty times as much if they are not told."""


def is_address(name: str) -> bool:
    """Tell whether a name is the address of another store, and no file of this machine."""
    return "://" in name


class Storage:
    """A folder, or whatever fsspec reaches that is like one. Raises ``ArgmapError`` for what cannot be reached."""

    def __init__(self, address: str) -> None:
        self.address = address
        try:
            from fsspec.core import url_to_fs
        except ImportError as error:
            raise ArgmapError(NEEDED) from error
        try:
            self.fs, root = url_to_fs(address)
        except (ImportError, ValueError) as error:
            raise ArgmapError(f"{address}: this store cannot be used: {error}") from error
        self.local = not is_address(address)
        self.root = str(root).rstrip("/")

    def path(self, name: str) -> str:
        """Return the full name of a file in the folder."""
        return f"{self.root}/{name}" if name else self.root

    def url(self, name: str) -> str:
        """Return a file's address, by which DuckDB finds it."""
        return self.path(name) if self.local else f"{self.address.rstrip('/')}/{name}"

    def holds(self, name: str) -> bool:
        """Tell whether a file or an address lies in the folder."""
        if self.local:
            return not is_address(name) and f"{os.path.abspath(name)}/".startswith(f"{self.root}/")  # noqa: PTH100
        return f"{name}/".startswith(f"{self.address.rstrip('/')}/")

    def names(self, folder: str) -> set[str]:
        """Return the names of the files directly in a folder; none where there is no such folder."""
        try:
            with self._reached():
                self.fs.invalidate_cache()
                return {str(one).rstrip("/").rpartition("/")[2] for one in self.fs.ls(self.path(folder), detail=False)}
        except (FileNotFoundError, NotADirectoryError):
            return set()

    def read(self, name: str) -> bytes | None:
        """Return what a file holds; ``None`` where there is none."""
        try:
            with self._reached():
                return cast("bytes", self.fs.cat_file(self.path(name)))
        except FileNotFoundError:
            return None

    def write(self, name: str, content: bytes) -> None:
        """Write a file at once: whoever reads it finds the old one or the new one. Raises ``OSError``."""
        if not self.local:
            with self._reached():
                self.fs.pipe_file(self.path(name), content)
            return
        with self.begun(name) as begun:
            begun.write_bytes(content)

    @contextmanager
    def begun(self, name: str) -> Iterator[Path]:
        """Lend the name of a file of this machine to write to; it becomes the file called ``name`` at the end.

        Should something go wrong, there is no such file, or the old one. Raises ``OSError``.
        """
        if self.local:
            file = Path(self.path(name))
            file.parent.mkdir(parents=True, exist_ok=True)
            begun = file.with_name(f".{file.name}.{secrets.token_hex(8)}")  # two machines may write it at a time
            try:
                yield begun
                begun.replace(file)
            finally:
                begun.unlink(missing_ok=True)
            return
        from tempfile import TemporaryDirectory

        with TemporaryDirectory(prefix="argmap-") as folder:
            begun = Path(folder) / Path(name).name
            yield begun
            with self._reached():
                self.fs.put_file(str(begun), self.path(name))

    def remove(self, name: str) -> None:
        """Remove a file, if there is one."""
        try:
            with self._reached():
                self.fs.rm_file(self.path(name))
        except FileNotFoundError:
            return

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """Turn what a store raises of its own, as where it knows no credentials, into ``ArgmapError``."""
        try:
            yield
        except (OSError, ArgmapError):
            raise
        except Exception as error:
            raise ArgmapError(f"{printable(self.address)}: this store cannot be used: {error}") from error


class SourceFile:
    """One file of a source. Raises ``ReadError`` where it cannot be read."""

    def __init__(self, name: str) -> None:
        self.name = name
        storage = Storage(name)
        self._fs, self.full = storage.fs, storage.root

    def stamp(self) -> tuple[int, str]:
        """Return how long it is, in bytes, and what changes whenever the file does."""
        with self.reading():
            return _stamp(self._fs.info(self.full))

    def is_folder(self) -> bool:
        """Tell whether it is a folder."""
        with self.reading():
            return bool(self._fs.isdir(self.full))

    def files_below(self) -> list[str]:
        """Return the names of all files in it and below, sorted; they begin as its own name does."""
        with self.reading():
            found = [str(one)[len(self.full) :].lstrip("/") for one in self._fs.find(self.full)]
        if is_address(self.name):
            return sorted(f"{self.name.rstrip('/')}/{one}" for one in found)
        return sorted(str(Path(self.name) / one) for one in found)

    def files_in(self) -> dict[str, str]:
        """Return the names of the files directly in it, each with what changes whenever the file does."""
        with self.reading():
            self._fs.invalidate_cache(self.full)
            inside = self._fs.ls(self.full, detail=True)
        names = ((str(one["name"]).rstrip("/").rpartition("/")[2], one) for one in inside)
        return {name: _stamp(one)[1] for name, one in names if one["type"] != "directory"}

    def open(self, compression: str | None = None) -> IO[bytes]:
        """Return it to read from, unpacked by what ``compression`` names (``infer``: by its ending)."""
        with self.reading():
            stream = self._fs.open(self.full, "rb", AWAY, compression=compression)
        # what unpacks has a buffer of its own, and of a file that is cut off a second one would lose the end
        return cast("IO[bytes]", stream) if compression else BufferedReader(cast("RawIOBase", stream), PIECE)

    def copy_to(self, file: Path) -> None:
        """Copy it to a file of this machine."""
        with self.reading():
            self._fs.get_file(self.full, str(file))

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Turn what any store raises into one problem."""
        try:
            yield
        except FileNotFoundError as error:
            cure = "check its name"
            raise refuse("unreadable-file", "there is no such file or folder", cure, Place(self.name)) from error
        except Exception as error:  # each store raises errors of its own
            said: Any = getattr(error, "strerror", None) or error
            cure = "check its name, and that you may read it"
            raise refuse("unreadable-file", f"cannot be read: {said}", cure, Place(self.name)) from error


def _stamp(info: Mapping[str, Any]) -> tuple[int, str]:
    """Return how long a file is, and what changes whenever it does: each store says so in its own way."""
    size = int(info.get("size") or info.get("Size") or 0)
    changed = info.get("ETag") or info.get("mtime") or info.get("LastModified") or info.get("updated") or ""
    return size, f"{size} {changed}"
