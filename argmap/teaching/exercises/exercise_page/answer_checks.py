r"""What an exercise's page can tell at once, without the key in clear: digests of right answers.

A digest is the first 16 hexadecimal digits of SHA-256 (FIPS 180-4) over the exercise's id and what is right, joined by
U+0000. The page makes the same of an answer and looks whether it is there. This keeps the key from being read in
passing. It does not keep it from somebody who has every option tried by a program, and so is practice, no examination.

What is made a digest of, with ids of the exercise:

- ``option``, question, option, number of the share of the credit that it earns;
- ``word``, question, a word that is to be found, in small letters;
- ``claim``, statement; ``nowhere``, statement that belongs nowhere;
- ``tie``, statement, kind of relation, parent, premises of the step that it attacks, statements that count only
  together with it; ``place``, the same without the last; ``parent``, statement, parent alone;
- ``step``, statement, a premise of the step that it attacks;
- ``times``, statement, how many relations it has.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.teaching.exercises.exercise import AnswerForm, Exercise, Key, KeyItem, Made
from argmap.teaching.marking.ties import Tie, ties
from argmap.text.plain_words import plain_words

DIGITS = 16
NO_LETTERS = re.compile(r"[\W_]+")
CHOSEN = (AnswerForm.ONE, AnswerForm.SEVERAL)


def marks_itself(exercise: Exercise) -> bool:
    """Tell whether a page can say of all of an exercise whether it is right: nothing is in the student's own words."""
    if exercise.questions:
        return all(one.form in CHOSEN for one in exercise.questions)
    return len(exercise.statements) > 1


def answer_checks(made: Made) -> dict[str, Any]:
    """Return the digests of an exercise, sorted, and the shares of the credit that an option can earn."""
    shares = sorted({0.0, 1.0, *(share for item in made.key.items for share in item.partial.values())})
    facts = [*_of_questions(made.key, shares)]
    if marks_itself(made.exercise) and made.key.reference:
        facts += _of_statements(made.exercise, lower(Map.model_validate(made.key.reference)), made.key)
    return {"shares": shares, "digests": sorted({digest(made.exercise.id, *one) for one in facts})}


def digest(exercise: str, *fact: str) -> str:
    """Return the digest of something that is right in an exercise."""
    return sha256("\0".join((exercise, *fact)).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def _of_questions(key: Key, shares: list[float]) -> Iterator[tuple[str, ...]]:
    for item in key.items:
        question = item.question
        if question.form in CHOSEN:
            for option in question.options:
                yield "option", question.id, option.id, str(shares.index(_share(item, option.id)))
        elif question.form is AnswerForm.WORDS:
            yield from (("word", question.id, small(one)) for one in item.right)


def _share(item: KeyItem, option: str) -> float:
    return 1.0 if option in item.right else item.partial.get(option, 0.0)


def small(word: str) -> str:
    """Return a word as a page compares it: composed (Unicode NFC), in small letters, without signs."""
    return NO_LETTERS.sub(" ", unicodedata.normalize("NFC", word).lower()).strip()


def _of_statements(exercise: Exercise, reference: Graph, key: Key) -> Iterator[tuple[str, ...]]:
    yield from (("claim", root) for root in reference.roots)
    for statement, found in ties(reference).items():
        yield "times", statement, str(len(found))
        for tie in found:
            yield from _of_tie(statement, tie)
    distractors = {plain_words(text) for text in key.distractors}
    outside = (one for one in exercise.statements if one.id not in reference.nodes)
    yield from (("nowhere", one.id) for one in outside if plain_words(one.text) in distractors)


def _of_tie(statement: str, tie: Tie) -> Iterator[tuple[str, ...]]:
    place = (statement, str(tie.kind), tie.parent, _joined(tie.step))
    yield "tie", *place, _joined(tie.mates)
    yield "place", *place
    yield "parent", statement, tie.parent
    yield from (("step", statement, one) for one in tie.step)


def _joined(ids: Iterable[str]) -> str:
    return "+".join(sorted(ids))
