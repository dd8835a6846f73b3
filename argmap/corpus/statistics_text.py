"""The ready questions of a corpus as text, and in files."""

from collections.abc import Mapping

from argmap.corpus.answers import as_text, in_format
from argmap.corpus.asked_questions import AskedQuestion
from argmap.corpus.bar_chart import bar_chart
from argmap.corpus.corpus_parts import PartCounts
from argmap.corpus.questions import ready_questions
from argmap.corpus.statistics_page import statistics_page
from argmap.problems import ArgmapError
from argmap.registry import summary


def listed_questions() -> str:
    """Return the questions, a line each."""
    found = dict(ready_questions().items())
    wide = max(map(len, found))
    return "\n".join(f"{name.ljust(wide)}  {summary(one)}" for name, one in found.items())


def in_text(asked: Mapping[str, AskedQuestion]) -> str:
    """Return questions with their answers for people."""
    return "\n".join(f"{one.title} ({name})\n\n{_answer(one)}" for name, one in asked.items())


def in_file(name: str, counts: PartCounts, asked: Mapping[str, AskedQuestion], suffix: str) -> str:
    """Return what is written into a file with an extension: a page of all, or one answer.

    ``name`` is that of the corpus. Raises ``ArgmapError`` for another extension, and for several answers in one.
    """
    if suffix in (".html", ".htm"):
        return statistics_page(name, counts, asked)
    if suffix not in (".svg", ".csv", ".json"):
        raise ArgmapError("the extension of FILE must be .html, .svg, .csv or .json")
    if len(asked) > 1:
        raise ArgmapError(f"{suffix} holds one answer: name a question (--questions lists them), or write .html")
    (one,) = asked.values()
    return bar_chart(one.answer, one.picture, one.title) if suffix == ".svg" else in_format(one.answer, suffix[1:])


def _answer(asked: AskedQuestion) -> str:
    return as_text(asked.answer) if asked.answer.rows else "There is nothing to show.\n"
