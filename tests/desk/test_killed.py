"""A desk whose process is killed while changes come in: what was answered as saved is in the file."""

import sys
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest

from argmap.desk import Desk
from argmap.notation.reading import load
from tests.desk.desks import ask, example, key_of, texts
from tests.killing import killed_after

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="kills by POSIX signals")]
KILLS = 200


def _work(file: Path, number: int, answers: Connection) -> None:
    """Make changes without end, and tell each that was answered as saved."""
    desk = Desk(file.parent)
    desk.open(file)
    random = Random(number)
    for count in range(10_000):
        state = ask(desk, "state")
        keys = [key_of(state, one) for one in texts(state) if not one.startswith("Change")]
        text = f"Change {number}.{count}."
        if len(texts(state)) > 25:
            leaving = next(one for one in texts(state) if one.startswith("Change"))  # nothing hangs on it
            answers.send(("removing", leaving, True))  # it may be gone before that can be answered
            remove = {"op": "remove", "statement": {"key": key_of(state, leaving)}}
            ask(desk, "apply", base=desk.number, operation=remove)
        to = random.choice(keys)
        operation = {"op": "add", "to": {"key": to}, "as": "premise", "statement": text}
        answer = ask(desk, "apply", base=desk.number, operation=operation)
        answers.send(("added", text, answer["saved"]))


def test_a_process_killed_at_any_moment_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    example(tmp_path)
    file = tmp_path / "school.yaml"
    random = Random(1)
    seen = 0
    for number in range(KILLS):
        told = killed_after(random.uniform(0.02, 0.5), _work, file, number)
        document = load(file)  # whole, whatever happened
        now = file.read_text(encoding="utf-8")
        leaving = {text for kind, text, _ in told if kind == "removing"}
        for kind, text, saved in told:
            assert saved
            if kind == "added" and text not in leaving:
                assert text in now
        assert document.map.claim.text == "School should begin at nine."
        seen += len(told)
    assert seen > KILLS // 4  # it was killed while it worked
