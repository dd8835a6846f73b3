"""Each kind: made of the maps of the repository, the same from the same seed, marked rightly whatever is handed in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.problems import ArgmapError, ReadError
from argmap.teaching.exercises.answer_marking import MarkedAnswers, answer_sentence, mark_answers
from argmap.teaching.exercises.exercise import AnswerForm, Key, Made
from argmap.teaching.exercises.exercise_marking import mark_exercise
from argmap.teaching.exercises.kinds import kinds
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.teaching.marking import Decisions
from argmap.teaching.submissions.hand_in import HandIn
from argmap.teaching.teaching_words import TeachingWords, teaching_languages
from argmap.text.plain_words import plain_words
from tests.places import ARGUMENTS
from tests.teaching.exercises.example_maps import KINDS, LARGE, LEVELS, MAPS, made, opened, some

SEVERAL = (AnswerForm.SEVERAL, AnswerForm.WORDS)
HOSTILE: list[Any] = [
    5, None, True, [], {}, [[]], {"a": []}, "nosuch", ["nosuch"] * 100_000, "x" * 1_000_000,
    "<script>alert(1)</script>", [None, 7, {}], "\0\ud800", -1.5, [["a"] * 9] * 9,
]  # fmt: skip


def right_answers(key: Key) -> dict[str, Any]:
    return {
        one.question.id: list(one.right)
        if one.question.form in (AnswerForm.SEVERAL, AnswerForm.WORDS)
        else one.right[0]
        for one in key.items
    }


def right(one: Made) -> HandIn:
    graph = lower(Map.model_validate(one.key.reference)) if one.key.reference else None
    return HandIn(graph, right_answers(one.key), one.key.exercise)


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_made_of_maps_and_right_answers_get_all_points(kind: str) -> None:
    found = some(kind)
    assert len(found) >= 6
    for one in found:
        marked = mark_exercise(right(one), one.key)
        points = marked.points if isinstance(marked, MarkedAnswers) else marked.sure.points
        assert points == 100, one.exercise
        assert bool(one.exercise.questions) == (one.key.reference is None)
        assert len(one.exercise.instructions) >= 1


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_handed_in_gets_nothing(kind: str) -> None:
    for one in some(kind):
        marked = mark_exercise(HandIn(None, {}, one.key.exercise), one.key)
        points = (marked.points, marked.possible) if isinstance(marked, MarkedAnswers) else (marked.sure.points,)
        assert set(points) == {0}


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_makes_the_same(kind: str) -> None:
    document, article = opened(MAPS[0])
    for level in LEVELS:
        texts = [
            make_exercise(document, Wanted(kind, level, seed=seed), article).model_dump_json() for seed in (4, 4, 5)
        ]
        assert texts[0] == texts[1] != texts[2]


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_answers_are_wrong_and_no_fault(kind: str) -> None:
    for one in some(kind)[:6]:
        for hostile in HOSTILE:
            answers = {item.question.id: hostile for item in one.key.items} | {"nosuch": hostile}
            marked = mark_exercise(HandIn(None, answers, one.key.exercise), one.key)
            if isinstance(marked, MarkedAnswers):
                assert marked.points == 0
                assert all(answer_sentence(line, TeachingWords("de")) for line in marked.lines)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_handed_in_of_another_exercise_is_refused(kind: str) -> None:
    one = some(kind)[0]
    with pytest.raises(ReadError, match="key is of"):
        mark_exercise(HandIn(None, {}, "arrange-00000000"), one.key)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", teaching_languages())
def test_instructions_are_in_every_language(kind: str, language: str) -> None:
    document, article = opened(MAPS[0])
    for level in LEVELS:
        one = make_exercise(document, Wanted(kind, level, language=language), article)
        assert one.exercise.language == one.key.language == language
        assert not any("{" in told for told in (*one.exercise.instructions, one.exercise.title))


@pytest.mark.parametrize("kind", KINDS)
def test_its_docstring_tells_the_levels(kind: str) -> None:
    for level in LEVELS:
        assert f"- Level {level}: " in (kinds().get(kind).__doc__ or "")


@pytest.mark.parametrize("kind", KINDS)
def test_where_it_cannot_be_made_the_cure_is_told(kind: str) -> None:
    from argmap.notation.reading import loads

    document = loads("claim: {text: School should begin later.}\n", file="one.yaml")
    with pytest.raises(ArgmapError, match=rf"one\.yaml: no exercise of the kind {kind} can be made: .+: "):
        make_exercise(document, Wanted(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_made_of_a_large_map(kind: str) -> None:
    one = made(LARGE, kind, 2, 1)
    if kind not in ("find-in-text", "free-map"):  # which need the paper's text
        assert one is not None
        shown = one.exercise.map or {"claim": {}}
        assert len(repr(shown)) < 20_000


def question_keys() -> list[Key]:
    return [one.key for kind in KINDS for one in some(kind)[:4] if one.key.items]


ANSWERS = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.slow
@given(st.data())
def test_any_answers_get_points_between_none_and_all(data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(question_keys()))
    options = {item.question.id: [one.id for one in item.question.options] or ["x"] for item in key.items}
    answers = {
        id_: data.draw(ANSWERS | st.sampled_from(ids) | st.lists(st.sampled_from(ids), max_size=9))
        for id_, ids in options.items()
    }
    marked = mark_answers(answers, key)
    assert 0 <= marked.points <= marked.possible <= 100


@given(st.data())
def test_one_more_right_answer_is_never_worth_less(data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(question_keys()))
    whole = right_answers(key)
    some_ = {id_: answer for id_, answer in whole.items() if data.draw(st.booleans())}
    id_ = data.draw(st.sampled_from(sorted(whole)))
    assert mark_answers(some_, key).points <= mark_answers(some_ | {id_: whole[id_]}, key).points


def test_choosing_everything_earns_no_more_than_what_is_wrong_costs() -> None:
    for one in some("critical-questions"):
        for item in one.key.items:
            if item.question.form is AnswerForm.SEVERAL:
                everything = {item.question.id: [option.id for option in item.question.options]}
                assert mark_answers(everything, one.key).lines != ()
                assert mark_answers(everything, one.key).points == 0


def test_words_of_ones_own_wait_for_the_teacher_who_decides_for_all() -> None:
    one = made(MAPS[0], "fill-in", 3, 1)
    assert one is not None
    item = one.key.items[0]
    written = "As to " + " ".join(reversed(item.right[0].rstrip(".").split()[:6])) + " I think so"
    answers = {item.question.id: written}
    marked = mark_answers(answers, one.key)
    assert (marked.points, marked.possible) == (0, 25)
    pair = frozenset({(item.question.id, plain_words(written))})
    assert mark_answers(answers, one.key, decided=Decisions(confirmed=pair)).points == 25
    assert mark_answers(answers, one.key, decided=Decisions(rejected=pair)).possible == 0
    shouted = {item.question.id: item.right[0].upper()}
    assert mark_answers(shouted, one.key).points == 25


def test_two_further_phrases_of_the_text_cost_nothing_among_indicator_words() -> None:
    document, article = opened(ARGUMENTS / "course" / "bell.yaml")
    one = make_exercise(document, Wanted("find-in-text", 3, branch="nine"), article)
    item = next(item for item in one.key.items if item.question.form is AnswerForm.WORDS)
    right_, said = ", ".join(item.right), "The strongest objection is that"

    def earned(answer: str) -> float:
        lines = mark_answers({item.question.id: answer}, one.key).lines
        return next(line.earned for line in lines if line.item == item)

    assert earned(f"{right_}, {said}") == 1
    assert earned(f"{right_}, {said}, It is also said") == 1
    assert earned(f"{right_}, {said}, It is also said, and") == pytest.approx(1 - 1 / len(item.right))
    assert earned(f"{right_}, moreover") == pytest.approx(1 - 1 / len(item.right))  # which the text does not have
    assert earned(f"{said}, It is also said") == 0
    assert earned(f"{right_}, xact, owever") == pytest.approx(1 - 2 / len(item.right))  # no whole words
