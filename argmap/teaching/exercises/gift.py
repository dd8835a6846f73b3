r"""Multiple-choice exercises as GIFT, which Moodle imports into a question bank.

The format: https://docs.moodle.org/en/GIFT_format. A backslash before each of ``~ = # { } :`` and before a backslash
itself keeps it from meaning anything; a line break is written ``\n``, since an empty line ends a question.
"""

import re
from html import escape

from argmap.teaching.exercises.exercise import AnswerForm, Exercise, KeyItem, Made
from argmap.teaching.exercises.sheet_parts import SheetParts
from argmap.teaching.teaching_words import TeachingWords

SPECIAL = re.compile(r"([\\~=#{}:])")
"""What has a meaning in GIFT."""
NOT_IN_A_CATEGORY = re.compile(r"[\\~=#{}:/$]")
"""What the line that names the category cannot hold: nothing is escaped there."""
ATTRIBUTES = re.compile(r"<(\w+)[^>]*>")


def gift(made: Made, words: TeachingWords) -> str:
    """Return the questions with their right answers; those about a text or a map carry it with them."""
    context = _context(made.exercise, words)
    items = enumerate(made.key.items, 1)
    title = _one_line(made.exercise.title)
    head = f"// {title}\n$CATEGORY: argmap/{' '.join(NOT_IN_A_CATEGORY.sub(' ', title).split())}"
    return "\n\n".join([head, *(_question(item, number, made, context) for number, item in items)]) + "\n"


def _context(exercise: Exercise, words: TeachingWords) -> str:
    """Return what the questions are about as plain HTML, without classes and styles, which Moodle would drop."""
    parts = SheetParts(exercise, words)
    html = "".join([parts.passages(), parts.outline(), parts.notes()])
    return ATTRIBUTES.sub(r"<\1>", html)


def _question(item: KeyItem, number: int, made: Made, context: str) -> str:
    title = f"::{_escaped(f'{made.exercise.id} {number}')}::"
    asked = "".join(f"<p>{escape(line)}</p>" for line in item.question.text.splitlines() if line.strip())
    answers = "\n".join(_option(item, one.id, one.text) for one in item.question.options)
    feedback = f"\n####{_escaped(escape(item.explanation))}" if item.explanation else ""
    return f"{title}[html]{_escaped(context + asked)}{{\n{answers}{feedback}\n}}"


def _option(item: KeyItem, id_: str, text: str) -> str:
    """Return an option with what it is worth; where any of several is right, one has the ``=`` that GIFT wants."""
    right, said = item.right, _escaped(escape(text))
    if item.question.form is AnswerForm.ONE:
        share = 1.0 if id_ in right else item.partial.get(id_, 0.0)
        return f"={said}" if id_ == right[0] else f"~%{_percent(share)}%{said}" if share else f"~{said}"
    return f"~%{'' if id_ in right else '-'}{_percent(1 / len(right))}%{said}"


def _percent(share: float) -> str:
    """Return a share with the five decimals by which Moodle knows its grades: 33.33333."""
    return f"{100 * share:.5f}".rstrip("0").rstrip(".")


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text).replace("\n", "\\n")


def _one_line(text: str) -> str:
    return " ".join(text.split())
