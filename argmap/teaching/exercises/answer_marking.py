"""Marks answers to questions by the key: points for each, and a sentence in the second person.

Answers come from files that anybody may have changed: what has the wrong type, or names an option that there is not, is
a wrong answer and never a fault.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

from argmap.teaching.exercises.exercise import AnswerForm, Key, KeyItem
from argmap.teaching.marking import Decisions, Rubric
from argmap.teaching.marking.pairing import LEAST
from argmap.teaching.marking.points import rounded
from argmap.teaching.marking.text_likeness import TextLikeness, likeness_for
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.plain_words import plain_words

LONGEST = 1000
"""How many characters of a written answer are read."""
MOST = 200
"""How many members of a list of answers are read; no question has as many options."""
FREE = 2
"""How many further phrases of the text may be listed as indicator words: the key is not the only list."""
TELLING = 4
"""How many letters a word must have for two texts that share it to have something in common."""


class AnswerVerdict(StrEnum):
    """What became of an answer; ``OPEN`` waits for the teacher."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    MISSING = "missing"
    OPEN = "uncertain"


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer to an item: as the student sees it, what it earned of one, and what it may earn (``possible``)."""

    item: KeyItem
    given: str
    verdict: AnswerVerdict
    earned: float
    possible: float
    alike: float = 0.0
    turned: bool = False


@dataclass(frozen=True, slots=True)
class MarkedAnswers:
    """Answers to the questions of an exercise, marked: points and what they may become, of ``of``."""

    key: Key
    lines: tuple[AnswerLine, ...]
    points: float
    possible: float
    of: float


def mark_answers(
    answers: Mapping[str, Any],
    key: Key,
    rubric: Rubric | None = None,
    *,
    likeness: TextLikeness | None = None,
    decided: Decisions | None = None,
) -> MarkedAnswers:
    """Mark answers by the ids of questions. ``decided`` is what a teacher decided on written ones."""
    rubric, marker = rubric or Rubric(), _AnswerMarker(likeness or likeness_for(key.written_in), decided or Decisions())
    lines = tuple(marker.line(item, answers.get(item.question.id)) for item in key.items)
    count = len(lines) or 1
    points, possible = (
        rounded(sum(shares) / count * rubric.points, rubric.step)
        for shares in ([one.earned for one in lines], [one.possible for one in lines])
    )
    return MarkedAnswers(key, lines, points, possible, rubric.points)


def answer_sentence(line: AnswerLine, words: TeachingWords) -> str:
    """Return what the student is told of an answer."""
    right = solution(line.item, words)
    said = words.say(f"answer.{line.verdict}", given=_short(line.given), right=right)
    return f"{said} {line.item.explanation}".strip()


def solution(item: KeyItem, words: TeachingWords) -> str:
    """Return the right answer in words."""
    texts = {one.id: one.text for one in item.question.options}
    said = [words.say("answer.quoted", text=texts.get(one, one).rstrip(".")) for one in item.right]
    joint = "or" if item.question.form in (AnswerForm.ONE, AnswerForm.TEXT) else "and"
    return f" {words.say(f'answer.{joint}')} ".join(said) if len(said) < 3 else ", ".join(said)


class _AnswerMarker:
    def __init__(self, likeness: TextLikeness, decided: Decisions) -> None:
        self.likeness, self.decided = likeness, decided

    def line(self, item: KeyItem, raw: Any) -> AnswerLine:
        match item.question.form:
            case AnswerForm.TEXT:
                return self.text(item, raw)
            case AnswerForm.WORDS:
                return self.words(item, raw)
            case AnswerForm.ONE:
                return self.one(item, raw)
            case _:
                return self.several(item, raw)

    def one(self, item: KeyItem, raw: Any) -> AnswerLine:
        chosen = _members(raw)
        texts = {one.id: one.text for one in item.question.options}
        given = " + ".join(texts.get(one, one) for one in chosen[:3])
        earned = 0.0
        if len(chosen) == 1:
            earned = 1.0 if chosen[0] in item.right else item.partial.get(chosen[0], 0.0)
        return _line(item, given, earned, answered=bool(chosen))

    def several(self, item: KeyItem, raw: Any) -> AnswerLine:
        """Mark a choice of several: a wrong one takes a right one's credit away, so that choosing all earns nothing."""
        chosen = _members(raw)
        texts = {one.id: one.text for one in item.question.options}
        given = " + ".join(texts.get(one, one) for one in chosen[:8])
        hits = len({*chosen} & {*item.right})
        earned = max(0, hits - len({*chosen} - {*item.right})) / len(item.right)
        return _line(item, given, earned, answered=bool(chosen))

    def words(self, item: KeyItem, raw: Any) -> AnswerLine:
        parts = re.split(r"[,;\n]", raw[:LONGEST]) if isinstance(raw, str) else _members(raw)
        found = dict.fromkeys(filter(None, map(plain_words, parts)))
        right = {plain_words(one) for one in item.right}
        earned = max(0, len(right & {*found}) - _costly([one for one in found if one not in right], item)) / len(right)
        return _line(item, ", ".join(islice(found, 12)), earned, answered=bool(found))

    def text(self, item: KeyItem, raw: Any) -> AnswerLine:
        given = " ".join(raw[:LONGEST].split()) if isinstance(raw, str) else ""
        if not plain_words(given):
            return _line(item, given, 0.0, answered=bool(given))
        best = max(item.right, key=lambda one: self.likeness.alike(one, given))
        alike, turned = self.likeness.alike(best, given), self.likeness.turned(best, given)
        decision = (item.question.id, plain_words(given))
        spelt = self.likeness.spelt_alike(best, given)
        if decision in self.decided.confirmed or (spelt and not turned):
            return AnswerLine(item, given, AnswerVerdict.RIGHT, 1.0, 1.0, alike)
        if decision in self.decided.rejected or not (alike >= LEAST or _in_common(best, given)):
            return AnswerLine(item, given, AnswerVerdict.WRONG, 0.0, 0.0, alike)
        return AnswerLine(item, given, AnswerVerdict.OPEN, 0.0, 1.0, alike, turned)


