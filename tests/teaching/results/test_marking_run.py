from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argmap.problems import ArgmapError
from argmap.teaching.marking import ReferenceMap, mark_map
from argmap.teaching.marking_folder import MarkingFolder
from argmap.teaching.results import marking_run
from argmap.teaching.results.marking_run import MarkingRun
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.submissions.moodle_names import Participant
from argmap.teaching.teaching_words import TeachingWords
from tests.teaching.marking.maps import KEY, graph

MANY = 6
RUN = MarkingRun([ReferenceMap("key", graph(KEY))])


def submitted(number: int, text: str = KEY) -> Submission:
    return Submission(Participant(f"Student {number}"), f"s{number}.yaml", lambda: text.encode())


def counting(monkeypatch: pytest.MonkeyPatch, act: Callable[[int], None]) -> list[int]:
    """Let something happen before the marking of each submission; return how many were marked."""
    marked: list[int] = []
    real = mark_map

    def mark(*args: Any, **how: Any) -> Any:
        act(len(marked))
        marked.append(1)
        return real(*args, **how)

    monkeypatch.setattr(marking_run, "mark_map", mark)
    return marked


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def stop_at(number: int) -> Callable[[int], None]:
    def act(count: int) -> None:
        if count == number:
            raise KeyboardInterrupt

    return act


def test_a_run_that_was_interrupted_marks_only_what_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    submissions = [submitted(number) for number in range(MANY)]
    MarkingFolder(tmp_path / "whole").mark(submissions, RUN, TeachingWords())
    with monkeypatch.context() as patch:
        counting(patch, stop_at(4))
        with pytest.raises(KeyboardInterrupt):
            MarkingFolder(tmp_path / "marks").mark(submissions, RUN, TeachingWords())
    assert not (tmp_path / "marks" / "marks.csv").exists()
    marked = counting(monkeypatch, lambda _: None)
    MarkingFolder(tmp_path / "marks").mark(submissions, RUN, TeachingWords())
    assert len(marked) == MANY - 4
    assert files(tmp_path / "marks") == files(tmp_path / "whole")


def test_what_has_changed_since_is_marked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        counting(patch, stop_at(2))
        with pytest.raises(KeyboardInterrupt):
            MarkingFolder(tmp_path).mark([submitted(number) for number in range(3)], RUN, TeachingWords())
    marked = counting(monkeypatch, lambda _: None)
    again = [submitted(0), submitted(1, "claim: Cows graze.\n"), submitted(2)]
    found = MarkingFolder(tmp_path).mark(again, RUN, TeachingWords())
    assert len(marked) == 2
    assert [one.points for one in found.outcomes] == [100, 0, 100]


@pytest.mark.parametrize(
    "error", [ArgmapError("this cannot be done"), RecursionError(), MemoryError(), ValueError("x")]
)
def test_what_goes_wrong_with_one_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def act(count: int) -> None:
        if count == 1 and not failed:
            failed.append(1)
            raise error

    failed: list[int] = []
    counting(monkeypatch, act)
    found = MarkingFolder(tmp_path).mark([submitted(number) for number in range(3)], RUN, TeachingWords())
    assert [bool(one.problem) for one in found.outcomes] == [False, True, False]
