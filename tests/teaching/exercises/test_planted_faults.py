"""Planted faults are those that the checker reports where they are, and did not report before."""

from pathlib import Path
from random import Random

import pytest

from argmap.checking.running import check, profiles
from argmap.graph import Kind
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import Document, loads
from argmap.rules import Profile
from argmap.teaching.exercises.exercise import AnswerForm, Made
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.teaching.exercises.map_branches import Brancher
from argmap.teaching.exercises.planted_faults import FaultKind, FaultPlanter, Planted
from argmap.teaching.exercises.pronoun_subjects import with_pronoun
from argmap.teaching.exercises.random_ids import RandomIds
from tests.places import ARGUMENTS
from tests.teaching.exercises.example_maps import BENCHMARKS, LEVELS, MAPS, made, opened

PROFILES = (Profile.TEACHING, Profile.REVIEW)


def planted(file: Path) -> list[tuple[FaultPlanter, Planted]]:
    """Return every fault that can be planted in a branch of a map."""
    document, article = opened(file)
    brancher, found = Brancher(document), []
    for root in [one for one in brancher.graph.nodes if len(brancher.branch(one, RandomIds(Random(0))).origin) > 2]:
        branch = brancher.branch(root, RandomIds(Random(1)))
        planter = FaultPlanter(branch.data, article, Random(1))
        found += [(planter, one) for fault in FaultKind if (one := planter.plant(fault))]
    return found


SLOW = [pytest.param(BENCHMARKS / f"{name}.yaml", marks=pytest.mark.slow) for name in ("cables", "parkraum")]


@pytest.mark.parametrize("file", [*SLOW, MAPS[-1]], ids=lambda file: file.stem)
def test_the_checker_reports_it_there_and_not_before(file: Path) -> None:
    article = opened(file)[1]
    for planter, one in planted(file):
        assert set(profiles(one.fault)) & set(PROFILES)
        now, before = (
            [
                problem.node
                for profile in PROFILES
                for problem in check(Document(Map.model_validate(data)), profile=profile, article=article)
                if problem.rule == one.fault
            ]
            for data in (one.data, planter.data)
        )
        assert before == []
        assert set(now) <= one.nodes
        assert now or one.fault is FaultKind.APART  # whose rule goes by shared words, and may see nothing


@pytest.mark.slow
def test_every_fault_can_be_planted_somewhere() -> None:
    found = {one.fault for file in MAPS for _, one in planted(file)}
    assert found == set(FaultKind)


def test_what_is_asked_is_what_was_planted() -> None:
    for file in MAPS:
        for level in LEVELS:
            one = made(file, "spot-fault", level, 2)
            if one is None:
                continue
            options = [{option.id for option in item.question.options} for item in one.key.items]
            assert all({*item.right} <= ids for item, ids in zip(one.key.items, options, strict=True))
            assert all(item.question.form is AnswerForm.ONE and item.explanation for item in one.key.items)
            Map.model_validate(one.exercise.map)  # it can be shown as any other


@pytest.mark.parametrize(
    ("language", "text", "dangling"),
    [
        ("en", "The library would be well used on Sundays.", "It would be well used on Sundays."),
        ("en", "The school buses cannot run an hour later.", "They cannot run an hour later."),
        ("en", "The share of adults with a degree is small.", "It is small."),
        ("en", "The people in the town were asked.", "They were asked."),
        ("en", "The forester has looked after old trees.", None),  # he or she
        ("en", "The poor would ride more often.", None),
        ("en", "The comparison that the authors make was bold.", None),
        ("en", "The wind and the rain are strong.", None),
        ("en", "The will of the state is weak.", None),
        ("en", "The Spaniards paid only €168.", None),  # where the phrase ends is not certain
        ("en", "Librarians have a right not to work on Sundays.", None),
        ("de", "Die Gebühr ist für manche hart.", "Sie ist für manche hart."),
        ("de", "Das Urteil war streng.", "Es war streng."),
        ("de", "Die Einnahmen sollte Leipzig für den Nahverkehr verwenden.", None),  # an object
        ("de", "Der Stadt ist geholfen.", None),
        ("fr", "The library would be well used on Sundays.", None),
    ],
)
def test_a_pronoun_takes_the_place_of_a_whole_subject_where_grammar_allows_it(
    language: str, text: str, dangling: str | None
) -> None:
    assert with_pronoun(text, language) == dangling


def test_a_statement_that_points_at_nothing_named_is_not_merely_called_this() -> None:
    found = [one for file in MAPS for _, one in planted(file) if one.fault is FaultKind.DANGLING]
    assert found
    for one in found:
        text = lower(Map.model_validate(one.data)).nodes[one.main].text
        assert text.startswith(("It ", "They ", "Sie ", "Es "))


def on_nothing(one: Made) -> list[str]:
    """Return the statements of the map that is shown which rest on nothing, in anybody's eyes."""
    assert one.exercise.map
    graph = lower(Map.model_validate(one.exercise.map))
    bare = (node for node in graph.nodes.values() if not node.footnotes and not node.cites and node.home)
    return [node.id for node in bare if node.basis in (None, "assumption") and not graph.into(node.id, Kind.SUPPORTS)]


def test_where_a_premise_rests_on_nothing_nothing_else_does() -> None:
    asked = 0
    for file in [*MAPS[1::3], *sorted((ARGUMENTS / "course").glob("*.yaml"))]:
        for level in (2, 3):
            for seed in range(2):
                one = made(file, "spot-fault", level, seed)
                for item in one.key.items if one else ():
                    if item.question.text.startswith(("A premise rests on nothing", "Eine Prämisse stützt sich")):
                        assert one
                        there = on_nothing(one)
                        assert {*there} <= {*item.right}
                        asked += bool(there)
    assert asked > 3


@pytest.mark.parametrize(
    ("more", "clean"),
    [
        ("premises: [{text: It is deep., basis: common-ground}]", True),
        ("premises: [{text: It is deep., basis: assumption, voice: reader}]", False),
        ("objections: [{text: It is rarely used., voice: conceded}]", False),
        ("objections: [{text: It is rarely used., premises: [{text: We counted., basis: testimony}]}]", True),
    ],
)
def test_an_objection_or_an_assumption_counts_as_resting_on_nothing(more: str, clean: bool) -> None:
    document = loads(f"claim: {{text: The ford should be closed., {more}}}\n")
    brancher = Brancher(document)
    planter = FaultPlanter(brancher.branch(next(iter(brancher.graph.nodes)), RandomIds(Random(1))).data)
    assert (FaultKind.UNSUPPORTED in planter.clean) == clean


def test_what_a_basis_means_is_told_where_one_is_shown() -> None:
    document, article = opened(ARGUMENTS / "course" / "notes.yaml")
    told = make_exercise(document, Wanted("spot-fault", 2, branch="paper-notes", seed=2), article).exercise.instructions
    assert sum("beside a statement means" in one for one in told) == 2  # testimony and common ground
