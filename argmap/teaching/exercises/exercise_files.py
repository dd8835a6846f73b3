"""The files of an exercise: what students get in one folder, the key in another beside it, never inside."""

import os
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from argmap.files import read_text, refuse, was_read, write_together
from argmap.notation.model import Map
from argmap.notation.reading.writing import to_data, to_yaml
from argmap.notation.source import parse, syntax_of
from argmap.problems import ArgmapError, Place, printable
from argmap.teaching.exercises.exercise import AnswerForm, Exercise, Key, Made
from argmap.teaching.exercises.exercise_page.answer_checks import marks_itself
from argmap.teaching.exercises.exercise_page.page_writing import exercise_page
from argmap.teaching.exercises.exercise_page.scorm_package import scorm_package
from argmap.teaching.exercises.gift import gift
from argmap.teaching.exercises.worksheet import Worksheet
from argmap.teaching.teaching_words import TeachingWords

KEY_FOLDER = "-key"
EXERCISE, PAGE, SHEET, PACKAGE = "exercise.yaml", "exercise.html", "worksheet.html", "scorm.zip"
KEY, GIFT = "key.yaml", "questions.gift"
SIGN = "argmap-key"
M = TypeVar("M", bound=BaseModel)


def key_folder(folder: Path) -> Path:
    """Return the folder of the key to the exercise in a folder: beside it, with a name that says so."""
    folder = folder.resolve()
    return folder.with_name(folder.name + KEY_FOLDER)


def write_exercise(made: Made, folder: Path) -> list[Path]:
    """Write an exercise and its key, all files or none, and return which.

    GIFT marks the right answers, so it lies with the key. Raises ``ArgmapError`` where a place cannot be written, or
    what lies there was read to make the exercise.
    """
    contents: dict[str | os.PathLike[str], bytes] = {}
    contents |= {folder.resolve() / name: content for name, content in student_files(made).items()}
    contents |= {key_folder(folder) / name: content for name, content in teacher_files(made).items()}
    for path in contents:
        if was_read(str(path)):
            raise ArgmapError(f"{printable(str(path))}: this file was read to make the exercise; choose another folder")
    for one in (folder, key_folder(folder)):
        try:
            one.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArgmapError(f"{printable(str(one))}: this folder cannot be made: {error.strerror}") from error
    write_together(contents)
    return list(map(Path, contents))


def student_files(made: Made) -> dict[str, bytes]:
    """Return what students get, by the names of files: the exercise as a page, on paper and for programs.

    One that can mark itself is there as a package for learning platforms, too.
    """
    words = TeachingWords(made.exercise.language)
    texts = {
        EXERCISE: exercise_yaml(made.exercise), PAGE: exercise_page(made),
        SHEET: Worksheet(made.exercise, words).write(),
    }  # fmt: skip
    return _encoded(texts) | ({PACKAGE: scorm_package(made)} if marks_itself(made.exercise) else {})


def teacher_files(made: Made) -> dict[str, bytes]:
    """Return the key, by the names of files."""
    words = TeachingWords(made.exercise.language)
    texts = {KEY: exercise_yaml(made.key), SHEET: Worksheet(made.exercise, words, made.key).write()}
    return _encoded(texts | ({GIFT: gift(made, words)} if is_multiple_choice(made.exercise) else {}))


def _encoded(texts: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode("utf-8", "backslashreplace") for name, text in texts.items()}


def is_multiple_choice(exercise: Exercise) -> bool:
    """Tell whether every question of an exercise is answered by choosing, so that Moodle can ask it."""
    forms = {one.form for one in exercise.questions}
    return bool(forms) and forms <= {AnswerForm.ONE, AnswerForm.SEVERAL}


def exercise_yaml(part: Exercise | Key) -> str:
    """Return an exercise or a key as YAML."""
    return to_yaml(part.model_dump(mode="json", by_alias=True, exclude_defaults=True) | _sign(part))


def _sign(part: Exercise | Key) -> dict[str, int]:
    return {"argmap-exercise" if isinstance(part, Exercise) else SIGN: part.version}


def read_exercise(path: str | os.PathLike[str]) -> Exercise:
    """Return the exercise in a file. Raises ``ReadError``."""
    return _read(path, Exercise, "an exercise")


def read_key(path: str | os.PathLike[str]) -> Key:
    """Return the key in a file. Raises ``ReadError``."""
    return _read(path, Key, "the key to an exercise")


def is_key(path: str | os.PathLike[str]) -> bool:
    """Tell whether a file is the key to an exercise, and no map. Raises ``ReadError`` for one that cannot be read."""
    return any(line.startswith((SIGN, f'"{SIGN}"')) for line in read_text(path).splitlines())


def _read(path: str | os.PathLike[str], model: type[M], what: str) -> M:
    file = os.fspath(path)
    data = parse(read_text(file), file, syntax_of(file)).data
    try:
        for key in ("map", "reference"):
            if isinstance(data, dict) and data.get(key) is not None:
                data[key] = to_data(Map.model_validate(data[key]))  # numbers were read as text
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        message = f"this is not {what}: {where}: {first['msg']}"
        raise refuse("broken-file", message, "use the file as `argmap teach make` wrote it", Place(file)) from error
