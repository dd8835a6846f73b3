"""Digests: of all that is right, of nothing else, and nothing else of the key."""

import re

import pytest

from argmap.graph import Kind
from argmap.notation.reading import loads
from argmap.teaching.exercises.exercise import AnswerForm
from argmap.teaching.exercises.exercise_page.answer_checks import answer_checks, digest, marks_itself, small
from argmap.teaching.exercises.making import Wanted, make_exercise
from tests.teaching.exercises.example_maps import KINDS, some

MAP = """
claim:
  id: a
  text: The school should begin an hour later.
  premises:
    - linked: [{id: b, text: Pupils sleep too little.}, {id: c, text: Sleep helps to learn.}]
      undercutters: [{id: d, text: They would stay up longer.}]
  objections: [{id: e, text: The buses cannot change.}]
"""


def test_a_digest_depends_on_the_exercise_and_on_each_part() -> None:
    others = {
        digest("two", "a", "bc"),
        digest("one", "ab", "c"),
        digest("one", "a", "b", "c"),
        digest("one", "bc", "a"),
    }
    assert len(others | {digest("one", "a", "bc")}) == 5
    assert re.fullmatch(r"[0-9a-f]{16}", digest("one", "ü", "\ud800"))


def test_a_digest_is_what_the_standard_says() -> None:
    """SHA-256 of "abc" is in FIPS 180-4's examples; an exercise without facts is its id alone."""
    assert digest("abc") == "ba7816bf8f01cfea"


def test_the_places_of_statements_are_told_each_as_finely_as_a_hint_needs() -> None:
    made = make_exercise(loads(MAP), Wanted("arrange", level=3))
    found = set(answer_checks(made)["digests"])
    ids = {one.text: one.id for one in made.exercise.statements}
    a, b, c, d, e = (
        next(id_ for text, id_ in ids.items() if text.startswith(one)) for one in ("The s", "P", "S", "They", "The b")
    )  # fmt: skip
    pair = "+".join(sorted((b, c)))

    def known(*fact: str) -> bool:
        return digest(made.exercise.id, *fact) in found

    assert known("claim", a)
    assert not any(known("claim", one) for one in (b, c, d, e))
    assert known("tie", b, Kind.SUPPORTS, a, "", c)
    assert not known("tie", b, Kind.SUPPORTS, a, "", "")
    assert known("place", b, Kind.SUPPORTS, a, "")
    assert known("tie", d, Kind.UNDERCUTS, a, pair, "")
    assert known("step", d, b)
    assert known("step", d, c)
    assert not known("place", d, Kind.ATTACKS, a, "")
    assert known("parent", e, a)
    assert not known("parent", e, b)
    assert known("times", e, "1")


@pytest.mark.parametrize("kind", KINDS)
def test_every_option_has_one_digest_and_words_have_theirs(kind: str) -> None:
    for made in some(kind):
        checks = answer_checks(made)
        chosen = [one for one in made.exercise.questions if one.options]
        words = {
            small(word) for item in made.key.items if item.question.form is AnswerForm.WORDS for word in item.right
        }
        if made.exercise.questions:
            assert len(checks["digests"]) == sum(len(one.options) for one in chosen) + len(words)
        assert checks["digests"] == sorted(set(checks["digests"]))
        assert checks["shares"][0] == 0
        assert checks["shares"][-1] == 1


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_in_ones_own_words_cannot_mark_itself(kind: str) -> None:
    for made in some(kind):
        forms = {one.form for one in made.exercise.questions}
        written = kind == "free-map" or bool(forms & {AnswerForm.TEXT, AnswerForm.WORDS})
        assert marks_itself(made.exercise) == (not written)


def test_words_are_compared_without_case_and_signs() -> None:
    assert small("  Even\u00a0SO, ") == small("even so")
    assert small("E\u0301tant donne\u0301") == small("étant donné") == "étant donné"
