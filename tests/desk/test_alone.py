"""A desk works wherever Python does: without a network, a browser, a thread or another process."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from tests.places import ROOT
from tests.running import environment

PACKAGE = Path(argmap.__file__).parent
FOREIGN = {
    "asyncio", "concurrent", "ftplib", "http", "multiprocessing", "selectors", "socket", "socketserver", "ssl",
    "starlette", "subprocess", "threading", "urllib", "uvicorn", "webbrowser",
}  # fmt: skip


@pytest.mark.parametrize("file", sorted([*(PACKAGE / "desk").rglob("*.py"), *(PACKAGE / "editing").rglob("*.py")]))
def test_no_file_of_the_desk_names_a_network_or_a_thread(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        assert not {name.partition(".")[0] for name in names} & FOREIGN
        assert not any(name.startswith("argmap.serving") for name in names)


def test_a_map_is_changed_without_a_server_in_memory(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from argmap.desk import Desk; desk = Desk(Path('.'));"
        "state = desk.answer({'do': 'begin', 'template': 'blank'});"
        "operation = {'op': 'set', 'where': {'key': 1}, 'field': 'text', 'value': 'A claim.'};"
        "state = desk.answer({'do': 'apply', 'base': state['number'], 'operation': operation});"
        "state = desk.answer({'do': 'check'}); assert state['saved'] and state['checked'] == state['number'];"
        "assert not {'starlette', 'uvicorn', 'socketserver', 'argmap.serving'} & set(sys.modules)"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "A claim." in (tmp_path / "blank.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_class_is_marked_without_a_server_in_memory(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path;"
        "from tests.desk.classes import give, marked, moodle_zip, saved, with_key;"
        "desk = with_key(Path('.')); give(desk, 'any', ('class.zip', moodle_zip()));"
        "assert len(marked(desk)['marks']) == 7; assert 'marks.csv' in saved(desk);"
        "assert not {'starlette', 'uvicorn', 'socketserver', 'argmap.serving'} & set(sys.modules)"
    )
    command = [sys.executable, "-c", program]
    path = {**environment(), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert [file.name for file in tmp_path.iterdir()] == ["school.yaml"]
