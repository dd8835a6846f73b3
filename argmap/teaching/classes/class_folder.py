"""The folder of a class: all its files are written, or none, and what students and teachers put there stays."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from os import PathLike
from pathlib import Path

from argmap.files import was_read, write_together
from argmap.notation.source import parse
from argmap.problems import ArgmapError, ReadError, printable
from argmap.teaching.classes.class_exercises import ClassExercise
from argmap.teaching.classes.class_files import KEYS, STUDENTS
from argmap.teaching.exercises.exercise import Key
from argmap.teaching.exercises.exercise_files import KEY

SUBMISSIONS = "submissions"


def write_class(folder: Path, files: Mapping[str, bytes], exercises: Iterable[ClassExercise]) -> None:
    """Write a class into its folder, all files or none; what students handed in, and marks, stay as they are.

    Raises ``ArgmapError`` where a place cannot be written, where a file there was read to make the class, and where an
    exercise would change that students have handed in already.
    """
    made = tuple(exercises)
    contents: dict[str | PathLike[str], bytes] = {folder / path: content for path, content in files.items()}
    for path in contents:
        if was_read(path):
            raise ArgmapError(f"{printable(str(path))}: this file was read to make the class; choose another folder")
    for one in made:
        _require_same(folder, one)
    with _folders({*((folder / path).parent for path in files), *(folder / SUBMISSIONS / one.folder for one in made)}):
        write_together(contents)


def _require_same(folder: Path, one: ClassExercise) -> None:
    """Raise ``ArgmapError`` where what students handed in belongs to another exercise than the one to be written."""
    handed_in, old = folder / SUBMISSIONS / one.folder, folder / KEYS / one.folder / KEY
    try:
        there = handed_in.is_dir() and any(not file.name.startswith(".") for file in handed_in.iterdir())
        if there and old.is_file() and not _same(old, one.made.key):
            raise ArgmapError(
                f"{printable(str(handed_in))}: students have handed in this exercise, which would now be another; give "
                "the new one another name in the course, or move away what they handed in; no file was changed"
            )
    except OSError as error:
        raise ArgmapError(f"{printable(str(handed_in))}: this folder cannot be read: {error.strerror}") from error


def _same(old: Path, key: Key) -> bool:
    """Tell whether the key in a file is to the same exercise; it is not read as an input is, since it is replaced."""
    try:
        former = Key.model_validate(parse(old.read_text(encoding="utf-8"), str(old), "yaml").data)
    except (ReadError, ValueError):  # pydantic's errors and those of encodings are ValueErrors
        return False
    asked, wanted = ([item.question.id for item in it.items] for it in (former, key))
    return (former.exercise, asked) == (key.exercise, wanted)


@contextmanager
def _folders(wanted: Iterable[Path]) -> Iterator[None]:
    """Make folders; where something fails then, take away those that were not there before."""
    new: list[Path] = []
    try:
        for one in sorted(wanted):
            try:
                new += [part for part in (one, *one.parents) if not part.exists() and part not in new]
                one.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ArgmapError(f"{printable(str(one))}: this folder cannot be made: {error.strerror}") from error
        yield
    except BaseException:
        for one in sorted(new, reverse=True):
            if one.is_dir() and not any(one.iterdir()):
                one.rmdir()
        raise


def left_over(folder: Path, exercises: Iterable[ClassExercise]) -> list[str]:
    """Return folders of exercises that the course no longer has, from an earlier run."""
    names = {one.folder for one in exercises}
    old = (one for part in (STUDENTS, KEYS) for one in sorted((folder / part).iterdir()) if one.is_dir())
    return [f"{one.parent.name}/{one.name}" for one in old if one.name not in names]
