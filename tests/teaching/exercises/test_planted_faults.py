"""Planted faults are those that the checker reports where they are, and did not report before."""

from pathlib import Path
from random import Random

import pytest

from argmap.checking.running import check, profiles
from argmap.notation.model import Map
from argmap.notation.reading import Document
from argmap.rules import Profile
from argmap.teaching.exercises.exercise import AnswerForm
from argmap.teaching.exercises.map_branches import Brancher
from argmap.teaching.exercises.planted_faults import FaultKind, FaultPlanter, Planted
from argmap.teaching.exercises.random_ids import RandomIds
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


@pytest.mark.parametrize(
    "file", [BENCHMARKS / "cables.yaml", BENCHMARKS / "parkraum.yaml", MAPS[-1]], ids=lambda file: file.stem
)
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
