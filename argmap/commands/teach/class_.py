"""Make a folder for a class from the file of a course: exercises, keys, texts, deadlines, rubric."""

from datetime import datetime
from pathlib import Path

import click

from argmap.printing import bar, harmless, put, say

RANK = 2


@click.command(short_help="Make a folder for a class")
@click.argument("course", metavar="COURSE", type=click.Path())
@click.option("-o", "--output", "out", required=True, metavar="FOLDER", type=click.Path(), help="Folder to write into.")
@click.option(
    "--begins", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]),
    help="First day of the course, from which its weeks are counted, such as 2027-01-11 (default: as COURSE has it).",
)  # fmt: skip
@click.option(
    "--seed", type=click.IntRange(0), default=0, metavar="N",
    help="Another edition of each exercise, for marks that count: large, kept to yourself (default: as COURSE has it).",
)  # fmt: skip
def command(course: str, out: str, begins: datetime | None, seed: int) -> None:
    """Make a folder for a class from the course in COURSE, a file of TOML that lists exercises with their deadlines.

    FOLDER gets students (what they may see, and their plan), keys, texts, a folder in submissions for what is handed in
    for each exercise, the rubric, and index.html: the plan for you, with the command that marks each exercise. Run it
    again, with the same --seed, when the course has changed: submissions and marks stay as they are.

    Exit status: 0 made, 2 a file could not be read or written, or an exercise cannot be made.
    """
    from argmap.teaching.classes.class_exercises import class_exercises
    from argmap.teaching.classes.class_files import PLAN, class_files
    from argmap.teaching.classes.class_folder import left_over, write_class
    from argmap.teaching.classes.course import read_course

    planned, source = read_course(course, begins.date() if begins else None)
    with bar(len(planned.exercises), "made") as counted:
        exercises = class_exercises(planned, source, counted, seed)
    folder = Path(out)
    write_class(folder, class_files(planned, exercises, source), exercises)
    for old in left_over(folder, exercises):
        say(harmless(f"argmap: {old}: left from an earlier run; the course does not have this exercise"), err=True)
    many = "1 exercise" if len(exercises) == 1 else f"{len(exercises)} exercises"
    put(harmless(f"{many} made; the plan is in {folder / PLAN}"))
