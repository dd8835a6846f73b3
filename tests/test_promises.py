"""What docs/security.md promises: commands connect to nothing, and write only what is named; and the page itself."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.files import LARGEST
from argmap.notation.source.builder import DEEPEST, MOST
from tests.places import ROOT
from tests.running import environment

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
WATCH = """
import os, sys
def watch(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethost", "socket.sendto", "socket.bind",
                         "urllib.Request", "ftplib.", "smtplib.", "http.client.")):
        print("CONNECTS", event, arguments[1:], file=sys.__stderr__)
    elif event == "open" and isinstance(arguments[0], (str, bytes)) and isinstance(arguments[2], int):
        if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            wrote(arguments[0])
    elif event in ("os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"):
        wrote(arguments[0])
    elif event in ("os.rename", "os.link", "os.symlink"):
        wrote(arguments[1])
def wrote(name):
    print("WRITES", os.path.dirname(os.path.abspath(os.fspath(name))), file=sys.__stderr__)
sys.addaudithook(watch)
sys.argv[0] = "argmap"
sys.dont_write_bytecode = True
from argmap.cli import main
main()
"""


def watched(folder: Path, words: str) -> list[str]:
    """Run a command and return the connections that it tried, and the folders that it wrote in."""
    for file in (ROOT / "arguments" / "lake").iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    for name in ("out", "passing"):
        (folder / name).mkdir()
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *words.split()], cwd=folder, env=environment(TMPDIR=str(folder / "passing")),
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr
    return [line for line in done.stderr.splitlines() if line.startswith(("CONNECTS", "WRITES"))]


@pytest.mark.parametrize(
    "words",
    ["check lake.yaml", "show lake.yaml", "weigh lake.yaml", "paper lake.md",
     "diff lake.yaml lake.yaml", "report lake.yaml", "schema", "explain vague-quantifier"],
)  # fmt: skip
def test_what_only_prints_writes_nothing_and_connects_to_nothing(tmp_path: Path, words: str) -> None:
    found = watched(tmp_path, words)
    assert [one for one in found if not one.endswith(" /dev")] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    ["render lake.yaml -o out/map.svg", "render lake.yaml -o out/map.png", "render lake.yaml -o out/map.html",
     "convert lake.yaml -o out/map.argdown", "convert lake.yaml -o out/map.xlsx",
     "merge lake.yaml lake.yaml lake.yaml -o out/map.yaml", "report lake.yaml -o out/report.html",
     "new out/new.yaml --from lake.md"],
)  # fmt: skip
def test_what_writes_writes_only_where_it_is_told_and_connects_to_nothing(tmp_path: Path, words: str) -> None:
    found = {one for one in watched(tmp_path, words) if not one.endswith(" /dev")}
    assert f"WRITES {tmp_path / 'out'}" in found
    assert [one for one in found if not one.startswith((f"WRITES {tmp_path}/out", f"WRITES {tmp_path}/passing"))] == []
    assert [*(tmp_path / "passing").iterdir()] == []


def test_a_connection_is_noticed(tmp_path: Path) -> None:
    code = WATCH.partition("sys.argv")[0] + "import socket\nsocket.socket().connect_ex(('127.0.0.1', 9))\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert "CONNECTS socket.connect" in done.stderr


def named() -> list[tuple[str, str]]:
    """Return the tests that the page names."""
    return re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)


@pytest.mark.parametrize(("file", "name"), named())
def test_every_test_that_the_page_names_is_there(file: str, name: str) -> None:
    assert re.search(rf"^(async )?def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_promise_names_a_test() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| promise")]
    assert len(rows) > 15
    assert [row for row in rows if "::test_" not in row] == []
    assert len(named()) == PAGE.count("::test_")


def test_the_limits_that_the_page_names_are_those_that_hold() -> None:
    assert f"at most {LARGEST // 2**20} MiB, {MOST:,} values and {DEEPEST} levels" in " ".join(PAGE.split())