def _costly(others: list[str], item: KeyItem) -> int:
    """Return how many of the words that are not in a key take credit away: all but a few that stand in the text."""
    said = f" {plain_words(item.passage)} "
    there = sum(f" {one} " in said for one in others)
    return len(others) - min(there, FREE)


def _line(item: KeyItem, given: str, earned: float, *, answered: bool) -> AnswerLine:
    verdict = AnswerVerdict.RIGHT if earned >= 1 else AnswerVerdict.PARTLY if earned > 0 else AnswerVerdict.WRONG
    return AnswerLine(item, given, verdict if answered else AnswerVerdict.MISSING, earned, earned)


def _members(raw: Any) -> list[str]:
    """Return the ids in an answer, each once: of a text, or of a list; whatever else becomes an id of no option."""
    if raw is None or raw in ("", [], {}):
        return []
    if isinstance(raw, str):
        return [raw[:LONGEST]]
    if not isinstance(raw, list):
        return ["?"]
    found = [one[:LONGEST] if isinstance(one, str) else "?" for one in islice(raw, MOST + 1)]
    return list(dict.fromkeys(found if len(raw) <= MOST else [*found, "?"]))


def _in_common(one: str, other: str) -> bool:
    """Tell whether two texts share a word that is long enough to mean something, or the beginning of one."""
    words = (
        {word[: TELLING + 1] for word in plain_words(text).split() if len(word) >= TELLING} for text in (one, other)
    )
    here, there = words
    return bool(here & there)


def _short(text: str) -> str:
    return text.rstrip(".") if len(text) <= 200 else f"{text[:200].rsplit(' ', 1)[0]} …"


def answered_questions(lines: Iterable[AnswerLine]) -> int:
    """Return how many questions have an answer."""
    return sum(one.verdict is not AnswerVerdict.MISSING for one in lines)
