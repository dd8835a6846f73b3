import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

TEXT = "# Who pays\n\n## 1. Fares\n\nThey fell.[^1]\n\n[^2]: Orr, *Fares*.\n\n## References\n\nOrr, *Fares*, 2010.\n"
LIMITED = "import resource, runpy; resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9)); runpy.run_module('argmap')"


def run(*arguments: str | Path, code: str = "import runpy; runpy.run_module('argmap')") -> CompletedProcess[str]:
    command = [sys.executable, "-c", code, "paper", *map(str, arguments)]
    path = os.pathsep.join(sys.path)
    return subprocess.run(command, capture_output=True, text=True, check=False, env={"PYTHONPATH": path})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "paper.md"
    found.write_text(TEXT, "utf-8")
    return found


def test_everything_is_printed_unless_something_is_chosen(file: Path) -> None:
    done = run(file)
    assert done.returncode == 0, done.stderr
    for part in ("Who pays", "1.1   1  They fell.", "2  not cited: ", "1 reference", "warning[marker-without-note]"):
        assert part in done.stdout
    assert f"--> {file}:5:11" in done.stdout
    assert "5 | They fell.[^1]" in done.stdout  # the line itself


def test_one_part(file: Path) -> None:
    done = run(file, "--references")
    assert done.stdout == "Who pays\n\n1 reference\n   1  Orr, Fares, 2010.\n"


def test_json(file: Path) -> None:
    data = json.loads(run(file, "--format", "json", "--notes", "--odd").stdout)
    assert set(data) == {"version", "file", "title", "authors", "notes", "markers", "remarks", "problems"}


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("paper.md", (b"x", 100_000_000), "too-large"),
        ("paper.txt", (b"x", 5_000_000), "too-large"),
        ("paper.md", (b"\xff", 1), "not-utf-8"),
        ("paper.odd", (b"x", 1), "unknown-format"),
        ("missing.md", (b"", 0), "unreadable-file"),
    ],
)
def test_bad_input_is_one_problem(tmp_path: Path, name: str, content: tuple[bytes, int], rule: str) -> None:
    if content[1]:
        (tmp_path / name).write_bytes(content[0] * content[1])
    done = run(tmp_path / name, code=LIMITED)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("error[") == 1
    assert f"error[{rule}]" in done.stderr
    assert "Traceback" not in done.stderr
