"""Exercises of the map on the desk: two archives, what students get and the key."""

from pathlib import Path

import pytest

from argmap.teaching.exercises.kinds import kinds
from tests.desk.classes import KEY, opened, tell, told_off, with_key
from tests.desk.desks import example

SCHOOL = {"arrange", "critical-questions", "fill-in", "find-in-text", "footnote-detective", "free-map", "spot-fault"}


@pytest.mark.parametrize("kind", sorted(kinds().names()))
def test_every_kind_is_made_or_says_what_the_map_lacks(kind: str, tmp_path: Path) -> None:
    desk = example(tmp_path)
    answer = desk.answer({"do": "class", "message": {"do": "make", "kind": kind}})
    if "error" in answer:
        assert f"the kind {kind} can be made: " in answer["error"]["message"]
        assert str(tmp_path) not in answer["error"]["message"]
        return
    students, key = opened(answer["students"]), opened(answer["key"])
    assert {"exercise.yaml", "worksheet.html"} <= students.keys()
    assert {"key.yaml", "worksheet.html"} <= key.keys()
    assert not any("key" in name for name in students)
    assert answer["key"]["name"] == answer["students"]["name"].replace(".zip", "-key.zip")


def test_another_number_makes_another_exercise_and_the_same_one_the_same(tmp_path: Path) -> None:
    desk = with_key(tmp_path)
    one, same, other = (tell(desk, "make", kind="arrange", seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert opened(one["students"])["exercise.yaml"] != opened(other["students"])["exercise.yaml"]


def test_instructions_are_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    made = tell(with_key(tmp_path), "make", kind="arrange", language="de", level=2, size=4, distractors=0)
    assert b"language: de" in opened(made["students"])["exercise.yaml"]


def test_a_kind_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    desk = with_key(tmp_path)
    assert "arange" in told_off(desk, "make", kind="arange")["message"]
    assert "'xx'" in told_off(desk, "make", kind="arrange", language="xx")["message"]


def test_the_map_as_it_is_now_counts(tmp_path: Path) -> None:
    desk = with_key(tmp_path)
    before = tell(desk, "make", kind="arrange")
    (tmp_path / "school.yaml").write_text(KEY.replace("an hour", "two hours"), encoding="utf-8")
    assert tell(desk, "make", kind="arrange") != before
