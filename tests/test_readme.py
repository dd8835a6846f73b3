"""The README's set-up commands and its table of commands, and what makes it a first screen."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import COMMANDS
from tests.places import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_every_command_is_in_the_table() -> None:
    rows = re.findall(r"^\| (`argmap .*?) \|", README, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`argmap (\w+)", row)}
    assert named == set(COMMANDS.own)


def test_a_row_of_the_table_is_a_line_with_a_link() -> None:
    rows = re.findall(r"^\| (`argmap .*?) \| (.*?) \| (.*?) \|$", README, re.MULTILINE)
    assert len(rows) == README.count("\n| `argmap ")
    assert [command for command, says, _ in rows if len(says) > 60] == []
    assert [command for command, _, more in rows if "](docs/" not in more] == []


def test_it_is_a_screen_and_a_table() -> None:
    """What it says before the table fits a screen; how fast argmap is, and the like, is in the documentation."""
    screen, table, rest = README.partition("## Commands")
    assert table
    assert len(screen.splitlines()) <= 45
    assert re.findall(r"^## (.*)$", rest, re.MULTILINE) == ["Licence"]


def test_the_first_page_of_the_site_installs_as_the_readme_does() -> None:
    page = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^```sh\n(.*)\n```$", page, re.MULTILINE)
    assert command == f"{setup_commands()[0].partition(' check ')[0]} --help"


def setup_commands() -> list[str]:
    return [line for block in fenced("sh") for line in block.splitlines()]


def test_gate_calls_the_test_command() -> None:
    _, testing = setup_commands()
    pattern = re.search(r"grep -m 1 '(.*)' README\.md", (ROOT / ".ci/run").read_text(encoding="utf-8"))
    assert pattern
    matching = [line for line in README.splitlines() if re.search(pattern[1], line)]
    assert matching[0] == testing
    assert testing.endswith(".venv/bin/python -m pytest -n auto")


@pytest.mark.slow
def test_first_command_checks_and_draws_the_paper_in_an_empty_place(tmp_path: Path) -> None:
    copy, bare = tmp_path / "argmap", tmp_path / "bin"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(copy)], check=True)
    bare.mkdir()
    for tool in ("bash", "env", "uname"):
        (bare / tool).symlink_to(f"/usr/bin/{tool}")
    (bare / "python3").symlink_to(sys.executable)
    environment = {key: value for key, value in os.environ.items() if key.startswith(("PIP_", "HOME", "LANG"))}
    first = setup_commands()[0]
    done = subprocess.run(
        ["/bin/bash", "-euo", "pipefail", "-c", first],
        cwd=copy, env={**environment, "PATH": str(bare)}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert re.search(r"^  --> arguments/makili-aliyev-2013\.yaml:\d+:\d+ \(\w", done.stdout, re.MULTILINE)
    assert "<svg" in (copy / "map.svg").read_text(encoding="utf-8")
