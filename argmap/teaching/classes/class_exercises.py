"""Makes the exercises of a course, each map read once; what fails is told at the line of the course's file."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path

from argmap.anchoring.companion_files import article_beside, edition_beside
from argmap.anchoring.editions import Edition
from argmap.citations.keys import ascii_slug
from argmap.files import is_file
from argmap.files.toml import Written, wrong
from argmap.formats import read_tree
from argmap.notation.reading import Document
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError, ReadError, shown
from argmap.teaching.classes.course import Course, CourseExercise
from argmap.teaching.exercises.exercise import Made
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.text.nearest import did_you_mean

Counted = Callable[[int], None]


@dataclass(frozen=True)
class ClassExercise:
    """An exercise of a course, made: its number, what the course says of it, the text that it is about."""

    number: int
    wish: CourseExercise
    made: Made
    due: date | None = None
    article: Article | None = None

    @property
    def folder(self) -> str:
        """What the folders of this exercise are called: ``03-a-later-bell``."""
        return f"{self.number:02}-{ascii_slug(self.wish.name)}"


def class_exercises(
    course: Course, source: Written, counted: Counted = lambda _: None, seed: int = 0
) -> tuple[ClassExercise, ...]:
    """Return the exercises of a course; ``counted`` is called with the number of those made.

    A ``seed`` makes another edition of each; with 0, the seeds that the course names make them.

    Raises ``ReadError`` for a file that cannot be read, or an exercise that cannot be made.
    """
    found = []
    open_ = cache(_opened)
    for number, wish in enumerate(course.exercises):
        where = ["exercises", str(number)]
        file = file_beside(source, wish.map, [*where, "map"])
        paper = file_beside(source, wish.paper, [*where, "paper"]) if wish.paper else None
        document, article, edition = open_(file, paper)
        chance = edition_seed(wish, seed)
        wanted = Wanted(wish.kind, wish.level, wish.size, wish.branch, chance, wish.distractors, course.language)
        try:
            made = make_exercise(document, wanted, article, edition)
        except ReadError:
            raise
        except ArgmapError as error:
            cure = "change what the course says of this exercise, or the map"
            raise wrong(str(error), cure, where, source) from error
        found.append(ClassExercise(number + 1, wish, made, wish.due(course.begins), article))
        counted(number + 1)
    return tuple(found)


def edition_seed(wish: CourseExercise, seed: int) -> int:
    """Return the seed of an exercise in another edition of its course.

    The edition's number cannot be told from it, and it is that of no other exercise: a key that was given out after an
    exercise, with its seed in it, tells nothing about the next.
    """
    said = f"{seed}\0{wish.seed}\0{wish.name}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=16).digest()) if seed else wish.seed


def _opened(file: str, paper: str | None) -> tuple[Document, Article | None, Edition | None]:
    document, _ = read_tree(file)
    return document, read_article(paper) if paper else article_beside(document), edition_beside(document)


def file_beside(source: Written, name: str, where: list[str]) -> str:
    """Return the path of a file that a course names at a key, from the course's folder. Raises ``ReadError``."""
    path = Path(source.file).parent / name
    if is_file(path):
        return os.fspath(path)
    there = [one.name for one in path.parent.iterdir() if one.is_file()] if path.parent.is_dir() else []
    cure = did_you_mean(path.name, there, "write it as it is found from the folder of the course's file")
    raise wrong(f"there is no file {shown(name)}", cure, where, source)
