import os
from pathlib import Path

import pytest

from argmap.checking.folder import find_maps, look_for_maps
from argmap.problems import ReadError

FILES = ("b.yaml", "a.yml", "C.YAML", "p.paper.yaml", "P.PAPER.YML", "a.json", "a.txt", ".hidden.yaml", "sub/d.yaml",
         ".git/e.yaml", "sub/.f/g.yaml")  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "folder.yaml").mkdir()
    return tmp_path


def names(found: list[str], folder: Path) -> list[str]:
    return [str(Path(one).relative_to(folder)) for one in found]


def test_a_folder_stands_for_the_maps_in_it_and_below(folder: Path) -> None:
    assert names(find_maps([folder]), folder) == ["C.YAML", "a.yml", "b.yaml", "sub/d.yaml"]


def test_files_are_taken_as_they_are_named_and_none_twice(folder: Path) -> None:
    paths = [folder / "a.txt", folder / "missing.yaml", folder / "b.yaml", folder, folder / "b.yaml"]
    found = names(find_maps(paths), folder)
    assert found == ["a.txt", "missing.yaml", "b.yaml", "C.YAML", "a.yml", "sub/d.yaml"]


@pytest.mark.parametrize("name", ["folder.yaml", ".git"])
def test_a_hidden_folder_that_is_named_is_searched_and_an_empty_one_refused(folder: Path, name: str) -> None:
    if name == ".git":
        assert names(find_maps([folder / name]), folder) == [".git/e.yaml"]
        return
    with pytest.raises(ReadError) as caught:
        find_maps([folder / name])
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.file) == ("unreadable-file", str(folder / name))


MAP = "claim: {text: A.}\n"


def put(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        MAP, "", "# nothing yet\n" + MAP, "Claim:\n  text: A.\n", "cliam: {text: A.}\n", '"claim": {"text": "A."}\n',
        "title: T\nclaims: A.\n", "- premise: A.\n- objection: B.\n", "claim : A.\n", "text: A.\npremisses:\n - B.\n",
        "claim：A.\n", 'claim:\n  text: "never closed\n', "thesis: A.\n", "paper: p\nobjections: [\n", "\t claim: A.\n",
    ],
)  # fmt: skip
def test_what_was_meant_for_a_map_is_one(tmp_path: Path, text: str) -> None:
    put(tmp_path, a_yaml=text)
    assert names(look_for_maps([tmp_path]).maps, tmp_path) == ["a.yaml"]


def test_a_map_in_utf_16_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(MAP, encoding="utf-16")
    assert look_for_maps([tmp_path]).maps


@pytest.mark.parametrize(
    "text",
    [
        "title: Site\ntheme: minima\n", "site_name: Course\nnav:\n  - Home: index.md\n", "on: [push]\njobs: {}\n",
        "class: A\nclean: true\nobjects: []\nplain: 1\n", "repos:\n- repo: local\n  hooks: []\n",
        "A letter about claims.\n",
        "record: {id: a}\nworks: []\nfootnotes: []\n", "exclaim: yes\nproclaim: no\n",
    ],
)  # fmt: skip
def test_other_people_s_yaml_is_passed_over_and_said(tmp_path: Path, text: str) -> None:
    put(tmp_path, a_yaml=MAP, b_yaml=text)
    found = look_for_maps([tmp_path])
    assert names(found.maps, tmp_path) == ["a.yaml"]
    assert found.passed == {str(tmp_path / "b.yaml"): "not a map"}
    assert names(find_maps([tmp_path / "b.yaml"]), tmp_path) == ["b.yaml"]  # what is named is read


def test_what_is_no_file_of_the_folder_is_passed_over_and_said(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    put(tmp_path, outside_yaml=MAP)
    put(folder, a_yaml=MAP)
    (folder / "~$a.yaml").write_text(MAP, encoding="utf-8")
    (folder / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    (folder / "inner.yaml").symlink_to("a.yaml")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "up").symlink_to("..")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.yaml")
    (folder / "zero.yaml").symlink_to(os.devnull)
    found = look_for_maps([folder, folder])
    assert names(found.maps, folder) == ["a.yaml", "inner.yaml"]
    assert {Path(file).name: why for file, why in found.passed.items()} == {
        "link.yaml": "a link to a file outside the folder",
        "loop.yaml": "not a file",
        "pipe.yaml": "not a file",
        "zero.yaml": "not a file",
        "~$a.yaml": "made by another program",
    }


def test_a_folder_named_twice_counts_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, a_yaml=MAP, b_yml="x: 1\n")
    (tmp_path.parent / "other-name").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    found = look_for_maps([".", tmp_path, tmp_path.parent / "other-name", "a.yaml", tmp_path / "a.yaml"])
    assert found.maps == ["a.yaml"]
    assert list(found.passed) == ["b.yml"]


def test_maps_that_an_editor_gave_another_ending_are_found_too(tmp_path: Path) -> None:
    (tmp_path / "a.yaml.txt").write_text(MAP, encoding="utf-8")
    (tmp_path / "b.txt").write_text("title: T\nclaim:\n  text: A.\n", encoding="utf-8")
    (tmp_path / "paper.txt").write_text("The text of a paper.\nIts claim: that birds sing.\n", encoding="utf-8")
    found = look_for_maps([tmp_path])
    assert names(found.maps, tmp_path) == ["a.yaml.txt", "b.txt"]
    assert found.passed == {}


def test_maps_of_other_programs_are_found_by_what_they_hold(tmp_path: Path) -> None:
    graph = '{"version": 1, "nodes": [{"id": "a", "text": "A.", "rebuttal": false}], "edges": []}'
    for name in ("a.graph.json", "b.json"):
        (tmp_path / name).write_text(graph, encoding="utf-8")
    for name in ("package.json", "c.xml", "d.txt", "x.anchors.json"):
        (tmp_path / name).write_text('{"name": "nodes", "edges": 1}', encoding="utf-8")
    found = look_for_maps([tmp_path])
    assert [Path(one).name for one in found.maps] == ["a.graph.json", "b.json"]
    assert found.passed == {}
