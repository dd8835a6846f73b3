"""What students get does not hold the key: neither ids, nor order, nor text."""

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading.document import Document
from argmap.notation.reading.writing import to_data
from argmap.problems import ArgmapError
from argmap.teaching.exercises.exercise import AnswerForm, Made
from argmap.teaching.exercises.exercise_files import student_files
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.teaching.exercises.map_branches import statements
from argmap.teaching.exercises.random_ids import LENGTH, LETTERS
from tests.teaching.exercises.example_maps import KINDS, LARGE, LEVELS, MAPS, made, opened

RANDOM = re.compile(rf"[{LETTERS}]{{{LENGTH}}}")
ROLES = {"claim", "premise", "objection", "rebuttal", "none"}
FIXED = {"footnote-detective", "find-in-text", "spot-fault"}
"""Kinds whose options stand in an order of their own: of notes, of roles, of the map."""


def ids(value: Any, key: str = "") -> set[str]:
    """Return all that stands under a key that holds ids, in data of any depth."""
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if name not in ("works", "source")}
        inside = set().union(*(ids(one, name) for name, one in kept.items()), set())
        return inside | (set(value) if key == "places" else set())
    if isinstance(value, list):
        return set().union(*(ids(one, key) for one in value), set())
    return {value} if key in ("id", "ref", "about", "claim", "blanks", "places") and isinstance(value, str) else set()


def check(file: Path, one: Made) -> None:
    exercise, key = one.exercise, one.key
    data = json.loads(exercise.model_dump_json(by_alias=True))
    own = data.pop("id")
    found = ids(data)
    assert all(RANDOM.fullmatch(id_) or id_ in ROLES for id_ in found), found
    named = {node.name for node in lower(opened(file)[0].map).nodes.values()} - {None}
    assert not found & named - ROLES
    assert own.startswith(f"{exercise.kind}-")
    assert not {"right", "explanation", "partial", "reference", "distractors", "origin"} & keys_of(data)
    text = json.dumps(data, ensure_ascii=False)
    for item in key.items:
        assert len(item.question.options) != 1
        if item.question.form is AnswerForm.TEXT:
            assert item.right[0] not in text
    for name, content in student_files(one).items():
        assert "key" not in name
        assert name.endswith(".zip") or "✕".encode() not in content  # packed bytes may be anything
    if exercise.map and exercise.blanks:
        blank = {one["id"]: one["text"] for one in statements(exercise.map["claim"])}
        assert not any(blank[id_] for id_ in exercise.blanks)


def keys_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | set().union(*map(keys_of, value.values()), set())
    return set().union(*map(keys_of, value), set()) if isinstance(value, list) else set()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_of_a_few_seeds(kind: str) -> None:
    for file in (MAPS[0], MAPS[3], MAPS[-1]):
        for level in LEVELS:
            for seed in range(3):
                if one := made(file, kind, level, seed):
                    check(file, one)


@pytest.mark.slow
@pytest.mark.parametrize("file", [*MAPS, LARGE], ids=lambda file: file.stem)
@pytest.mark.parametrize("kind", KINDS)
def test_of_every_map_level_and_seed(kind: str, file: Path) -> None:
    places: dict[int, list[float]] = defaultdict(list)
    for level in LEVELS:
        for seed in range(21):
            if one := made(file, kind, level, seed):
                check(file, one)
                places[level] += orders(one)
    for found in places.values():
        if len(found) >= 60:
            assert 0.3 < sum(found) / len(found) < 0.7, "the place in the order tells what is right"


def orders(one: Made) -> list[float]:
    """Return where among its options the right one stands, 0 to 1; and where the claim does among statements."""
    found = []
    if one.exercise.kind not in FIXED:
        for item in one.key.items:
            options = [option.id for option in item.question.options]
            if item.question.form is AnswerForm.ONE and len(options) > 2:
                found += [options.index(right) / (len(options) - 1) for right in item.right]
    if one.exercise.kind == "arrange" and one.key.reference:
        order = [statement.id for statement in one.exercise.statements]
        found.append(order.index(one.key.reference["claim"]["id"]) / (len(order) - 1))
    return found


def test_statements_are_offered_in_another_order_each_time() -> None:
    firsts = set()
    for seed in range(12):
        one = made(MAPS[0], "arrange", 2, seed)
        assert one is not None
        firsts.add(one.exercise.statements[0].text)
    assert len(firsts) > 3


def test_distractors_look_like_the_others() -> None:
    one = made(MAPS[0], "arrange", 3, 1)
    assert one is not None
    texts = [statement.text for statement in one.exercise.statements]
    assert set(one.key.distractors) < set(texts)
    assert len({len(statement.id) for statement in one.exercise.statements}) == 1


def twin(file: Path) -> Document:
    """Return a map of the same structure in other words, as somebody can make it who has not got the map itself."""
    data = to_data(opened(file)[0].map)
    for one in statements(data["claim"]):
        one["text"] = f"It is said: {one['text']}"
    return Document(Map.model_validate(data), file="twin.yaml")


@pytest.mark.parametrize("kind", KINDS)
def test_an_exercise_on_another_map_with_the_same_seed_has_none_of_its_ids(kind: str) -> None:
    """Ids that followed from the seed alone would tell by the twin's key which statement has which place."""
    for level in LEVELS:
        if one := made(MAPS[0], kind, level, 1):
            try:
                other = make_exercise(twin(MAPS[0]), Wanted(kind, level, seed=1), opened(MAPS[0])[1])
            except ArgmapError:
                continue
            mine, theirs = (ids(it.exercise.model_dump(exclude={"id"}, mode="json")) - ROLES for it in (one, other))
            assert mine.isdisjoint(theirs)
            assert not {*one.key.origin} & {*other.key.origin}


def test_the_order_of_what_is_offered_does_not_follow_from_the_seed() -> None:
    same = 0
    for seed in range(12):
        one, other = (
            make_exercise(document, Wanted("arrange", 1, branch="security", seed=seed))
            for document in (opened(MAPS[0])[0], twin(MAPS[0]))
        )
        orders_ = [[it.key.origin[statement.id] for statement in it.exercise.statements] for it in (one, other)]
        same += orders_[0] == orders_[1]
    assert same < 5


@pytest.mark.parametrize("kind", KINDS)
def test_students_do_not_get_the_seed(kind: str) -> None:
    one = made(MAPS[0], kind, 1, 2)
    assert one is not None
    assert one.key.seed == 2
    assert b"seed" not in student_files(one)["exercise.yaml"]
    assert b'"seed"' not in student_files(one)["exercise.html"]
