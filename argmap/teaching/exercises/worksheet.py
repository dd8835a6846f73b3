"""An exercise on paper: a sheet for students, and the same sheet with the key for the teacher."""

from html import escape

from argmap.teaching.exercises.exercise import AnswerForm, Exercise, Key, KeyItem, Question
from argmap.teaching.exercises.sheet_parts import SheetParts, label
from argmap.teaching.exercises.sheet_style import sheet
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.xml import printable

LINES = {AnswerForm.TEXT: 3, AnswerForm.WORDS: 2}
MANY = 6
"""From how many equal options on only their letters stand at a question about the map."""


class Worksheet:
    """Makes the sheet of one exercise; with ``key``, the version that shows the answers."""

    def __init__(self, exercise: Exercise, words: TeachingWords, key: Key | None = None) -> None:
        self.exercise, self.words, self.key = exercise, words, key
        self.items = {one.question.id: one for one in key.items} if key else {}
        self.parts = SheetParts(exercise, words, self._solved())

    def write(self) -> str:
        """Return the sheet as HTML."""
        body = [
            self._head(), self._told(), self.parts.passages(), self.parts.notes(), self.parts.outline(), self._bank(),
            self._table(), self._questions(), self._cards(), self._space(), self._reference(),
        ]  # fmt: skip
        return sheet(self.exercise.title, printable("\n".join(filter(None, body))), self.exercise.language)

    def _solved(self) -> dict[str, str]:
        found = {}
        for id_ in self.exercise.blanks:
            if item := self.items.get(id_):
                texts = {one.id: one.text for one in item.question.options}
                found[id_] = texts.get(item.right[0], item.right[0])
        return found

    def _head(self) -> str:
        say = self.words.say
        told = "".join(f"<p>{escape(one)}</p>" for one in self.exercise.instructions)
        paper = self.exercise.source.paper
        who = f'<div class="who"><span>{escape(say("sheet.name"))}</span><span>{escape(say("sheet.date"))}</span></div>'
        return "\n".join(filter(None, [
            f'<p class="key">{escape(say("sheet.key"))}</p>' if self.key else who,
            f'<h1 dir="auto">{escape(self.exercise.title)}</h1>',
            f'<p class="source" dir="auto">{escape(say("sheet.source", paper=paper))}</p>' if paper else "",
            f'<div class="do" dir="auto">{told}</div>',
        ]))  # fmt: skip

    def _told(self) -> str:
        """Return the claim, where the exercise tells it."""
        text = next((one.text for one in self.exercise.statements if one.id == self.exercise.claim), "")
        return (
            f'<p><b>{escape(self.words.say("sheet.claim"))}</b> <span dir="auto">{escape(text)}</span></p>'
            if text
            else ""
        )

    def _bank(self) -> str:
        if not (self.exercise.blanks and self.exercise.statements):
            return ""
        rows = "".join(
            f'<li dir="auto"><b>{label(number)}</b> {escape(one.text)}</li>'
            for number, one in enumerate(self.exercise.statements)
        )
        return f'<h2>{escape(self.words.say("sheet.bank"))}</h2><ul class="bank">{rows}</ul>'

    def _cards(self) -> str:
        if self.key or self.exercise.questions or self.exercise.passages or not self.exercise.statements:
            return ""
        cards = "".join(f'<div dir="auto">{escape(one.text)}</div>' for one in self.exercise.statements)
        heading = escape(self.words.say("sheet.cards"))
        return f'<h2>{heading}</h2><div class="cards">{cards}</div>'

    def _space(self) -> str:
        return '<div class="space"></div>' if not self.exercise.questions and not self.key else ""

    def _table(self) -> str:
        """Return the questions about sentences as a table: a row for each, a column for each role."""
        asked = [one for one in self.exercise.questions if one.about in self.parts.numbers]
        if not asked:
            return ""
        say = self.words.say
        columns = [
            say("sheet.sentence"),
            *(one.text for one in asked[0].options),
            *([say("sheet.why")] if self.key else []),
        ]
        heads = "".join(f"<th>{escape(one)}</th>" for one in columns)
        rows = "".join(self._row(one) for one in asked)
        table = f"<table><thead><tr>{heads}</tr></thead>{rows}</table>"
        return f'<h2 class="after">{escape(say("sheet.answers"))}</h2>{table}'

    def _row(self, question: Question) -> str:
        item = self.items.get(question.id)
        cells = "".join(f"<td>{self._mark(question, one.id, item)}</td>" for one in question.options)
        why = f'<td class="said" dir="auto">{escape(item.explanation)}</td>' if item else ""
        return f"<tr><td>{self.parts.numbers[question.about or '']}</td>{cells}{why}</tr>"

    def _questions(self) -> str:
        asked = [
            one
            for one in self.exercise.questions
            if one.about not in self.parts.numbers and one.about not in self.exercise.blanks
        ]
        if not asked:
            return ""
        said = "".join(self._question(one, number) for number, one in enumerate(asked, 1))
        return f"<h2>{escape(self.words.say('sheet.questions'))}</h2>{said}"

    def _question(self, question: Question, number: int) -> str:
        item = self.items.get(question.id)
        where = self.parts.labels.get(question.about or "")
        text = f"{question.text} ({where})" if where else question.text
        said = [f'<p dir="auto"><b>{number}</b> {escape(text)}</p>']
        if question.options:
            said.append(self._options(question, item))
        elif item:
            said.append(f'<p class="right" dir="auto">{escape("; ".join(item.right))}</p>')
        else:
            said.append('<div class="line"></div>' * LINES.get(question.form, 1))
        if item and item.explanation:
            said.append(f'<p class="small" dir="auto">{escape(item.explanation)}</p>')
        return f'<div class="question">{"".join(said)}</div>'

    def _options(self, question: Question, item: KeyItem | None) -> str:
        """Return the options; statements of the map above, if there are many, by their letters."""
        known = sum(one.id in self.parts.labels for one in question.options)
        short = known >= min(MANY, len(question.options) - 1) and known > 1
        ordered = sorted(question.options, key=lambda one: self._rank(one.id)) if short else question.options
        rows = "".join(
            f"<li>{self._mark(question, one.id, item)}"
            f'<span dir="auto"{" class=right" if item and one.id in item.right else ""}>'
            f"{escape(self.parts.labels.get(one.id, one.text) if short else one.text)}</span></li>"
            for one in ordered
        )
        return f'<ul class="options{" letters" if short else ""}">{rows}</ul>'

    def _rank(self, id_: str) -> int:
        return self.parts.order.index(id_) if id_ in self.parts.order else len(self.parts.order)

    def _mark(self, question: Question, option: str, item: KeyItem | None) -> str:
        kind = "mark round" if question.form is AnswerForm.ONE else "mark"
        return f'<span class="{kind}">{"✕" if item and option in item.right else ""}</span>'

    def _reference(self) -> str:
        """Return the map of the key, and the distractors."""
        if self.key is None or self.key.reference is None:
            return ""
        heading = escape(self.words.say("feedback.reference"))
        said = f'<h2>{heading}</h2><ul class="map">{self.parts.entry(self.key.reference["claim"], "claim")}</ul>'
        if not self.key.distractors:
            return said
        rows = "".join(f'<li dir="auto">{escape(one)}</li>' for one in self.key.distractors)
        return f"{said}<h2>{escape(self.words.say('sheet.distractors'))}</h2><ul>{rows}</ul>"
