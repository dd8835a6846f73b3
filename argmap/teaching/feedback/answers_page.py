"""The page that a student gets for answers to questions: points, what to look at, each question with its answer."""

from collections.abc import Iterator
from html import escape

from argmap.teaching.exercises.answer_marking import (
    AnswerLine,
    AnswerVerdict,
    MarkedAnswers,
    answer_sentence,
    answered_questions,
)
from argmap.teaching.feedback.html_page import html_page
from argmap.teaching.feedback.student_page import BAD, GOOD, GREAT, HALF, NEAR, OPEN
from argmap.teaching.feedback.teachers_words import from_teacher
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.xml import printable

KINDS = {
    AnswerVerdict.RIGHT: GOOD, AnswerVerdict.PARTLY: NEAR, AnswerVerdict.WRONG: BAD, AnswerVerdict.MISSING: BAD,
    AnswerVerdict.OPEN: OPEN,
}  # fmt: skip


class AnswersPage:
    """Makes the pages of one run: in one language, with the title of the exercise."""

    def __init__(self, title: str, words: TeachingWords) -> None:
        self.title, self.words = title, words

    def write(self, marked: MarkedAnswers, remark: str = "", mark: str = "") -> str:
        """Return the page for answers, as HTML. ``remark`` and ``mark`` are the teacher's own."""
        say = self.words.say
        rows = "".join(self._row(one, number) for number, one in enumerate(marked.lines, 1))
        parts = [
            f'<h1 dir="auto">{escape(self.title or say("answer.title"))}</h1>',
            from_teacher(self.words, mark, remark, marked.of),
            *self._summary(marked, counts=not mark),
            f"<h2>{escape(say('answer.yours'))}</h2>",
            f"<table>{rows}</table>",
        ]
        return html_page(say("answer.title"), printable("\n".join(filter(None, parts))), self.words.code)

    def _summary(self, marked: MarkedAnswers, *, counts: bool) -> Iterator[str]:
        say, share = self.words.say, marked.possible / marked.of
        key = "all_right" if share >= 1 else "good" if share >= GREAT else "half" if share >= HALF else "begun"
        numbers = {"points": f"{marked.points:g}", "of": f"{marked.of:g}", "possible": f"{marked.possible:g}"}
        mark = say("feedback.open" if marked.possible > marked.points else "feedback.mark", **numbers)
        found = say("answer.found", count=answered_questions(marked.lines), all=len(marked.lines))
        yield (
            f'<p class="mark">{escape(mark)}</p>' if counts else f"<p>{escape(say('feedback.reckoned', mark=mark))}</p>"
        )
        yield f"<p>{escape(say(f'answer.{key}'))} {escape(found)}</p>"

    def _row(self, line: AnswerLine, number: int) -> str:
        tag = f'<span class="tag {KINDS[line.verdict]}">{escape(self.words.say(f"tag.{line.verdict}"))}</span>'
        asked = "<br>".join(map(escape, line.item.question.text.split("\n")))
        said = escape(answer_sentence(line, self.words))
        return f'<tr><td dir="auto"><b>{number}</b> {asked}<br>{said}</td><td>{tag}</td></tr>'
