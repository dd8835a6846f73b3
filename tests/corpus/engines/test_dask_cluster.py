"""The same corpus comes from a cluster, whatever happens to its workers."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.corpus.engines import dask_cluster
from argmap.corpus.engines.dask_cluster import DaskCluster, differences, versions
from argmap.problems import ArgmapError
from tests.corpus.small_corpora import build_with, built, content, lines_of

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as found:  # type: ignore[no-untyped-call]
        yield found


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("argmap.corpus.planning_parts.PART_BYTES", 10_000)
    file = tmp_path / "some.jsonl"
    file.write_bytes(lines_of(800) + b"{broken\n")
    return file


def test_a_cluster_makes_what_processes_make(cluster: Any, source: Path, tmp_path: Path) -> None:
    built(tmp_path / "whole", source)
    found = build_with(DaskCluster(cluster.scheduler_address), tmp_path / "corpus", source)
    assert (found.counts.maps, found.counts.unread, found.failures) == (800, 1, {})
    assert content(tmp_path / "corpus") == content(tmp_path / "whole")


def test_other_versions_are_refused(
    cluster: Any, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_cluster, "version", lambda _: "0.1")  # here, not in the workers
    with pytest.raises(ArgmapError, match=r"has argmap .*, this machine 0\.1"):
        build_with(DaskCluster(cluster.scheduler_address), tmp_path / "corpus", source)
    assert differences(versions(), {"there": versions()}) == []


def test_a_scheduler_that_does_not_answer_is_told(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_cluster, "PATIENCE", 1.0)
    with pytest.raises(ArgmapError, match="no Dask scheduler answers"):
        build_with(DaskCluster("tcp://127.0.0.1:1"), tmp_path / "corpus", source)


def test_a_worker_that_is_killed_loses_nothing(cluster: Any, source: Path, tmp_path: Path) -> None:
    built(tmp_path / "whole", source)
    killed: list[int] = []

    def say(done: int, of: int, _: object) -> None:
        if not killed and 2 < done < of:
            killed.append(next(iter(cluster.workers.values())).pid)
            os.kill(killed[0], signal.SIGKILL)

    found = build_with(DaskCluster(cluster.scheduler_address), tmp_path / "corpus", source, say=say)
    assert killed
    assert found.failures == {}
    assert content(tmp_path / "corpus") == content(tmp_path / "whole")
