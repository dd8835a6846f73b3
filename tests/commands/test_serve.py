import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import Argmap, environment

MAP = "title: T\nclaim:\n  text: A claim.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a map."""
    found = tmp_path / "map.yaml"
    found.write_text(MAP, encoding="utf-8")
    return found


@pytest.mark.skipif(os.name == "nt", reason="signals are another thing there")
def test_it_says_where_and_ends_with_130_and_one_line(file: Path) -> None:
    command = [sys.executable, "-m", "argmap", "serve", str(file), "--port", "0", "--no-browser"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment(), **streams) as running:  # type: ignore[call-overload]
        line = running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(10) == 130
        assert running.stderr.read().strip() == "argmap: interrupted"
    assert line.startswith(f"{file}: http://127.0.0.1:")


def test_a_map_that_cannot_be_read_is_told_with_its_place(argmap: Argmap, file: Path) -> None:
    file.write_text("title: T\nclaim: [\n", encoding="utf-8")
    done = argmap("serve", file, "--no-browser")
    assert (done.status, done.out) == (2, "")
    assert "map.yaml:" in done.err


def test_a_port_that_is_none_is_told(argmap: Argmap, file: Path) -> None:
    done = argmap("serve", file, "--port", "99999", "--no-browser")
    assert done.status == 2
    assert "use another --port" in done.err
