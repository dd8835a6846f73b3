"""Footnote detective: what is asked can be decided from what is shown, and no question tells another's answer."""

from pathlib import Path

import pytest

from argmap.evaluation.citing import Citing
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError
from argmap.teaching.exercises.distinct_notes import DistinctNotes
from argmap.teaching.exercises.exercise import KeyItem, Made
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.teaching.exercises.shown_maps import notes_shown
from tests.places import ARGUMENTS
from tests.teaching.exercises.example_maps import BENCHMARKS, LARGE, LEVELS, MAPS, made, opened

NOTED = [*(BENCHMARKS / f"{name}.yaml" for name in ("cables", "hpv-schools", "parkraum", "uruguay-beef")), MAPS[-1]]
SAME = """
claim:
  text: The ford should be closed.
  premises:
    - {text: Two cars were lost there in March., footnotes: [1]}
    - {text: The water rose by a metre., footnotes: [2]}
    - {text: A bridge is near., footnotes: [3]}
paper:
  works: [{id: a, title: The floods}, {id: b, title: The bridges}]
  footnotes:
    - {number: 1, cites: [{work: a, locator: p. 5}]}
    - {number: 2, cites: [{ibid: 1, locator: p. 9}]}
    - {number: 3, cites: [{work: b}]}
    - {number: 4, text: Ibid.}
"""
FORD = """# A map of the river

## 1 The ford

The ford should be closed. Two cars were lost there in March,[^1] and the water rose.[^2] A bridge is near.[^3]

[^1]: Moss, The floods.
[^2]: Fern, The river.
[^3]: Reed, The bridges.
"""
FORD_MAP = """
claim:
  text: The ford should be closed.
  at: 1.1 s1
  premises:
    - {text: Cars were lost in March., at: 1.1 s2, footnotes: [1]}
    - {text: There is a bridge not far away., at: 1.1 s3, footnotes: [3]}
paper:
  works: [{id: a, title: The floods}, {id: b, title: The river}, {id: c, title: The bridges}]
  footnotes: [{number: 1, cites: [{work: a}]}, {number: 2, cites: [{work: b}]}, {number: 3, cites: [{work: c}]}]
"""


def exercises(file: Path, level: int) -> list[Made]:
    return [one for seed in range(8) if (one := made(file, "footnote-detective", level, seed))]


def right(item: KeyItem) -> str:
    return next(one.text for one in item.question.options if one.id in item.right)


def how_far(one: Made) -> list[KeyItem]:
    return [item for item in one.key.items if item.question.text.startswith(("How far", "Wie weit"))]


@pytest.mark.slow
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("file", [*NOTED, LARGE], ids=lambda file: file.stem)
def test_no_two_notes_that_are_shown_cite_the_same_work(file: Path, level: int) -> None:
    citing = Citing(lower(opened(file)[0].map))
    for one in exercises(file, level):
        works = [work for note in one.exercise.notes for work in set(citing.works(note.number))]
        assert len(works) == len(set(works))


@pytest.mark.parametrize("level", LEVELS)
def test_an_ibid_is_not_shown_beside_the_note_before_and_not_without_what_it_means(level: int) -> None:
    for seed in range(20):
        one = make_exercise(loads(SAME), Wanted("footnote-detective", level, seed=seed))
        shown = {note.number for note in one.exercise.notes}
        assert len(shown & {1, 2}) == 1
        assert 4 not in shown
        asked = " ".join(question.text for question in one.exercise.questions)
        assert ("March" in asked) + ("metre" in asked) <= 1


def test_notes_of_one_work_alone_are_too_few() -> None:
    text = SAME.replace("{work: b}", "{work: a}")
    with pytest.raises(ArgmapError, match="too few notes"):
        make_exercise(loads(text), Wanted("footnote-detective"))


def test_notes_that_differ_in_figures_alone_are_alike() -> None:
    graph = lower(loads("claim: {text: A man acts.}\npaper: {footnotes: [{number: 1, text: 'Moss, p. 3.'}, {number: 2, "
                        "text: 'Moss, p. 14.'}, {number: 3, text: 'Fern, p. 3.'}]}\n").map)  # fmt: skip
    found = DistinctNotes(graph, notes_shown(graph, None, {1, 2, 3}))
    assert found.alike(1, 2)
    assert not found.alike(1, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_how_far_is_asked_only_with_the_text_at_hand(level: int) -> None:
    assert not any(how_far(one) or one.exercise.passages for one in exercises(LARGE, level))
    for file in NOTED:
        for one in exercises(file, level):
            assert bool(how_far(one)) == bool(one.exercise.passages) == (level > 1)


@pytest.mark.parametrize("file", NOTED, ids=lambda file: file.stem)
def test_the_mark_of_a_note_that_is_asked_about_is_in_the_text(file: Path) -> None:
    for one in [*exercises(file, 2), *exercises(file, 3)]:
        text = " ".join(sentence.text for passage in one.exercise.passages for sentence in passage.sentences)
        for item in one.key.items:
            if (said := right(item)).startswith(("Note ", "Anmerkung ")):
                assert f"[{said.split()[-1]}]" in text


def test_at_level_3_how_far_is_asked_of_every_statement_and_one_may_have_no_note() -> None:
    without = 0
    for file in NOTED:
        for one in exercises(file, 3):
            far = how_far(one)
            assert len(one.key.items) == 2 * len(far)
            for item in one.key.items:
                none = right(item) in ("None of these", "Keine von diesen")
                without += none
                after = one.key.items[one.key.items.index(item) + 1] if none else None
                assert after is None or right(after) in ("It has no note", "Sie hat keine Anmerkung")
    assert without


def test_what_a_note_backs_is_known_of_a_part() -> None:
    found = {right(item) for file in NOTED for one in exercises(file, 2) for item in how_far(one)}
    assert found & {"All of it", "Ganz"}
    assert found & {"Only a part of it", "Nur einen Teil davon"}


def test_a_note_that_only_explains_is_not_said_to_back_a_part() -> None:
    document, article = opened(ARGUMENTS / "makili-aliyev-2013.yaml")
    citing = Citing(lower(document.map))
    one = make_exercise(document, Wanted("footnote-detective", 2, size=60, seed=12), article)
    for item in one.key.items:
        assert citing.cites(int(right(item).split()[-1])) or not item.explanation


def test_a_sentence_with_marks_of_other_notes_is_not_asked_about_with_the_text(tmp_path: Path) -> None:
    (tmp_path / "ford.md").write_text(FORD, encoding="utf-8")
    document, article = loads(FORD_MAP), read_article(tmp_path / "ford.md")
    for seed in range(6):
        one = make_exercise(document, Wanted("footnote-detective", 2, seed=seed), article)
        assert how_far(one)
        asked = " ".join(question.text for question in one.exercise.questions)
        assert "bridge" in asked
        assert "March" not in asked
