"""Points are added to a review by a process that is killed, or on a disk that is full: none that was saved is lost."""

import multiprocessing
import os
import resource
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest

from argmap.files import read_text, write
from argmap.problems import ArgmapError
from argmap.reviewing.annotations.annotation import Annotation
from argmap.reviewing.annotations.review_file import load_review, with_added
from tests.killing import killed_after

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals, limits by POSIX")
KILLS = 200
START = "# my own words\nargmap-review: 1\nannotations:\n  - {id: first, comment: The first.}  # kept\n"


def _add(file: Path, id_: str) -> None:
    point = Annotation(id=id_, comment=f"Point {id_}.\n\nIts second paragraph.")
    write(file, with_added(read_text(file), load_review(file), [point], str(file)).encode())


def _work(file: Path, number: int, saved: Connection) -> None:
    """Add points without end, and tell each that was saved."""
    for count in range(10_000):
        _add(file, f"p{number}-{count}")
        saved.send(f"p{number}-{count}")


@pytest.mark.slow
def test_a_process_killed_at_any_moment_loses_no_point_that_was_saved(tmp_path: Path) -> None:
    file = tmp_path / "mine.review.yaml"
    file.write_text(START, encoding="utf-8")
    random = Random(1)
    seen: set[str] = set()
    saved = 0
    for number in range(KILLS):
        told = killed_after(random.uniform(0.005, 0.05), _work, file, number)
        seen.update(told)
        saved += len(told)
        assert seen <= {one.id for one in load_review(file).annotations}
        if number % 20 == 19:  # a long file would leave too little time to be killed in
            file.write_text(START, encoding="utf-8")
            seen.clear()
    assert saved > KILLS  # it was killed while it worked
    assert file.read_text("utf-8").startswith("# my own words\n")
    assert "# kept" in file.read_text("utf-8")


def test_what_does_not_fit_on_the_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "mine.review.yaml"
    file.write_text(START, encoding="utf-8")

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
        for count in range(10):
            before = file.read_bytes()
            try:
                _add(file, f"p{count}")
            except ArgmapError as error:
                same = file.read_bytes() == before
                os._exit(7 if same and "File too large" in str(error) else 1)
        os._exit(1)

    process = multiprocessing.get_context("fork").Process(target=fill)
    process.start()
    process.join()
    assert process.exitcode == 7
    assert [one.id for one in load_review(file).annotations] == ["first", "p0"]
    assert [one.name for one in tmp_path.iterdir()] == ["mine.review.yaml"]
