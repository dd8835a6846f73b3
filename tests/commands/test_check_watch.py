"""``argmap check --watch``, as a program of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer
from time import time_ns

import pytest

from argmap.checking import batch
from tests.places import ROOT
from tests.running import Argmap, environment

GOOD = "claim: {text: A claim stands here., premises: [{text: A premise stands here., basis: common-ground}]}\n"
BARE = GOOD.replace(", basis: common-ground", "")
WAITING = "argmap: waiting for changes (Ctrl-C stops)\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are another thing there")


class Watching:
    """The running command. It may look in the midst of a change, and so print what was there before once more."""

    def __init__(self, *arguments: object) -> None:
        command = [sys.executable, "-u", "-m", "argmap", "check", "--watch", "--format", "short", *map(str, arguments)]
        both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        self.running = subprocess.Popen(command, cwd=ROOT, env=environment(), text=True, **both)  # type: ignore[call-overload]
        self.guard = Timer(300, self.running.kill)  # a program that says no more must not block the tests
        self.guard.start()

    def says(self, wanted: str) -> bool:
        """Wait for a round that has these words."""
        return self._until(lambda printed: wanted in printed)

    def says_no_more(self, unwanted: str) -> bool:
        """Wait for a round without these words."""
        return self._until(lambda printed: unwanted not in printed)

    def _until(self, wanted: Callable[[str], bool]) -> bool:
        printed = ""
        while line := self.running.stdout.readline():
            if line != WAITING:
                printed += line
            elif wanted(printed):
                return True
            else:
                printed = ""
        return False

    def end(self) -> int:
        self.running.send_signal(signal.SIGINT)
        return int(self.running.wait())

    def close(self) -> None:
        self.guard.cancel()
        self.running.kill()
        self.running.wait()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with one good map."""
    found = tmp_path / "maps"
    found.mkdir()
    (found / "one.yaml").write_text(GOOD, encoding="utf-8")
    return found


@pytest.fixture
def watch() -> Iterator[Callable[[Path], Watching]]:
    """Watch a file or a folder, until the test ends."""
    begun: list[Watching] = []

    def begin(path: Path) -> Watching:
        begun.append(Watching(path))
        return begun[-1]

    yield begin
    for one in begun:
        one.close()


def replace(file: Path, text: str) -> None:
    """Put a file in its place in one step, written in a folder that is not watched: nobody sees half of it."""
    new = file.parent.parent / "new"
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def test_it_checks_again_whatever_happens_to_the_files(watch: Callable[[Path], Watching], folder: Path) -> None:
    watching = watch(folder)
    assert watching.says_no_more("unsupported-premise")
    replace(folder / "one.yaml", BARE)
    assert watching.says("unsupported-premise")
    replace(folder / "one.yaml", "claim: [")
    assert watching.says("syntax-error")
    replace(folder / "one.yaml", GOOD)
    assert watching.says_no_more("error")
    replace(folder / "two.yaml", BARE)
    assert watching.says("two.yaml")
    replace(folder / "argmap.toml", 'ignore = ["unsupported-premise"]\n')
    assert watching.says_no_more("two.yaml")
    assert watching.end() == 130


def test_a_file_that_is_not_there_yet_is_waited_for(watch: Callable[[Path], Watching], folder: Path) -> None:
    watching = watch(folder / "late.yaml")
    assert watching.says("late.yaml")
    replace(folder / "late.yaml", BARE)
    assert watching.says("unsupported-premise")
    assert watching.end() == 130


@pytest.mark.parametrize("named", ["maps", "maps/one.yaml"])
def test_a_change_during_the_first_check_is_seen(
    named: str, folder: Path, argmap: Argmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports: list[batch.Report] = []

    def check(paths: tuple[str, ...], wish: batch.Wish) -> batch.Report:
        if reports:
            raise KeyboardInterrupt
        reports.append(check_files(paths, wish))
        (folder / "one.yaml").write_text(BARE, encoding="utf-8")
        os.utime(folder / "one.yaml", ns=(time_ns(), time_ns()))
        return reports[0]

    def sleep(_: float) -> None:
        pytest.fail("it waits, though a file has changed")

    check_files = batch.check_files
    monkeypatch.setattr(batch, "check_files", check)
    monkeypatch.setattr("time.sleep", sleep)
    assert argmap("check", "--watch", folder.parent / named).status == 130
