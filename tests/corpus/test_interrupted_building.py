"""Building that is stopped in the middle, by whatever: what is there then counts once, and the rest is made later."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.corpus.opened_corpus import opened
from argmap.files.folder_lock import LockedError, folder_lock
from argmap.problems import ArgmapError
from tests.corpus.small_corpora import built, content, lines_of
from tests.places import ROOT
from tests.running import environment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX"),
]
SMALL = "import argmap.corpus.planning_parts as p; p.PART_BYTES = 30_000; from argmap.cli import main; main()"
"""Runs the command with small parts."""
ENOUGH = 40
"""Seconds after which a part must be there on any machine."""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "some.jsonl"
    file.write_bytes(lines_of(1500))
    return file


@pytest.fixture
def whole(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[tuple[str, ...]]]:
    built(tmp_path / "whole", source)
    return content(tmp_path / "whole")


def begun(source: Path, corpus: Path, preexec: Callable[[], None] | None = None) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", f"if __name__ == '__main__': {SMALL}"]
    arguments = ["corpus", "build", str(source), "-o", str(corpus), "--jobs", "2"]
    return subprocess.Popen(
        [*command, *arguments], cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True, preexec_fn=preexec,
    )  # fmt: skip


def wait_for_parts(corpus: Path, count: int) -> None:
    end = time.monotonic() + ENOUGH
    while len(list((corpus / "parts").glob("[!.]*"))) < count:
        assert time.monotonic() < end
        time.sleep(0.02)


def children(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def is_there(process: int) -> bool:
    try:
        return "zombie" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


def go_on(source: Path, corpus: Path) -> "subprocess.Popen[bytes]":
    again = begun(source, corpus)
    again.wait()
    return again


def test_ctrl_c_keeps_what_is_done(source: Path, tmp_path: Path, whole: dict[str, list[tuple[str, ...]]]) -> None:
    corpus = tmp_path / "corpus"
    running = begun(source, corpus)
    wait_for_parts(corpus, 2)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does
    _, said = running.communicate(timeout=ENOUGH)
    assert running.returncode == 130
    assert b"goes on from here" in said
    assert b"Traceback" not in said
    with opened(str(corpus)) as found, pytest.raises(ArgmapError, match="parts of this corpus are missing"):
        found.require_whole()
    assert go_on(source, corpus).returncode == 0
    assert content(corpus) == whole


def test_whoever_kills_the_command_kills_its_processes(
    source: Path, tmp_path: Path, whole: dict[str, list[tuple[str, ...]]]
) -> None:
    corpus = tmp_path / "corpus"
    running = begun(source, corpus)
    wait_for_parts(corpus, 2)
    workers = children(running.pid)
    running.kill()
    running.wait()
    end = time.monotonic() + ENOUGH
    while any(map(is_there, workers)):
        assert time.monotonic() < end
        time.sleep(0.05)
    assert go_on(source, corpus).returncode == 0
    assert content(corpus) == whole
    assert not list(corpus.rglob(".*"))


def test_a_process_that_is_killed_loses_nothing(
    source: Path, tmp_path: Path, whole: dict[str, list[tuple[str, ...]]]
) -> None:
    corpus = tmp_path / "corpus"
    running = begun(source, corpus)
    wait_for_parts(corpus, 1)
    os.kill(children(running.pid)[-1], signal.SIGKILL)
    said, wrong = running.communicate(timeout=ENOUGH * 2)
    assert running.returncode == 0, wrong
    assert b"1,500 maps" in said
    assert content(corpus) == whole


def test_a_full_disk_is_told_and_later_the_rest_is_made(
    source: Path, tmp_path: Path, whole: dict[str, list[tuple[str, ...]]]
) -> None:
    corpus = tmp_path / "corpus"
    limit = (2000, 2000)  # bytes in a file: nothing that a part needs can be written
    running = begun(source, corpus, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
    _, said = running.communicate(timeout=ENOUGH)
    assert running.returncode == 2
    assert b"make room" in said
    assert b"Traceback" not in said
    assert go_on(source, corpus).returncode == 0
    assert content(corpus) == whole


def test_part_of_a_part_does_not_count(source: Path, tmp_path: Path, whole: dict[str, list[tuple[str, ...]]]) -> None:
    found = built(tmp_path / "corpus", source)
    (tmp_path / "corpus" / "parts" / f"{found.plan.parts[0].key}.parquet").unlink()
    assert all(not rows for rows in content(tmp_path / "corpus").values())
    built(tmp_path / "corpus", source)
    assert content(tmp_path / "corpus") == whole


def test_two_builds_do_not_meet(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.files.folder_lock.PATIENCE", 0.1)
    (tmp_path / "corpus").mkdir()
    with folder_lock(tmp_path / "corpus"), pytest.raises(LockedError):  # as another build does
        built(tmp_path / "corpus", source)
    assert built(tmp_path / "corpus", source).counts.maps == 1500
