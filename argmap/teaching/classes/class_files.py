"""The files of a class: what students get, the keys, the texts, the rubric, and the plans that lead to them."""

from collections.abc import Iterable

from argmap.files import read_bytes
from argmap.files.toml import Written
from argmap.teaching.classes.class_exercises import ClassExercise, file_beside
from argmap.teaching.classes.course import Course
from argmap.teaching.classes.plan_pages import PlanPages
from argmap.teaching.classes.text_sheets import text_file, text_names
from argmap.teaching.exercises.exercise_files import student_files, teacher_files
from argmap.teaching.marking import read_rubric
from argmap.teaching.teaching_words import TeachingWords

STUDENTS, KEYS, TEXTS = "students", "keys", "texts"
PLAN, RUBRIC = "index.html", "rubric.toml"
Contents = dict[str, bytes]


def class_files(course: Course, exercises: Iterable[ClassExercise], source: Written) -> Contents:
    """Return all files of a class by their paths in its folder. Raises ``ReadError`` for a rubric with a fault."""
    made = tuple(exercises)
    words = TeachingWords(course.language or (made[0].made.exercise.language if made else None))
    found: dict[str, str | bytes] = {}
    for one in made:
        found |= {f"{STUDENTS}/{one.folder}/{name}": content for name, content in student_files(one.made).items()}
        found |= {f"{KEYS}/{one.folder}/{name}": content for name, content in teacher_files(one.made).items()}
    articles = {one.article.file: one.article for one in made if one.article}
    texts = {file: f"{TEXTS}/{name}" for file, name in text_names(articles.values()).items()}
    found |= {texts[file]: text_file(article, words) for file, article in articles.items()}
    if course.rubric:
        found[RUBRIC] = _rubric(file_beside(source, course.rubric, ["rubric"]))
    plan = PlanPages(course.title, words, RUBRIC if course.rubric else None)
    inside = [path.removeprefix(f"{STUDENTS}/") for path in found if path.startswith(f"{STUDENTS}/")]
    found[f"{STUDENTS}/{PLAN}"] = plan.for_students(made, inside)
    found[PLAN] = plan.for_teacher(made, list(found), texts)
    return {path: _encoded(content) for path, content in found.items()}


def _rubric(file: str) -> bytes:
    read_rubric(file)
    return read_bytes(file)


def _encoded(content: str | bytes) -> bytes:
    return content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
