"""The contract of ``check --format json``, version 1, as a JSON Schema; other programs rely on it."""

import json
from collections import Counter
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
WHERE = {
    "file": TEXT, "line": PLACE, "column": PLACE,
    "node": {"type": ["string", "null"]}, "at": {"type": ["string", "null"]},
}  # fmt: skip
PROBLEM = {
    "rule": {"type": "string", "pattern": "^[a-z]+(-[a-z0-9]+)*$"},
    "level": {"enum": ["error", "warning", "info"]},
    "concern": {"enum": ["argument", "fidelity", "sources", "craft", None]},
    "message": TEXT, "help": TEXT, **WHERE,
}  # fmt: skip
SUMMARY = {
    "problems": COUNT, "places": COUNT, "errors": COUNT, "warnings": COUNT, "infos": COUNT,
    "rules": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
}  # fmt: skip


def closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


CONTRACT = closed(
    {
        "version": {"const": 1},
        "problems": {
            "type": "array",
            "items": closed({**PROBLEM, "places": {"type": "array", "items": closed(WHERE), "minItems": 1}}),
        },
        "summary": closed(SUMMARY),
    }
)


def valid(problems: list[Problem]) -> Any:
    data = json.loads(show(problems, {}, plain))
    Draft202012Validator(CONTRACT).validate(data)
    summary = data["summary"]
    rows = len(data["problems"])
    assert summary["problems"] == rows == summary["errors"] + summary["warnings"] + summary["infos"]
    assert sum(summary["rules"].values()) == rows
    assert summary["places"] == len(problems) == sum(len(row["places"]) for row in data["problems"])
    assert all(row["places"][0] == {key: row[key] for key in WHERE} for row in data["problems"])
    return data


@given(maps())
def test_maps_of_every_shape(map_: Map) -> None:
    problems = check(loads(dumps(map_)), profile="strict")
    rows = valid(problems)["problems"]
    assert {row["rule"] for row in rows} <= set(rules().names())
    told = Counter(
        (row["rule"], place["line"], place["column"], place["node"]) for row in rows for place in row["places"]
    )
    assert told == Counter((one.rule, one.place.line, one.place.column, one.node) for one in problems)


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
        "rule": "some-rule", "level": str(level), "concern": None, "message": text, "help": text,
        **(where := {"file": text, "line": None, "column": None, "node": text, "at": None}), "places": [where],
    }  # fmt: skip
