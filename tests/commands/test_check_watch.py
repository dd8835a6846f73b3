"""``argmap check --watch``, as a program of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.running import environment

GOOD = "claim: {text: A claim stands here., premises: [{text: A premise stands here., basis: common-ground}]}\n"
BARE = GOOD.replace(", basis: common-ground", "")
WAITING = "argmap: waiting for changes (Ctrl-C ends)\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are another thing there")


class Watching:
    """The running command; ``round`` returns what it prints until it waits again."""

    def __init__(self, *arguments: object) -> None:
        command = [sys.executable, "-u", "-m", "argmap", "check", "--watch", "--format", "short", *map(str, arguments)]
        both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        self.running = subprocess.Popen(command, cwd=ROOT, env=environment(), text=True, **both)  # type: ignore[call-overload]

    def round(self) -> str:
        lines = []
        while (line := self.running.stdout.readline()) not in (WAITING, ""):
            lines.append(line)
        return "".join(lines)

    def end(self) -> int:
        self.running.send_signal(signal.SIGINT)
        status: int = self.running.wait(10)
        return status


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with one good map."""
    (tmp_path / "one.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[Watching]:
    """Watch the folder."""
    found = Watching(folder)
    yield found
    found.running.kill()
    found.running.wait()


def replace(file: Path, text: str) -> None:
    """Write a file as editors do, under another name, then renamed: nobody sees half of it."""
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def test_it_checks_again_whatever_happens_to_the_files(watching: Watching, folder: Path) -> None:
    assert "unsupported-premise" not in watching.round()
    replace(folder / "one.yaml", BARE)
    assert "unsupported-premise" in watching.round()
    replace(folder / "one.yaml", "claim: [")
    assert "syntax-error" in watching.round()
    replace(folder / "one.yaml", GOOD)
    assert "error" not in watching.round()
    replace(folder / "two.yaml", BARE)
    assert "two.yaml" in watching.round()
    replace(folder / "argmap.toml", 'ignore = ["unsupported-premise"]\n')
    assert "two.yaml" not in watching.round()
    assert watching.end() == 130


def test_a_file_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    watching = Watching(tmp_path / "late.yaml")
    assert "late.yaml" in watching.round()
    replace(tmp_path / "late.yaml", BARE)
    assert "unsupported-premise" in watching.round()
    assert watching.end() == 130
