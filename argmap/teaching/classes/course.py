"""A course as a teacher writes it: a file of TOML with a list of exercises, each with its map, kind and deadline."""

import os
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict
from pydantic.dataclasses import dataclass

from argmap.files import read_text
from argmap.files.toml import Written, parse_toml, validate, wrong, wrong_value
from argmap.teaching.classes.course_values import LARGE, Day, FolderName, Title, one_of, whole
from argmap.teaching.exercises.kinds import kinds
from argmap.teaching.teaching_words import teaching_languages
from argmap.text.characters import Text

MOST = 99
"""How many exercises a course may have: their folders have two digits."""
STRICT = ConfigDict(extra="forbid")


def _listed(value: tuple[Any, ...]) -> tuple[Any, ...]:
    if not 1 <= len(value) <= MOST:
        raise wrong_value(
            "a number of exercises that a course can have", len(value), f"write from 1 to {MOST} tables [[exercises]]"
        )
    return value


@dataclass(frozen=True, config=STRICT)
class CourseExercise:
    """One exercise: what ``argmap teach make`` takes, a name, what it is to teach (``aim``) and when it is due.

    It is due on a date (``deadline``), or so many weeks after the course begins (``week``).
    """

    name: FolderName
    map: str
    kind: Annotated[str, one_of("a kind of exercise", lambda: kinds().names())]
    level: Annotated[int, whole(1, 3)] = 1
    size: Annotated[int | None, whole(2, 200)] = None
    branch: str | None = None
    seed: Annotated[int, whole(0, LARGE)] = 1
    distractors: Annotated[int | None, whole(0, 50)] = None
    paper: str | None = None
    aim: Text = ""
    week: Annotated[int | None, whole(0, 200)] = None
    deadline: Day | None = None

    def due(self, begins: date | None) -> date | None:
        """Return the day on which the exercise is due in a course that begins on a day; ``None`` if none is set."""
        if self.week is None or begins is None:
            return self.deadline
        return begins + timedelta(weeks=self.week)


@dataclass(frozen=True, config=STRICT)
class Course:
    """A course: its title, its exercises in their order, the language of instructions, the rubric, the first day."""

    title: Title
    exercises: Annotated[tuple[CourseExercise, ...], AfterValidator(_listed)]
    language: Annotated[str, one_of("a language that there are instructions in", teaching_languages)] | None = None
    rubric: str | None = None
    begins: Day | None = None


def read_course(path: str | os.PathLike[str], begins: date | None = None) -> tuple[Course, Written]:
    """Return the course in a TOML file, with the file as written, at whose lines faults are told.

    ``begins`` takes the place of the first day that the file names. Raises ``ReadError``.
    """
    source = Written(os.fspath(path), read_text(path), "wrong-course", "a course")
    data = parse_toml(source)
    course = validate(Course, data | ({"begins": begins} if begins else {}), source)
    for number, one in enumerate(course.exercises):
        where = ["exercises", str(number), "week"]
        if one.week is not None and one.deadline is not None:
            raise wrong("this exercise has both a week and a deadline", "delete one of them", where, source)
        if one.week is not None and course.begins is None:
            cure = "write `begins = 2027-01-11` above the exercises, or give --begins"
            raise wrong("a week is counted from the day on which the course begins", cure, where, source)
    return course, source
