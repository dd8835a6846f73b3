"""A small course to make classes of: its files in a folder, as a teacher writes them."""

from pathlib import Path

from argmap.teaching.classes.class_exercises import ClassExercise, class_exercises
from argmap.teaching.classes.class_files import class_files
from argmap.teaching.classes.class_folder import write_class
from argmap.teaching.classes.course import read_course

MAP = """
title: The market
language: en
claim:
  id: market
  text: The market should move to the old station.
  at: "0.1 s2"
  premises:
    - {id: room, text: The square is too small for it., at: "0.1 s3", basis: common-ground}
    - linked:
        - {id: roof, text: The station has a roof., at: "0.1 s4", basis: common-ground}
        - {id: rain, text: It often rains on market days., at: "0.1 s5", basis: common-ground}
  objections:
    - id: far
      text: The station is far away.
      at: "0.1 s6"
      voice: reported
      basis: common-ground
      objections: [{id: bus, text: A bus goes there., at: "0.1 s7", basis: common-ground}]
paper: {file: market.md, record: {id: market-2020, type: document, title: The market, language: en}}
"""
TEXT = """# The market & we

Every Friday there is a market. It should be held in the old station. The square has too little room. The station is
covered. And on Fridays it rains a lot. Some say that nobody lives near the station. But the bus stops there.
"""
COURSE = """title = "Markets & more"
rubric = "points.toml"
begins = 2027-01-11

[[exercises]]
name = "Put in order"
aim = "See what supports what."
map = "maps/market.yaml"
kind = "arrange"
week = 1

[[exercises]]
name = "Wer sagt was?"
map = "maps/market.yaml"
kind = "find-in-text"
deadline = 2027-03-01
"""


def written(folder: Path, course: str = COURSE) -> Path:
    """Write the files of the course and return its own."""
    (folder / "maps").mkdir(parents=True, exist_ok=True)
    (folder / "maps" / "market.yaml").write_text(MAP, encoding="utf-8")
    (folder / "maps" / "market.md").write_text(TEXT, encoding="utf-8")
    (folder / "points.toml").write_text("points = 20\n", encoding="utf-8")
    file = folder / "course.toml"
    file.write_text(course, encoding="utf-8")
    return file


def made(file: Path, folder: Path) -> tuple[ClassExercise, ...]:
    """Make the class of a course in a folder."""
    course, source = read_course(file)
    exercises = class_exercises(course, source)
    write_class(folder, class_files(course, exercises, source), exercises)
    return exercises


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder by their paths in it."""
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}
