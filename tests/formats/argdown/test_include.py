from pathlib import Path

import pytest

from argmap.formats import read
from argmap.problems import ReadError
from tests.running import Argmap

MAIN = "[A]: One.\n\n@include(parts/two.argdown)\n\n[B]\n  - [D]: Four. {shape: box}\n"
TWO = "[B]: Two.\n  + [C]: Three.\n\n@include(three.argdown)\n"


def put(folder: Path, **files: str) -> Path:
    (folder / "parts").mkdir()
    for name, text in files.items():
        (folder / name.replace("__", "/")).with_suffix(".argdown").write_text(text, encoding="utf-8")
    return folder / "main.argdown"


def test_files_that_are_included_are_read_when_asked_for(tmp_path: Path) -> None:
    file = put(tmp_path, main=MAIN, parts__two=TWO, parts__three="[E]: Five.\n")
    document = read(file, include=True)
    texts = {node.text for node in document.graph.nodes.values()}
    assert texts == {"One.", "Two.", "Three.", "Four.", "Five."}
    places = {node.text: document.value_place(node.path) for node in document.graph.nodes.values()}
    assert (Path(places["Three."].file).name, places["Three."].line, places["Three."].column) == ("two.argdown", 2, 10)
    assert (Path(places["Four."].file).name, places["Four."].line) == ("main.argdown", 6)
    assert set(map(str, document.texts)) == {
        str(tmp_path / one) for one in ("main.argdown", "parts/two.argdown", "parts/three.argdown")
    }
    assert [(Path(one.place.file).name, one.place.line) for one in document.remarks] == [("main.argdown", 6)]


def test_no_file_is_opened_unasked(tmp_path: Path) -> None:
    file = put(tmp_path, main=MAIN, parts__two=TWO, parts__three="")
    document = read(file)
    assert "Three." not in {node.text for node in document.graph.nodes.values()}
    assert "--include" in next(one for one in document.remarks if "includes another file" in one.message).help


@pytest.mark.parametrize(
    ("name", "said"),
    [("../outside.argdown", "outside"), ("/etc/hostname", "outside"), ("none.argdown", "no file"),
     ("main.argdown", "itself"), ("parts", "no file"), ("parts/../../outside.argdown", "outside"),
     ("link.argdown", "outside")],
)  # fmt: skip
def test_what_is_not_included(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "outside.argdown").write_text("[A]: One.", encoding="utf-8")
    (tmp_path / "in").mkdir()
    file = put(tmp_path / "in", main=f"[A]\n\n@include({name})\n")
    (tmp_path / "in" / "link.argdown").symlink_to(tmp_path / "outside.argdown")
    with pytest.raises(ReadError) as caught:
        read(file, include=True)
    (problem,) = caught.value.problems
    assert said in problem.message
    assert (problem.place.line, problem.place.column) == (3, 1)


def test_the_command_includes_only_where_a_format_can(argmap: Argmap, tmp_path: Path) -> None:
    file = put(tmp_path, main=MAIN, parts__two=TWO, parts__three="")
    out = tmp_path / "whole.argdown"
    assert argmap("convert", file, "--include", "-o", out).status == 0
    assert "Three." in out.read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text("claim:\n  text: A.\n", encoding="utf-8")
    done = argmap("convert", tmp_path / "a.yaml", "--include", "--to", "argdown")
    assert done.status == 2
    assert "no way to include files" in done.err
