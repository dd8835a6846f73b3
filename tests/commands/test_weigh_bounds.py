"""What would take for ever ends at a bound that is told, and at Ctrl-C."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from argmap.evaluation import extensions
from tests.needs import missing
from tests.places import ROOT
from tests.running import Argmap, environment

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

pytest.importorskip("clingo")


def tangle(folder: Path, size: int) -> Path:
    """Return a map of objections that attack one another every which way."""
    random, path = Random(3), folder / "tangle.yaml"
    objections = []
    for number in range(size):
        against = ", ".join(f"{{ref: a{random.randrange(size)}}}" for _ in range(3))
        objections.append(f"    - {{id: a{number}, text: A{number}., objections: [{against}]}}")
    path.write_text("\n".join(["claim:", "  id: c", "  text: C.", "  objections:", *objections]) + "\n")
    return path


def test_the_search_for_positions_has_a_time(tmp_path: Path, argmap: Argmap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extensions.positions, "__defaults__", (extensions.MOST, 0.5))
    start = time.monotonic()
    done = argmap("weigh", tangle(tmp_path, 600), "--semantics", "preferred")
    assert time.monotonic() - start < 10
    assert done.status == 0
    assert "(argmap counts at most 10,000, for at most 20 seconds)" in done.out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_ctrl_c_ends_the_search_for_positions(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "argmap", "weigh", str(tangle(tmp_path, 600)), "--semantics", "preferred"]
    with subprocess.Popen(command, cwd=ROOT, env=environment(), stderr=subprocess.PIPE) as running:
        time.sleep(3)
        if running.poll() is not None:
            missing("a map that keeps clingo busy")
        sent = time.monotonic()
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
    assert time.monotonic() - sent < 2
    assert (running.returncode, said.lstrip()) == (130, b"argmap: interrupted\n")


def test_many_sets_that_bring_a_claim_down_are_bounded(tmp_path: Path, argmap: Argmap) -> None:
    path = tmp_path / "wide.yaml"
    groups = [f"    - linked: [{', '.join(f'{{id: l{n}-{m}, text: L.}}' for m in range(30))}]" for n in range(8)]
    path.write_text("\n".join(["claim:", "  text: C.", "  premises:", *groups]) + "\n")
    done = argmap("weigh", path)
    assert "any of at least 2000 sets" in done.out
    assert max(map(len, done.out.splitlines())) < 2000


def test_a_circle_leaves_the_rest_of_the_weighing(tmp_path: Path, argmap: Argmap) -> None:
    path = tmp_path / "circle.yaml"
    path.write_text(
        "claim: {id: a, text: A., premises:"
        " [{id: b, text: B., credence: 0.4, premises: [{text: C., premises: [{ref: b}]}]}]}"
    )
    done = argmap("weigh", path)
    assert done.status == 0
    assert "No probability: b bears on itself in a circle." in done.out
    assert "As mapped, the claim is unsupported." in done.out
