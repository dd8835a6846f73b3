from pathlib import Path

import pytest

from argmap.checking.folder import find_maps
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
