"""The contract of ``check --format json``, version 1, as a JSON Schema; other programs rely on it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.checking.batch import Wish, check_files
from argmap.checking.running import check, rules
from argmap.notation.model import Map
from argmap.notation.reading import dumps, loads
from argmap.problems import Level, Place, Problem
from argmap.reports.faults import FAULTS
from argmap.reports.problems import plain
from argmap.reports.problems.json import show
from tests.places import ROOT
from tests.strategies import maps

COUNT = {"type": "integer", "minimum": 0}
PLACE = {"type": ["integer", "null"], "minimum": 1}
TEXT = {"type": "string", "minLength": 1}
PROBLEM = {
    "rule": {"type": "string", "pattern": "^[a-z]+(-[a-z0-9]+)*$"},
    "level": {"enum": ["error", "warning", "info"]},
    "message": TEXT, "help": TEXT, "file": TEXT, "line": PLACE, "column": PLACE,
    "node": {"type": ["string", "null"]},
}  # fmt: skip
SUMMARY = {
    "problems": COUNT, "errors": COUNT, "warnings": COUNT, "infos": COUNT,
    "rules": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
}  # fmt: skip


def closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


CONTRACT = closed(
    {
        "version": {"const": 1},
        "problems": {"type": "array", "items": closed(PROBLEM)},
        "summary": closed(SUMMARY),
    }
)


def valid(problems: list[Problem]) -> Any:
    data = json.loads(show(problems, {}, plain))
    Draft202012Validator(CONTRACT).validate(data)
    summary = data["summary"]
    assert summary["problems"] == len(problems) == summary["errors"] + summary["warnings"] + summary["infos"]
    assert sum(summary["rules"].values()) == len(problems)
    return data


@given(maps())
def test_maps_of_every_shape(map_: Map) -> None:
    problems = check(loads(dumps(map_)), profile="strict")
    for row, problem in zip(valid(problems)["problems"], problems, strict=True):
        assert row["rule"] in rules().names()
        assert (row["line"], row["column"], row["node"]) == (problem.place.line, problem.place.column, problem.node)


@pytest.mark.parametrize("content", ["", "claim: [", "claim: {txt: a}", None])
def test_files_that_cannot_be_read(content: str | None, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    data = valid(check_files([str(file)]).problems)
    assert {row["rule"] for row in data["problems"]} <= set(FAULTS)
    assert {row["file"] for row in data["problems"]} == {str(file)}


def test_maps_of_the_project_and_no_problems() -> None:
    valid(check_files([str(ROOT / "arguments")], Wish(profile="strict")).problems)
    assert valid([])["problems"] == []


@given(st.text(min_size=1), st.sampled_from(Level))
def test_whatever_a_message_says(text: str, level: Level) -> None:
    (row,) = valid([Problem("some-rule", level, text, text, Place(text), text)])["problems"]
    assert row == {
        "rule": "some-rule", "level": str(level), "message": text, "help": text, "file": text, "line": None,
        "column": None, "node": text,
    }  # fmt: skip
