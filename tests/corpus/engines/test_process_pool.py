"""Processes that are killed: the part is done again, and a record that kills every time is left out."""

import os
import signal
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import pytest

from argmap.corpus.corpus_parts import CorpusPart, PartCounts, SourceKind
from argmap.corpus.engines.process_pool import PATIENCE, ProcessPool
from argmap.corpus.reached_records import Reached
from argmap.problems import ArgmapError


@dataclass(frozen=True)
class Deadly:
    """Work on ten records a part, which is killed at some of them: as often as there are marks for it."""

    folder: Path
    at: tuple[tuple[str, int, int], ...] = ()

    def __call__(self, part: CorpusPart, skipped: Collection[int]) -> PartCounts:
        if part.source == "full":
            raise OSError(28, "No space left on device")
        if part.source == "wrong":
            raise ArgmapError("the source is gone")
        with Reached(str(self.folder)).saying(part.key) as say:
            for offset in range(10):
                say(offset)
                for key, record, times in self.at:
                    if (key, record) == (part.key, offset) and offset not in skipped:
                        self.die(key, record, times)
        return PartCounts(records=10, maps=10 - len(skipped), unread=len(skipped))

    def die(self, key: str, record: int, times: int) -> None:
        marks = list(self.folder.glob(f"died-{key}-{record}-*"))
        if len(marks) < times:
            (self.folder / f"died-{key}-{record}-{len(marks)}").touch()
            os.kill(os.getpid(), signal.SIGKILL)


def parts(*sources: str) -> list[CorpusPart]:
    return [CorpusPart(f"key{number}", SourceKind.LINES, source, 0, 10) for number, source in enumerate(sources)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_process_that_is_killed_once_costs_nothing(tmp_path: Path, jobs: int) -> None:
    work = Deadly(tmp_path, (("key1", 4, 1), ("key3", 0, 1)))
    ended = list(ProcessPool(jobs, str(tmp_path)).run(work, parts(*"abcde")))
    assert sorted((one.part.key, one.counts) for one in ended) == [
        (f"key{number}", PartCounts(records=10, maps=10)) for number in range(5)
    ]


@pytest.mark.slow
def test_a_record_that_kills_every_time_is_left_out_and_the_others_are_read(tmp_path: Path) -> None:
    work = Deadly(tmp_path, (("key1", 4, 99), ("key1", 7, 99)))
    ended = {one.part.key: one.counts for one in ProcessPool(2, str(tmp_path)).run(work, parts(*"abc"))}
    assert ended["key1"] == PartCounts(records=10, maps=8, unread=2)
    assert ended["key0"] == ended["key2"] == PartCounts(records=10, maps=10)


@pytest.mark.slow
def test_a_part_that_loses_its_process_over_and_over_is_given_up(tmp_path: Path) -> None:
    work = Deadly(tmp_path, tuple(("key0", record, 99) for record in range(10)))
    ended = list(ProcessPool(1, str(tmp_path)).run(work, parts("a", "b")))
    assert {one.part.key: one.failure for one in ended} == {
        "key0": f"its process was killed {PATIENCE} times", "key1": "",
    }  # fmt: skip


def test_a_source_that_is_gone_is_that_parts_fault(tmp_path: Path) -> None:
    ended = list(ProcessPool(1, str(tmp_path)).run(Deadly(tmp_path), parts("a", "wrong", "b")))
    assert sorted((one.part.source, one.failure) for one in ended) == [
        ("a", ""), ("b", ""), ("wrong", "the source is gone"),
    ]  # fmt: skip


def test_a_full_disk_ends_all(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        list(ProcessPool(2, str(tmp_path)).run(Deadly(tmp_path), parts("a", "full", "b")))


@dataclass(frozen=True)
class Stillborn:
    """Work whose process ends before it has begun."""

    def __call__(self, part: CorpusPart, skipped: Collection[int]) -> PartCounts:
        os._exit(1)


@pytest.mark.slow
def test_processes_that_never_begin_are_told(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="before they begin"):
        list(ProcessPool(1, str(tmp_path)).run(Stillborn(), parts("a", "b")))
