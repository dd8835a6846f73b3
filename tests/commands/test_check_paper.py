import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli import cli

PAPER = """\
## 1. Buses

The town is small.[^1] Fares were dropped in the spring of 2013. Ridership rose by a tenth in the year.

Cars stayed as they were, and nobody has said why.

[^1]: Tariff of the town's buses.
"""
NEW = PAPER.replace("Fares", "It is old too. Fares").replace("by a tenth", "by a twentieth")
MAP = """\
claim:
  text: Buses should be free.
  at: 1.1 s2
  premises:
    - {text: More people ride., at: 1.1 s3, basis: testimony}
    - {text: The town has no hills., at: 1.1 s7, basis: testimony}
paper: {file: paper.md}
"""


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "paper.md").write_text(PAPER)
    file = tmp_path / "map.yaml"
    file.write_text(MAP)
    return file


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def check(*args: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("check", "--format", "json", *args).stdout)["problems"]
    return found


def rules(*args: str | Path) -> set[str]:
    return {one["rule"] for one in check(*args)}


def test_the_text_that_the_record_names_is_read(map_: Path) -> None:
    problems = {one["rule"]: one for one in check(map_)}
    assert problems.keys() == {"anchor-not-found", "unmapped-paragraph"}
    assert problems["anchor-not-found"]["line"] == 6
    assert (problems["unmapped-paragraph"]["file"], problems["unmapped-paragraph"]["line"]) == (
        str(map_.with_name("paper.md")), 5,
    )  # fmt: skip


def test_a_line_of_the_paper_is_shown(map_: Path) -> None:
    assert "Cars stayed as they were" in run("check", map_).stdout


def test_a_text_on_the_command_line_comes_first(map_: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text("## 1. Buses\n\nAll is new.\n")
    assert len([one for one in check(map_, "--paper", other) if one["rule"] == "anchor-not-found"]) == 3


def test_a_text_that_is_not_there_is_said_and_the_map_checked(map_: Path) -> None:
    map_.with_name("paper.md").unlink()
    assert rules(map_) == {"missing-paper-text"}
    assert run("check", map_).exit_code == 0


def test_a_text_that_cannot_be_read_is_an_error(map_: Path) -> None:
    map_.with_name("paper.md").write_bytes(b"\xff\xfe\xff")
    result = run("check", map_)
    assert (result.exit_code, "not-utf-8" in result.stdout) == (2, True)
    result = run("check", map_, "--paper", map_.with_name("nowhere.md"))
    assert (result.exit_code, "unreadable-file" in result.stdout) == (2, True)


def test_an_edition_that_cannot_be_read_is_an_error(map_: Path) -> None:
    map_.with_name("map.anchors.json").write_text("{}")
    result = run("check", map_)
    assert (result.exit_code, "wrong-anchors" in result.stdout) == (2, True)


def test_a_record_names_no_file_elsewhere(map_: Path) -> None:
    map_.write_text(MAP.replace("paper.md", "../paper.md"))
    assert rules(map_) == {"wrong-value"}


def test_places_are_followed_from_the_edition_that_was_kept(map_: Path) -> None:
    assert run("anchor", map_).exit_code == 0
    map_.with_name("paper.md").write_text(NEW)
    found = {(one["rule"], one["node"]) for one in check(map_)}
    assert {("anchor-renumbered", "claim"), ("anchor-changed", "claim.p1"), ("anchor-not-found", "claim.p2")} <= found


def test_a_revised_paper_is_not_kept_before_the_places_are_written_anew(map_: Path) -> None:
    first = run("anchor", map_)
    kept = map_.with_name("map.anchors.json")
    assert f"{kept}: 2 of 3 statements found" in first.stdout
    before = kept.read_text()
    map_.with_name("paper.md").write_text(NEW)
    refused = run("anchor", map_)
    assert (refused.exit_code, kept.read_text(), map_.read_text()) == (1, before, MAP)
    assert "the passage at 1.1 s2 is now numbered 1.1 s3" in refused.stdout
    assert run("anchor", map_, "--update", "--accept", "claim.p1").exit_code == 0
    assert map_.read_text() == MAP.replace("1.1 s3", "1.1 s4").replace("1.1 s2", "1.1 s3")
    assert kept.read_text() != before
    assert rules(map_) == {"anchor-not-found", "unmapped-paragraph"}


@pytest.mark.parametrize(
    ("args", "message"),
    [(["--accept", "claim"], "--accept needs --update"), (["--update", "--accept", "p1"], "no statement in this map")],
)
def test_a_statement_is_accepted_by_its_id_and_with_an_update(map_: Path, args: list[str], message: str) -> None:
    assert run("anchor", map_).exit_code == 0
    map_.with_name("paper.md").write_text(NEW)
    result = run("anchor", map_, *args)
    assert result.exit_code != 0
    assert message in result.output + str(result.exception)
    assert map_.read_text() == MAP


def test_a_map_without_a_text_cannot_be_anchored(map_: Path) -> None:
    map_.with_name("paper.md").unlink()
    result = run("anchor", map_)
    assert "give it with --paper" in str(result.exception)


def test_what_a_map_took_up_is_shown(map_: Path) -> None:
    paper = map_.with_name("paper.md")
    assert run("paper", paper, "--map", map_).stdout.endswith("the whole paper      2 of     4   50%\n")
    assert "claim.p1 |" in run("paper", paper, "--map", map_, "--margin").stdout
    data = json.loads(run("paper", paper, "--map", map_, "--format", "json").stdout)
    assert (data["version"], data["whole"]) == (1, {"sentences": 4, "taken": 2, "share": 0.5})
    assert data["sections"][0]["lines"][1] == {"at": "1.1 s2", "nodes": ["claim"], "readers": []}
