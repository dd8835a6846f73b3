"""The plan of a course as pages: for students, with deadlines; for the teacher, with the commands that mark as well."""

from collections.abc import Collection, Iterable
from datetime import date
from html import escape
from pathlib import PurePosixPath

from argmap.teaching.classes.class_exercises import ClassExercise
from argmap.teaching.exercises.exercise_files import KEY
from argmap.teaching.feedback.html_page import html_page
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.xml import printable

STYLE = """
pre { padding: 10px 14px; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; }
h2 { margin-bottom: 2px; } section p { margin: 4px 0; } section { break-inside: avoid; }
"""
STEPS = ("give", "texts", "collect", "mark", "again")
"""What the teacher does, in this order; each is a phrase of the table ``class``."""
WORDS = ("claim", "premise", "linked", "objection", "rebuttal", "step", "pattern")
"""The words that students need, in the order in which a course has use for them."""
Link = tuple[str, str]


class PlanPages:
    """Makes the pages of a course. ``rubric`` is the rubric's file in the folder, if there is one."""

    def __init__(self, title: str, words: TeachingWords, rubric: str | None = None) -> None:
        self.title, self.words, self.rubric = title, words, rubric

    def for_students(self, exercises: Iterable[ClassExercise], files: Collection[str]) -> str:
        """Return the page for students; ``files`` are the paths of what they get, seen from the page."""
        parts = [self._section(one, self._links(one.folder, files)) for one in exercises]
        words = "".join(f"<li>{escape(self._say(f'words.{one}'))}</li>" for one in WORDS)
        return self._page(
            [*parts, f"<section><h2>{escape(self._say('glossary'))}</h2><ul>{words}</ul></section>"], self.title
        )

    def for_teacher(self, exercises: Iterable[ClassExercise], files: Collection[str], texts: dict[str, str]) -> str:
        """Return the page for the teacher; ``texts`` are paths to texts by the files that they are made from."""
        steps = "".join(f"<li>{escape(self._say(one))}</li>" for one in STEPS)
        parts = [f"<ol>{steps}</ol>"]
        for one in exercises:
            links = self._links(f"students/{one.folder}", files)
            links.append((f"keys/{one.folder}/worksheet.html", self._say("key")))
            if one.article and (text := texts.get(one.article.file)):
                links.append((text, self._say("text")))
            parts.append(self._section(one, links, self.command(one.folder)))
        return self._page(parts, self._say("for-teacher", title=self.title))

    def command(self, name: str) -> str:
        """Return the command that marks an exercise, to be run in the folder of the class."""
        rubric = f" --rubric {self.rubric}" if self.rubric else ""
        return f"argmap teach mark submissions/{name} --key keys/{name}/{KEY}{rubric} -o marks/{name}"

    def day(self, day: date) -> str:
        """Return a day in words: Monday 18 January 2027."""
        weekday, month = self._say(f"weekday.{day.weekday()}"), self._say(f"month.{day.month}")
        return self._say("day", weekday=weekday, day=day.day, month=month, year=day.year)

    def _say(self, key: str, **values: object) -> str:
        return self.words.say(f"class.{key}", **values)

    def _page(self, parts: list[str], title: str) -> str:
        body = f'<h1 dir="auto">{escape(title)}</h1>\n' + "\n".join(parts)
        return html_page(title, printable(body), self.words.code, STYLE)

    def _links(self, folder: str, files: Collection[str]) -> list[Link]:
        pages = [PurePosixPath(one) for one in sorted(files) if one.startswith(f"{folder}/") and one.endswith(".html")]
        return [(str(one), self._say("worksheet" if one.stem == "worksheet" else "on-screen")) for one in pages]

    def _section(self, one: ClassExercise, links: list[Link], command: str = "") -> str:
        due = self._say("due", day=self.day(one.due)) if one.due else ""
        level = self._say("level", level=one.wish.level)
        shown = " · ".join(f'<a href="{escape(file)}">{escape(text)}</a>' for file, text in links)
        lines = [
            f'<h2 dir="auto">{one.number} {escape(one.wish.name)}</h2>',
            f'<p dir="auto">{escape(one.made.exercise.title)} · {escape(level)}</p>',
            f'<p dir="auto">{escape(one.wish.aim)}</p>' if one.wish.aim else "",
            f"<p><b>{escape(due)}</b></p>" if due else "",
            f"<p>{shown}</p>",
            f"<pre>{escape(command)}</pre>" if command else "",
        ]
        return f"<section>{''.join(lines)}</section>"
