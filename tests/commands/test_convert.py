import json
from pathlib import Path

import pytest

from argmap.notation.reading import load, loads
from tests.running import Argmap

PAPER = "works: [{id: w}]\nfootnotes: [{number: 1, cites: [{work: w}]}]\n"
MAP = "# a remark\ntitle: Şərq\npaper: p\nclaim: {text: Fares should be dropped., footnotes: [1]}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "p.paper.yaml").write_text(PAPER, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "a.yaml"


@pytest.mark.parametrize("name", ["out.yaml", "out.YML", "out.json", "out.graph.json"])
def test_the_longest_ending_decides(argmap: Argmap, file: Path, name: str) -> None:
    out = file.with_name(name)
    done = argmap("convert", file, "-o", out)
    assert (done.status, done.out, done.err) == (0, "", "")
    if name == "out.graph.json":
        assert json.loads(out.read_text(encoding="utf-8"))["nodes"][0]["support"] == "supported"
    else:
        assert load(out).map == load(file).map


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_in_place_the_file_is_right_and_stands_alone(argmap: Argmap, file: Path, kind: str) -> None:
    before = load(file).map
    file.chmod(0o640)
    assert argmap("convert", file, "-o", file, "--to", kind).status == 0
    file.with_name("p.paper.yaml").unlink()
    assert loads(file.read_text(encoding="utf-8"), kind).map == before
    assert file.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in file.parent.iterdir()] == ["a.yaml"]


def test_to_standard_output(argmap: Argmap, file: Path) -> None:
    printed = argmap("convert", file, "--to", "yaml").out
    assert loads(printed).map == load(file).map
    assert argmap("convert", file, "-o", "-", "--to", "yaml").out == printed


def test_nothing_names_a_format(argmap: Argmap, file: Path) -> None:
    for options in ([], ["-o", "-"], ["-o", file.with_name("x.xyz")], ["-o", file.with_name("x"), "--to", "ymal"]):
        done = argmap("convert", file, *options)
        assert (done.status, done.out) == (2, "")
        assert "graph, gsn" in done.err or "did you mean yaml?" in done.err
    assert {one.name for one in file.parent.iterdir()} == {"a.yaml", "p.paper.yaml"}


def test_an_unreadable_map_leaves_the_output_as_it_was(argmap: Argmap, file: Path) -> None:
    out = file.with_name("out.json")
    out.write_text("old", encoding="utf-8")
    file.write_text("claim: {text: a, premisses: []}", encoding="utf-8")
    done = argmap("convert", file, "-o", out)
    assert (done.status, done.out) == (2, "")
    assert "did you mean premises?" in done.err
    assert out.read_text(encoding="utf-8") == "old"


def test_a_folder_that_is_not_there(argmap: Argmap, file: Path) -> None:
    done = argmap("convert", file, "-o", file.parent / "gone" / "out.json")
    assert done.status == 2
    assert "out.json: cannot be written" in done.err


def test_a_picture_is_drawn_and_not_converted(argmap: Argmap, file: Path) -> None:
    done = argmap("convert", file, "-o", file.with_name("a.mmd"))
    assert done.status == 2
    assert "argmap render" in done.err


@pytest.mark.parametrize(("out", "link"), [("a.argdown", False), ("b.yaml", True), ("c.yaml", False)])
def test_a_map_of_another_program_stays_as_it_is(argmap: Argmap, tmp_path: Path, out: str, link: bool) -> None:
    file, other = tmp_path / "a.argdown", tmp_path / out
    text = "[a]: One.\n  <+ [b]: Two.\n\n[c]: Three.\n"
    file.write_text(text, encoding="utf-8")
    if link:
        other.symlink_to(file)
    elif other != file:
        other.hardlink_to(file)
    done = argmap("convert", file, "-o", other, "--to", "yaml")
    assert (done.status, done.out) == (2, "")
    assert "this file was read to make the output; choose another file" in done.err
    assert file.read_text(encoding="utf-8") == text
