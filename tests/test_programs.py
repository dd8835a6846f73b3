"""What lies beside a map is never run, nor imported, by argmap or by a program that it starts."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.programs import _endings, find_program, named_program, python_module, run_here
from tests.places import ROOT

NAMES = ("pygraphviz", "tempfile", "json", "runpy", "click", "pydantic", "pypdfium2", "sitecustomize", "usercustomize")
PROGRAMS = ("graphviz-pure", "graphviz-pure.exe", "dot", "dot.exe", "neato")
MAP = "claim: {text: Fares should be dropped., premises: [{text: Fewer people drive., basis: testimony}]}\n"


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """Make a folder with a map, and files that leave a trace when they are run."""
    folder = tmp_path / "sent"
    folder.mkdir()
    (folder / "m.yaml").write_text(MAP, encoding="utf-8")
    for name in NAMES:
        (folder / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'a').write({name!r})\n", encoding="utf-8")
    for name in PROGRAMS:
        (folder / name).write_text(f"#!/bin/sh\necho {name} >>{tmp_path / 'ran'}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


def run(folder: Path, *arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(["", ".", os.environ["PATH"]])
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path, **extra}
    command = [sys.executable, "-m", "argmap", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("out", ["m.svg", "m.png", "m.pdf"])
def test_drawing_runs_nothing_that_lies_beside_the_map(trap: Path, out: str) -> None:
    done = run(trap, "render", "m.yaml", "-o", out, "--layout", "dot")
    assert (done.returncode, done.stderr) == (0, "")
    assert (trap / out).exists()
    assert not (trap.parent / "ran").exists()


def test_a_pdf_is_read_without_what_lies_beside_it(trap: Path) -> None:
    (trap / "p.pdf").write_bytes(b"%PDF-1.4\n")
    done = run(trap, "paper", "p.pdf")
    assert done.returncode == 2
    assert not (trap.parent / "ran").exists()


def test_a_child_imports_what_its_parent_can_but_nothing_from_here(trap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(trap)
    monkeypatch.setattr(sys, "path", ["", ".", str(trap), "/elsewhere", *sys.path])
    command = python_module("argmap.version", "given")
    assert not {"", ".", str(trap)} & set(command)
    assert "/elsewhere" in command
    assert command[-1] == "given"
    assert subprocess.run(command, check=False).returncode == 0
    assert not (trap.parent / "ran").exists()


def test_programs_are_found_by_whole_paths_only(trap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(trap)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "sub"]))
    assert find_program("dot") is None
    assert named_program("dot") is None
    assert named_program("./dot") == trap / "dot"
    assert named_program("dot", [str(trap)]) == trap / "dot"
    assert named_program("./gone") is None
    monkeypatch.setenv("PATH", str(trap))
    assert find_program("dot") == trap / "dot"


def test_windows_adds_the_endings_of_programs() -> None:
    assert _endings("dot", "linux", {}) == [""]
    assert _endings("dot", "win32", {"PATHEXT": ".EXE;.BAT"}) == [".EXE", ".BAT"]
    assert _endings("dot.exe", "win32", {}) == [""]


def test_every_program_is_started_by_way_of_this_module() -> None:
    """Whoever starts a program, or looks for one, would have to think of all this again."""
    starts = re.compile(
        r"shutil\.which|os\.system|os\.popen|Popen|create_subprocess|sys\.executable|import multiprocessing"
    )
    found = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "argmap").rglob("*.py")
        if starts.search(file.read_text(encoding="utf-8"))
    }
    assert found == {
        "argmap/programs.py",
        "argmap/drawing/graphviz/candidates.py",
    }  # which looks beside Python for its own


def test_a_module_runs_in_this_process_where_there_is_no_other() -> None:
    given = sys.argv, sys.stdin, sys.stdout
    assert run_here("base64", b"abc", "-e") == b"YWJj\n"
    assert given == (sys.argv, sys.stdin, sys.stdout)
