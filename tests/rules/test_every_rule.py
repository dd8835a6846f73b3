"""What holds of all rules, over maps of every shape."""

import json
import os
import re
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given

from argmap.checking.order import rank
from argmap.checking.running import check, choose, concern, rules
from argmap.evaluation.weight import weight_of_each
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import Document, dumps, load, loads
from argmap.problems import Concern, Level, Problem
from argmap.rules import Profile, Subject
from tests.places import NO_MAPS, ROOT
from tests.strategies import graphs, maps

ABOUT_SUPPORT = {
    "explanatory-note-only", "partly-supported-premise", "unsupported-objection", "unsupported-premise",
}  # fmt: skip
FIRST = {"empty-statement", "undefined-footnote"}


def written(map_: Map) -> Document:
    return loads(dumps(map_))


def everything(document: Document) -> list[Problem]:
    return check(document, profile=Profile.STRICT)


@given(maps())
def test_findings_are_about_what_is_there(map_: Map) -> None:
    document = written(map_)
    subject = Subject(lower(document.map), names=frozenset(rules().names()))
    data: Any = json.loads(dumps(map_, "json"))
    for name, rule in rules().items():
        for finding in rule.check(subject):
            here = data
            for step in finding.path:
                if step == "note" and isinstance(here, int):  # a note without backs: a mere number
                    break
                here = here[step]
            assert finding.node is None or finding.node in subject.graph.nodes, name
            assert finding.message, name
            assert finding.help, name


def test_every_rule_says_what_its_findings_are_about() -> None:
    assert [name for name, rule in rules().items() if not isinstance(getattr(rule, "CONCERN", None), Concern)] == []


def test_a_review_leaves_out_what_concerns_only_the_craft_of_the_map() -> None:
    craft = {name for name, rule in rules().items() if concern(name) is Concern.CRAFT and rule.LEVEL is not Level.ERROR}
    assert craft.isdisjoint(choose((), (), "review"))
    assert craft <= set(choose((), (), "strict"))


@given(maps())
def test_nothing_is_found_twice_and_all_in_order(map_: Map) -> None:
    problems = everything(written(map_))
    assert len({(one.rule, one.place, one.message) for one in problems}) == len(problems)
    weights = weight_of_each(lower(map_))
    ranks = [rank(one, weights) for one in problems]
    assert ranks == sorted(ranks)


@given(maps())
def test_one_fault_is_one_finding(map_: Map) -> None:
    by_node: dict[str, list[str]] = {}
    for one in everything(written(map_)):
        by_node.setdefault(one.node or "", []).append(one.rule)
    for node, found in by_node.items():
        assert not node or len(ABOUT_SUPPORT & set(found)) <= 1, (node, found)
        assert not node or not {"unsupported-premise", "unsupported-objection"} & set(found) or not FIRST & set(found)


@given(maps())
def test_a_rule_finds_the_same_alone_as_with_others(map_: Map) -> None:
    document = written(map_)
    together = everything(document)
    alone = [problem for name in rules().names() for problem in check(document, [name])]
    assert sorted(together, key=repr) == sorted(alone, key=repr)


@given(graphs())
def test_rules_take_graphs_that_are_no_trees(graph: Any) -> None:
    subject = Subject(graph)
    for name in rules().names():
        assert all(finding.message for finding in rules().get(name).check(subject))


@pytest.mark.slow
def test_what_is_found_does_not_hang_on_the_hashing_of_texts() -> None:
    command = [sys.executable, "-m", "argmap", "check", "arguments", "--profile", "strict", "--format", "json"]
    printed = {
        subprocess.run(
            command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=False
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


@pytest.mark.parametrize("name", rules().names())
def test_a_name_is_a_fault_that_can_be_ignored(name: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert name.split("-")[0] not in {"avoid", "check", "disallow", "find", "forbid", "must", "require", "use"}
    assert rules().get(name).__doc__ is not None


def test_the_maps_of_the_project_give_every_finding_its_place() -> None:
    for file in (ROOT / "arguments").rglob("*.yaml"):
        if not file.name.endswith(NO_MAPS):
            problems = everything(load(file))
            assert all(one.place.line and one.place.column for one in problems)
