"""SARIF as code hosts need it: files that they find, rules that say what they are."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import names
from argmap.problems import Level, Place, Problem
from argmap.reports.documentation import explain
from argmap.reports.faults import FAULTS
from argmap.reports.problems import plain, problem_formats


def run(problems: list[Problem], texts: dict[str, str] | None = None) -> Any:
    return json.loads(problem_formats().get("sarif").show(problems, texts or {}, plain))["runs"][0]


def uri(file: str) -> str:
    (result,) = run([Problem("rabbit", Level.INFO, "word", "add", Place(file))])["results"]
    address: str = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return address


def test_files_below_the_working_directory_are_relative_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    assert uri(str(tmp_path / "maps" / "a b%.yaml")) == uri("maps/a b%.yaml") == "maps/a%20b%25.yaml"
    assert uri("maps/../maps/ə.yaml") == "maps/%C9%99.yaml"
    assert uri("a:b#c?.yaml") == "a%3Ab%23c%3F.yaml"
    assert uri(os.fsdecode(b"maps/x\xff.yaml")) == "maps/x%FF.yaml"
    monkeypatch.chdir(tmp_path / "maps")
    assert uri(str(tmp_path / "link" / "a.yaml")) == "a.yaml"


def test_other_files_have_their_whole_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert uri("../ç d.yaml") == uri(str(tmp_path / "ç d.yaml")) == (tmp_path / "ç d.yaml").as_uri()
    assert uri(str(tmp_path / "hereafter.yaml")).startswith("file:///")


@pytest.mark.parametrize("name", [*names(), *FAULTS])
def test_a_rule_brings_its_page(name: str) -> None:
    (rule,) = run([Problem(name, Level.ERROR, "m", "h", Place("x.yaml"))])["tool"]["driver"]["rules"]
    page = explain(name)
    assert rule["help"]["text"] == rule["help"]["markdown"]
    assert page.endswith(rule["help"]["text"])
    short, full = rule["shortDescription"]["text"], rule["fullDescription"]["text"]
    assert full.startswith(short)
    assert "Bad:" not in full
    assert "Good" not in full
    level = {"note": "info"}.get(rule["defaultConfiguration"]["level"], rule["defaultConfiguration"]["level"])
    assert f"({level}" in page.partition("\n")[0]


def test_a_name_that_argmap_does_not_know_is_left_bare() -> None:
    assert run([Problem("other", Level.INFO, "m", "h", Place("x"))])["tool"]["driver"]["rules"] == [{"id": "other"}]


def prints(text: str, *lines: int) -> list[str]:
    problems = [Problem("rabbit", Level.INFO, "word", "add", Place("x.yaml", line, 1)) for line in lines]
    return [one["partialFingerprints"]["problem/v1"] for one in run(problems, {"x.yaml": text})["results"]]


def test_a_fingerprint_stays_when_lines_come_above() -> None:
    first, second = prints("a: 1\nb: 2\na: 1\n", 1, 3)
    assert first != second
    assert prints("new: 0\na: 1\nb: 2\na: 1\n", 2, 4) == [first, second]
    assert prints("a: 3\n", 1) not in ([first], [second])
