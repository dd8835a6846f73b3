"""Files in and out: bounded reading, and writing that leaves either the old file or the whole new one."""

import codecs
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argmap.files.binary_kinds import binary_kind
from argmap.problems import ArgmapError, Level, Place, Problem, ReadError, printable
from argmap.text.lines import Lines

AS_UTF8 = (
    "save the file as UTF-8 (Notepad: Save as, Encoding; Word: Save as, Plain text, Unicode UTF-8; "
    "Excel: Save as, CSV UTF-8)"
)
"""The cure for a file in another encoding."""
LARGEST = 32 * 1024 * 1024
"""The most bytes that argmap reads from one file (32 MiB)."""


_READ: dict[object, str] = {}
"""What was read in this run: the identity of each file, and the path that it was read by."""


def was_read(path: str | os.PathLike[str]) -> bool:
    """Tell whether a file was read in this run, by whatever name."""
    found = identity(path)
    # a file that has gone since may have left its number to another one
    return found in _READ and identity(_READ[found]) == found


def identity(path: str | os.PathLike[str]) -> object:
    """Return what is the same for all names of a file: links to it, and other capitals where those do not count."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return os.path.realpath(path)
    return found.st_dev, found.st_ino


def is_file(path: str | os.PathLike[str]) -> bool:
    """Tell whether there is a regular file; raises nothing, whatever stands in the way."""
    return os.path.isfile(path)  # noqa: PTH113  # Path.is_file raises where a folder may not be searched


def refuse(rule: str, message: str, cure: str, place: Place) -> ReadError:
    """Return the error that ends the reading of a file, holding one problem."""
    return ReadError((Problem(rule, Level.ERROR, message, cure, place),))


def read_text(path: str | os.PathLike[str]) -> str:
    """Return the text of a UTF-8 file, without its byte order mark.

    Raises ``ReadError`` with one problem: ``unreadable-file``, ``too-large`` or ``not-utf-8``.
    """
    file = os.fspath(path)
    return decode(read_bytes(file), file)


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return what a file holds, at most ``LARGEST`` bytes.

    Raises ``ReadError`` with one problem: ``unreadable-file`` or ``too-large``.
    """
    file = os.fspath(path)
    place = Place(file)
    try:
        if os.path.isdir(file):  # noqa: PTH112  # raises nothing, as Path.is_dir does
            raise refuse("unreadable-file", "this is a folder, not a file", "name a file in it", place)
        if _waits(file):
            raise refuse("unreadable-file", "this is a named pipe, not a file", "name a file", place)
        with Path(file).open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise refuse(
            "unreadable-file", f"cannot be read: {reason}", "check the file's name and permissions", place
        ) from error
    _READ[identity(file)] = os.path.realpath(file)
    if len(content) > LARGEST:
        raise refuse(
            "too-large",
            f"the file is larger than {LARGEST // 2**20} MiB",
            "leave out what is not needed; each file is read by itself",
            place,
        )
    return content


def _waits(file: str) -> bool:
    """Tell whether reading would wait for another program, perhaps for ever; what a shell passes on may."""
    return Path(file).is_fifo() and not os.path.realpath(file).startswith(("/dev/", "/proc/"))


def decode_marked(content: bytes, file: str) -> str:
    """Return ``content`` as text: in UTF-16 if its byte order mark says so, else as ``decode`` does."""
    if _is_utf_32(content) or not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(content, file)
    try:
        return content.decode("utf-16").replace("\0", "\ufffd")
    except UnicodeDecodeError as error:
        message = f"it is not the UTF-16 that its beginning promises: {error.reason}"
        raise refuse("not-utf-8", message, AS_UTF8, Place(file)) from error


def _is_utf_32(content: bytes) -> bool:
    return content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE))


def decode(content: bytes, file: str) -> str:
    """Return ``content`` as text. Raises ``ReadError`` (``not-utf-8``) at the first byte that is no UTF-8, or a NUL.

    A picture, an archive or anything else that is known by its beginning is told as what it is.
    """
    if _is_utf_32(content) or content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = "UTF-32" if _is_utf_32(content) else "UTF-16"
        raise refuse("not-utf-8", f"the file is in {name}", AS_UTF8, Place(file, 1, 1))
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        _refuse_known(content, file)
        good = content[: error.start].decode()
        message = f"byte 0x{content[error.start]:02x} is not UTF-8"
        raise refuse("not-utf-8", message, AS_UTF8, _end_of(good, file)) from error
    nul = text.find("\0")
    if nul >= 0:
        _refuse_known(content, file)
        raise refuse(
            "not-utf-8",
            "this is not a text file: it contains a NUL character",
            "name a text file",
            _end_of(text[:nul], file),
        )
    return text


def _refuse_known(content: bytes, file: str) -> None:
    kind = binary_kind(content)
    if kind:
        raise refuse("not-utf-8", f"this is {kind.name}, not text", kind.cure, Place(file))


def _end_of(text: str, file: str) -> Place:
    """Return the place after ``text``, the beginning of ``file``."""
    return Place(file, *Lines(text).place(len(text)))


def write(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file so that an interrupted or failed run leaves the old one whole.

    The content goes to a temporary file in the same folder, which then takes the name. What is no regular file
    (a pipe, ``/dev/stdout``) is written to directly. Raises ``ArgmapError`` when the place cannot be written.
    """
    with _told(path):
        target = Path(path).resolve()
        if target.is_dir():
            raise ArgmapError(f"{printable(str(path))}: cannot be written: this is a folder; name a file in it")
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            if target.exists() and not os.access(target, os.W_OK):
                raise PermissionError(13, "the file is write-protected")
            with _temporary(target, content) as temporary:
                temporary.replace(target)


def create(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file that is not there yet, whole or not at all.

    Raises ``ArgmapError`` when the place cannot be written, and when something has that name, even if that has come
    about since anybody looked: nothing is ever overwritten.
    """
    with _told(path):
        target = Path(path)
        target = target.parent.resolve() / target.name  # a link of that name is something too
        try:
            with _temporary(target, content) as temporary:
                _name(temporary, target)
        except FileExistsError as error:
            raise ArgmapError(f"{printable(str(path))}: already exists; choose another name") from error


def _name(temporary: Path, target: Path) -> None:
    """Give a finished file its name. Raises ``FileExistsError``, which renaming would not."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # without links: memory cards, some network drives, a browser
        with target.open("xb") as stream:
            stream.write(temporary.read_bytes())


@contextmanager
def _told(path: str | os.PathLike[str]) -> Iterator[None]:
    """Say that a place cannot be written, and why."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        reason = getattr(error, "strerror", None) or str(error)
        raise ArgmapError(
            f"{printable(str(path))}: cannot be written: {reason}; check the folder and its permissions"
        ) from error


@contextmanager
def _temporary(target: Path, content: bytes) -> Iterator[Path]:
    """Lend a finished file beside its target, with the rights that that gets; it is gone afterwards."""
    import tempfile  # by way of random and hashlib it costs a reader ten milliseconds for nothing

    handle, name = tempfile.mkstemp(prefix=".argmap-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(target))
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """Return the rights that the new file gets: those of the old one, or what a plain new file would have."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
