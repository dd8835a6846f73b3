"""Writes an exercise as one HTML file that asks nothing of any other place."""

import re
from html import escape
from importlib.resources import files
from typing import Any

from argmap.page import as_json
from argmap.page.look import variables
from argmap.page.page_sources import SHARED, PageSources, strict_policy
from argmap.teaching.exercises.exercise import Made
from argmap.teaching.exercises.exercise_page.answer_checks import answer_checks, marks_itself
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.xml import printable

SOURCES = PageSources(files(__package__) / "assets", SHARED)
STYLES = ("exercise.css", "building.css")
SCRIPT, ON_PLATFORM = "exercise", "exercise_on_platform"
PLACE = re.compile(r"\{\{([\w.-]+)\}\}")
WORDS = "exercise-page"


def exercise_page(made: Made, *, platform: bool = False) -> str:
    """Return the page of an exercise; with ``platform`` one that reports to the learning platform that it is shown by.

    The same exercise gives the same text. The key is not in it but as digests (see ``answer_checks``).
    """
    exercise = made.exercise
    words = TeachingWords(exercise.language)
    style = variables() + SOURCES.style(STYLES)
    script = SOURCES.script(ON_PLATFORM if platform else SCRIPT)
    paper = exercise.source.paper
    parts = {
        "language": exercise.language, "title": exercise.title,
        "source": words.say("sheet.source", paper=paper) if paper else "", "policy": strict_policy(style, script),
    }  # fmt: skip
    parts |= {f"page.{key}": said for key, said in words.table(WORDS)["page"].items()}
    parts = {key: escape(printable(said)) for key, said in parts.items()}
    parts |= {
        "style": style, "script": script, "content": as_json(_content(made)), "words": as_json(_said(words)),
    }  # fmt: skip
    return PLACE.sub(lambda found: parts[found[1]], SOURCES.text("exercise.html"))


def _content(made: Made) -> dict[str, Any]:
    exercise = made.exercise
    return {
        "exercise": exercise.model_dump(mode="json", by_alias=True, exclude_defaults=True),
        "checks": answer_checks(made),
        "marksItself": marks_itself(exercise),
        "spare": bool(made.key.distractors),
        "writes": not exercise.questions and len(exercise.statements) < 2,
    }


def _said(words: TeachingWords) -> dict[str, Any]:
    return {key: said for key, said in words.table(WORDS).items() if key != "page"}
