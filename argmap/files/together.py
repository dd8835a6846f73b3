"""Writes several files that belong together: all of them are replaced, or none."""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from argmap.files.disk import write
from argmap.problems import ArgmapError, printable


def write_together(contents: Mapping[str | os.PathLike[str], bytes]) -> None:
    """Write several files so that a failed run leaves every one of them as it was.

    All contents are first written beside their files under names of their own; only when all of them lie there do they
    take the names, one right after the other, and when one of these steps fails, or Ctrl-C comes, the steps before it
    are taken back. A file that was not there before is then not there again. Between two such steps only the death of
    the process leaves one file new and another old.

    Raises ``ArgmapError`` when one of the places cannot be written, is no regular file, or is named twice.
    """
    targets = {_resolved(path): content for path, content in contents.items()}
    if len(targets) < len(contents):
        raise ArgmapError("one file cannot be written twice at once; name different files")
    with _removed_at_end() as staged:
        fresh = {target: _stage(target, content, "new", staged) for target, content in targets.items()}
        former = {target: _stage(target, _held(target), "old", staged) for target in targets if target.exists()}
        _replace_all(fresh, former)


def _resolved(path: str | os.PathLike[str]) -> Path:
    try:
        target = Path(path).resolve()
        refusal = _refusal(target)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        refusal = getattr(error, "strerror", None) or str(error)
    if refusal:
        raise ArgmapError(f"{printable(str(path))}: cannot be written: {refusal}; no file was changed")
    return target


def _refusal(target: Path) -> str | None:
    """Return why a file cannot be written, as far as that shows before trying."""
    if target.exists() and not target.is_file():
        return "this is not a regular file"
    if target.exists() and not os.access(target, os.W_OK):
        return "the file is write-protected"
    return None


def _held(target: Path) -> bytes:
    try:
        return target.read_bytes()
    except OSError as error:
        raise ArgmapError(f"{printable(str(target))}: cannot be read: {error.strerror}; no file was changed") from error


@contextmanager
def _removed_at_end() -> Iterator[list[Path]]:
    """Give a list of files; remove those that are still there at the end."""
    staged: list[Path] = []
    try:
        yield staged
    finally:
        for one in staged:
            one.unlink(missing_ok=True)


def _stage(target: Path, content: bytes, kind: str, staged: list[Path]) -> Path:
    """Write a content beside its file, with the file's rights, and return where."""
    beside = target.with_name(f".argmap-{os.getpid()}-{kind}-{len(staged)}")
    staged.append(beside)
    try:
        write(beside, content)
    except ArgmapError as error:
        raise ArgmapError(str(error).replace(str(beside), str(target)) + "; no file was changed") from error
    if target.exists():
        beside.chmod(stat.S_IMODE(target.stat().st_mode))
    return beside


def _replace_all(fresh: Mapping[Path, Path], former: Mapping[Path, Path]) -> None:
    begun: list[Path] = []
    try:
        for target, new in fresh.items():
            begun.append(target)
            new.replace(target)
    except BaseException as error:
        for target in begun:
            if target in former:
                former[target].replace(target)
            elif not fresh[target].exists():  # it has taken the name
                target.unlink(missing_ok=True)
        if isinstance(error, OSError):
            message = f"{printable(str(begun[-1]))}: cannot be written: {error.strerror}; no file was changed"
            raise ArgmapError(message) from error
        raise
