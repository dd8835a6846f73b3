"""Runs the command line: in this process, or as a program of its own where streams and signals matter."""

import os
import subprocess
import sys
from dataclasses import dataclass

import pytest

from argmap.cli import main
from tests.places import ROOT


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str


class Argmap:
    """The command in this process; what it prints is neither a terminal nor coloured."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        self._patch, self._captured = monkeypatch, capfdbinary

    def __call__(self, *arguments: object) -> Done:
        self._captured.readouterr()
        self._patch.setattr(sys, "argv", ["argmap", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = self._captured.readouterr()
        return Done(int(ended.value.code or 0), printed.out.decode(), printed.err.decode())


def environment(**extra: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    return {**kept, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]), **extra}


def program(*arguments: object, **extra: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``python -m argmap`` in a process of its own, with additions to the environment."""
    command = [sys.executable, "-m", "argmap", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment(**extra), capture_output=True, check=False)
