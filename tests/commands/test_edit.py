import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from threading import Timer
from typing import Any
from urllib.parse import urlsplit

import pytest

from argmap.notation.reading import load
from argmap.reviewing.annotations.review_file import load_review
from tests.desk.review_margin.reviews import REVIEW, put, text_in
from tests.running import Argmap, environment

MAP = "title: T\nclaim: {text: A claim.}\n"
PAPER = "# A paper\n\nWe argue that it is so.[^1]\n\n[^1]: Smith, *Book* (London: Press, 2001).\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are another thing there")


class Running:
    """``argmap edit`` at work, and messages to its desk."""

    def __init__(self, process: Any, line: str) -> None:
        self.process = process
        self.address = line.split()[-3]

    def ask(self, **message: Any) -> tuple[int, dict[str, Any]]:
        """Return the status and the answer."""
        parts = urlsplit(self.address)
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=20)
        head = {"Content-Type": "application/json"}
        connection.request("POST", f"{parts.path}desk", json.dumps(message), head)
        response = connection.getresponse()
        return response.status, json.loads(response.read())


@contextmanager
def editing(folder: Path, *named: str) -> Iterator[Running]:
    """Run the command in a folder."""
    command = [sys.executable, "-m", "argmap", "edit", *named, "--port", "0", "--no-browser"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    env = {**environment(), "XDG_STATE_HOME": str(folder / "state")}
    with subprocess.Popen(command, env=env, cwd=folder, **streams) as process:  # type: ignore[call-overload]
        try:
            yield Running(process, process.stdout.readline())
        finally:
            process.kill()


def test_it_says_where_and_ends_with_130_and_one_line(tmp_path: Path) -> None:
    with editing(tmp_path) as running:
        assert running.address.startswith("http://127.0.0.1:")
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(10) == 130
        assert running.process.stderr.read().strip() == "argmap: interrupted"


@pytest.mark.slow
def test_a_map_is_changed_and_its_process_may_be_killed_after_each_answer(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(MAP, encoding="utf-8")
    with editing(tmp_path, "map.yaml") as running:
        _, state = running.ask(do="state")
        reword = {"op": "set", "where": {"key": 1}, "field": "text", "value": "Another claim."}
        status, after = running.ask(do="apply", base=state["number"], operation=reword)
        running.process.kill()
    assert (status, after["saved"]) == (200, True)
    assert load(file).map.claim.text == "Another claim."
    with editing(tmp_path) as running:  # what was open last is offered again
        _, state = running.ask(do="state")
        assert [one["name"] for one in state["recent"]] == ["map.yaml"]


def test_a_conflict_is_answered_with_409_and_both_texts(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    with editing(tmp_path, "map.yaml") as running:
        (tmp_path / "map.yaml").write_text("title: [\n", encoding="utf-8")
        reword = {"op": "set", "where": {"key": 1}, "field": "text", "value": "Another claim."}
        status, answer = running.ask(do="apply", base=1, operation=reword)
    assert status == 409
    assert "A claim." in answer["error"]["mine"]
    assert answer["error"]["theirs"] == "title: [\n"


def test_a_paper_begins_a_map_beside_it(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text(PAPER, encoding="utf-8")
    with editing(tmp_path, "paper.md") as running:
        _, state = running.ask(do="state")
    assert state["name"] == "paper.yaml"
    assert state["content"]["paper"]


def test_a_map_that_cannot_be_read_is_told_with_its_place(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("title: T\nclaim: [\n", encoding="utf-8")
    done = argmap("edit", file, "--no-browser")
    assert (done.status, done.out) == (2, "")
    assert "map.yaml:" in done.err


def test_a_file_that_is_not_there_is_told(argmap: Argmap, tmp_path: Path) -> None:
    for name in ("missing.yaml", "missing.pdf"):
        done = argmap("edit", tmp_path / name, "--no-browser")
        assert done.status == 2
        assert name in done.err
    assert not list(tmp_path.iterdir())


def test_a_review_is_opened_with_its_map_or_by_its_name(tmp_path: Path) -> None:
    put(tmp_path)
    (tmp_path / "on-school.review.yaml").rename(tmp_path / "mine.yaml")
    for named in (["mine.yaml"], ["school.yaml", "--review", "mine.yaml"]):
        with editing(tmp_path, *named) as running:
            _, state = running.ask(do="state")
        assert (state["name"], state["review"]["file"]) == ("school.yaml", "mine.yaml")


def test_a_review_that_cannot_be_opened_is_told(argmap: Argmap, tmp_path: Path) -> None:
    put(tmp_path)
    (tmp_path / "bad.review.yaml").write_text("argmap-review: 1\nannotations: [{id: a}]\n", encoding="utf-8")
    done = argmap("edit", tmp_path / "school.yaml", "--review", tmp_path / "bad.review.yaml", "--no-browser")
    assert (done.status, done.out) == (2, "")
    assert "bad.review.yaml:2" in done.err
    assert argmap("edit", "--review", tmp_path / "on-school.review.yaml").status == 2
    done = argmap("edit", tmp_path / "school.yaml", "--review", tmp_path / "gone.yaml", "--no-browser")
    assert (done.status, "gone.yaml" in done.err) == (2, True)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limits of another process")
def test_a_full_disk_is_answered_with_507_and_the_next_time_it_is_saved(tmp_path: Path) -> None:
    import resource

    put(tmp_path)
    message = {"do": "add", "token": "t", "point": {"comment": "One."}}
    with editing(tmp_path, "school.yaml") as running:
        before = resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (64, resource.RLIM_INFINITY))
        status, answer = running.ask(do="review", message=message)
        assert (status, answer["error"]["kind"]) == (507, "unsaved")
        assert text_in(tmp_path) == REVIEW
        resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, before)
        assert running.ask(do="review", message=message)[0] == 200
    assert "comment: One." in text_in(tmp_path)


@pytest.mark.slow
def test_a_server_killed_while_it_saves_loses_no_point_that_it_has_confirmed(tmp_path: Path) -> None:
    put(tmp_path)
    confirmed, random = [], Random(5)
    for number in range(12):
        with editing(tmp_path, "school.yaml") as running:
            stop = Timer(random.uniform(0.05, 0.8), running.process.kill)  # SIGKILL
            stop.start()
            for count in range(10_000):
                words = f"Point {number}.{count}."
                try:
                    status, _ = running.ask(do="review", message={"do": "add", "point": {"comment": words}})
                except (OSError, HTTPException, ValueError):
                    break
                assert status == 200
                confirmed.append(words)
            stop.join()
        comments = [one.comment for one in load_review(tmp_path / "on-school.review.yaml").annotations]
        assert set(confirmed) <= set(comments)
        assert len(comments) == len(set(comments))
    assert len(confirmed) > 24
