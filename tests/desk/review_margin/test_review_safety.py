"""Nothing that was confirmed is lost: the process is killed, two write at once, the disk is full."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from threading import Barrier, Thread

import pytest

from argmap.desk import Desk
from argmap.reviewing.annotations.review_file import load_review
from tests.desk.review_margin.reviews import REVIEW, point, put, refusal, reviewed, saved, shown, tell, text_in
from tests.killing import killed_after

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits by POSIX")
KILLS = 60


def _work(folder: Path, number: int, answers: Connection) -> None:
    """Add points and reword them without end, and tell each that was confirmed."""
    desk = Desk(folder)
    desk.open(folder / "school.yaml")
    for count in range(10_000):
        words = f"Point {number}.{count}."
        added = tell(desk, "add", point={"at": "1.1 s2", "comment": words})
        answers.send(("added", words))
        made = next(one for one in added["points"] if one["comment"] == words)
        answers.send(("rewording", words))  # it may be reworded before that can be answered
        tell(desk, "change", id=made["id"], was={"comment": words}, fields={"comment": f"{words} Reworded."})
        answers.send(("reworded", f"{words} Reworded."))


@posix
@pytest.mark.slow
def test_a_process_killed_at_any_moment_loses_no_point_that_was_confirmed(tmp_path: Path) -> None:
    put(tmp_path)
    random = Random(3)
    confirmed: set[str] = set()
    for number in range(KILLS):
        told = killed_after(random.uniform(0.02, 0.4), _work, tmp_path, number)
        leaving = {words for kind, words in told if kind == "rewording"}
        confirmed |= {words for kind, words in told if kind == "reworded"}
        confirmed |= {words for kind, words in told if kind == "added" and words not in leaving}
        now = saved(tmp_path)  # whole, whatever happened
        comments = {one.comment for one in now.annotations}
        assert confirmed <= comments
        assert {f"{words} Reworded." in comments or words in comments for words in leaving} <= {True}
        assert "# the first thing to say" in text_in(tmp_path)
    assert len(confirmed) > KILLS  # it was killed while it worked


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow beyond a few bytes: writing one fails in its midst, as on a disk that is full."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@posix
def test_a_full_disk_is_told_and_nothing_is_done(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    version = tell(desk, "add", point={"comment": "One."})["version"]
    before = text_in(tmp_path)
    with full_disk():
        errors = [
            refusal(desk, "add", token="t", point={"comment": "Two."}),
            refusal(desk, "change", id="p1", was={"comment": "One."}, fields={"comment": "Three."}),
            refusal(desk, "remove", id="p1", was={"comment": "One."}),
            refusal(desk, "undo", version=version),
        ]
    assert {one["kind"] for one in errors} == {"unsaved"}
    assert all("on-school.review.yaml: cannot be written" in one["message"] for one in errors)
    assert text_in(tmp_path) == before
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".argmap")] == []
    assert point(shown(desk), "p1")["comment"] == "One."
    tell(desk, "add", token="t", point={"comment": "Two."})  # the page tries again
    assert [one.comment for one in saved(tmp_path).annotations[4:]] == ["One.", "Two."]


@posix
def test_a_full_disk_lets_no_review_begin(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, None)
    with full_disk():
        assert "cannot be written" in refusal(desk, "begin")["message"]
    assert not (tmp_path / "on-school.review.yaml").exists()
    assert shown(desk) is None


def test_two_programs_that_add_points_in_turn_lose_none(tmp_path: Path) -> None:
    put(tmp_path)
    desks = [Desk(tmp_path) for _ in range(2)]
    for desk in desks:
        desk.open(tmp_path / "school.yaml")
    for count in range(20):
        tell(desks[count % 2], "add", point={"comment": f"Point {count}."})
    assert [one.comment for one in saved(tmp_path).annotations[4:]] == [f"Point {count}." for count in range(20)]
    assert len(shown(desks[0])["points"]) == 24
    assert text_in(tmp_path).startswith(REVIEW.partition("# to be continued")[0])


@pytest.mark.slow
def test_two_programs_that_write_at_the_same_moment_lose_none(tmp_path: Path) -> None:
    put(tmp_path)
    start, told = Barrier(2), []

    def work(name: str) -> None:
        desk = Desk(tmp_path)
        desk.open(tmp_path / "school.yaml")
        start.wait()
        for count in range(40):
            words = f"{name} {count}."
            tell(desk, "add", point={"comment": words})
            told.append(words)

    threads = [Thread(target=work, args=(name,)) for name in ("A", "B")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 80
    assert {one.comment for one in load_review(tmp_path / "on-school.review.yaml").annotations} >= set(told)
