import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.notation.reading import load
from argmap.problems import ReadError
from tests.commands.hostile import CLAIM, FILES, LINE, Hostile
from tests.places import ROOT

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

MEMORY = 2**30
LONG = "too many values in json"
ALL = pytest.mark.parametrize(
    "hostile",
    [pytest.param(one, id=name, marks=[pytest.mark.slow] if name == LONG else []) for name, one in FILES.items()],
)
LIGHT = {name: one for name, one in FILES.items() if not name.startswith("too many")}  # the command reads the others
SOME = pytest.mark.parametrize("hostile", [FILES["json nested"], FILES["a misspelt key"], FILES["Latin-1"]])


def argmap(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command in a child that gets a gibibyte of memory."""
    return subprocess.run(
        [sys.executable, "-m", "argmap", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", errors="surrogateescape", timeout=300, check=False, cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )  # fmt: skip


@pytest.mark.parametrize("hostile", LIGHT.values(), ids=LIGHT)
def test_the_library_gives_one_problem_with_place_and_cure(hostile: Hostile, tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        load(hostile.put(tmp_path))
    (problem,) = caught.value.problems
    assert (problem.rule, str(problem.place)) == (hostile.rule, hostile.where(tmp_path))
    assert problem.message
    assert problem.help


@ALL
def test_the_command_gives_one_problem_and_status_2(hostile: Hostile, tmp_path: Path) -> None:
    done = argmap("check", hostile.put(tmp_path))
    assert done.returncode == 2, done.stdout[-2000:] + done.stderr[-2000:]
    assert done.stderr == ""
    assert f"error[{hostile.rule}]" in done.stdout
    assert f"--> {hostile.where(tmp_path)}\n" in done.stdout
    assert f"1 error ({hostile.rule} 1)" in done.stdout
    assert len(done.stdout) < 3000


@SOME
@pytest.mark.parametrize("command", [["show"], ["convert", "--to", "json"], ["convert", "-o", "out.json"],
                                     ["render", "-o", "out.svg"]], ids=" ".join)  # fmt: skip
def test_no_command_gives_half_a_result(hostile: Hostile, command: list[str], tmp_path: Path) -> None:
    path = hostile.put(tmp_path)
    for name in ("out.json", "out.svg"):
        (tmp_path / name).write_text("old")
    done = argmap(command[0], path, *command[1:], cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert hostile.where(tmp_path) in done.stderr
    assert "Traceback" not in done.stderr
    assert {one.name: one.read_text() for one in tmp_path.iterdir() if one != path} == {
        "out.json": "old", "out.svg": "old"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("claim:\n  id: a\n  text: b\n  premises:\n    - ref: a\n", "circular-support", "5:12"),
        (CLAIM + "  premises:\n    - ref: b\n", "undefined-reference", "4:12"),
    ],
)
def test_what_can_be_read_and_is_wrong_has_status_1(text: str, rule: str, place: str, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(text)
    done = argmap("check", file, "--select", rule)
    assert (done.returncode, done.stderr) == (1, "")
    assert f"error[{rule}]" in done.stdout
    assert f"--> {file}:{place}" in done.stdout


def test_one_file_that_cannot_be_read_does_not_hide_another(tmp_path: Path) -> None:
    for name, text in (("a.yaml", "claim: [a\n"), ("b.yaml", "claim: {text: a, vioce: b}\n"), ("c.yaml", CLAIM)):
        (tmp_path / name).write_text(text)
    done = argmap("check", ".", "--format", "json", cwd=tmp_path)
    assert done.returncode == 2
    found = [(one["file"], one["line"], one["rule"]) for one in json.loads(done.stdout)["problems"]]
    assert found == [("a.yaml", 1, "syntax-error"), ("b.yaml", 1, "unknown-key")]


def test_a_name_that_is_no_text_is_written_in_json_too(tmp_path: Path) -> None:
    done = argmap("check", os.fsdecode(b"\xff.yaml"), "--format", "json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "")
    assert json.loads(done.stdout)["problems"][0]["file"] == "\udcff.yaml"


def test_ten_megabytes_in_one_line_are_read(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(f"claim:\n  text: {LINE}\n")
    done = argmap("check", file, "--select", "empty-statement")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("out", [".", "missing/out.yaml", "file/out.yaml", "loop"])
def test_an_output_that_cannot_be_written_is_one_message(out: str, tmp_path: Path) -> None:
    for name, text in (("map.yaml", CLAIM), ("file", "old")):
        (tmp_path / name).write_text(text)
    (tmp_path / "loop").symlink_to("loop")
    before = sorted(tmp_path.iterdir())
    done = argmap("convert", "map.yaml", "-o", out, "--to", "yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{out}: cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.slow
def test_a_flood_of_faults_is_bounded(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("claim:\n  text: a\n  premises:\n" + "    - {txt: a}\n" * 140_000)
    done = argmap("check", file, "--format", "short")
    assert (done.returncode, done.stderr) == (2, "")
    lines = done.stdout.splitlines()
    assert 1 < len(lines) <= 1001  # one misunderstanding is one message, however often it comes
    assert "error[too-many-faults]" in lines[-1]
