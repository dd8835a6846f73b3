"""An exercise as two archives: what students get, and the key, which is kept apart."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from argmap.anchoring.companion_files import edition_beside
from argmap.desk.classroom.class_messages import MakeExercise
from argmap.desk.sendable import sendable
from argmap.files.packing import packed
from argmap.notation.reading import Document
from argmap.paper.article import Article
from argmap.teaching.exercises.exercise_files import KEY_FOLDER, student_files, teacher_files
from argmap.teaching.exercises.kinds import kinds
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.teaching.teaching_words import require_language


def exercise_archives(document: Document, article: Article | None, asked: MakeExercise) -> dict[str, Any]:
    """Return an exercise and its key as files to hand out.

    Raises ``ArgmapError`` for a kind or a language that does not exist, and where the map lacks what the kind needs.
    """
    kinds().require(asked.kind)
    require_language(asked.language, "instructions")
    wanted = Wanted(
        asked.kind, asked.level, asked.size, None, asked.seed, asked.distractors, asked.language
    )  # fmt: skip
    file = Path(document.file)
    made = make_exercise(replace(document, file=file.name), wanted, article, edition_beside(document))
    name = f"{file.stem}-{made.exercise.id}"
    return {
        "title": made.exercise.title,
        "students": sendable(f"{name}.zip", packed(student_files(made))),
        "key": sendable(f"{name}{KEY_FOLDER}.zip", packed(teacher_files(made))),
    }
