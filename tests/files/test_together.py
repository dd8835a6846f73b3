import os
from pathlib import Path
from typing import Any

import pytest

from argmap.files import write_together
from argmap.problems import ArgmapError


def content(folder: Path) -> dict[str, str]:
    return {one.name: one.read_text() for one in folder.iterdir() if one.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "map.yaml").write_text("old map")
    (tmp_path / "paper.yaml").write_text("old paper")
    return tmp_path


NEW = {"map.yaml": b"new map", "map.anchors.json": b"new anchors", "paper.yaml": b"new paper"}


def new(folder: Path) -> dict[str | os.PathLike[str], bytes]:
    return {folder / name: text for name, text in NEW.items()}


def test_all_files_are_written_and_nothing_else_is_left(folder: Path) -> None:
    (folder / "map.yaml").chmod(0o640)
    write_together(new(folder))
    assert content(folder) == {name: text.decode() for name, text in NEW.items()}
    assert (folder / "map.yaml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("fails", [1, 2, 3])
@pytest.mark.parametrize("how", [OSError(28, "no space left"), KeyboardInterrupt()])
def test_when_a_file_cannot_take_its_name_all_stay_as_they_were(
    folder: Path, monkeypatch: pytest.MonkeyPatch, fails: int, how: BaseException
) -> None:
    before, replace, taken = content(folder), Path.replace, [0]

    def failing(self: Path, target: Any) -> Path:
        if "-new-" in self.name:
            taken[0] += 1
            if taken[0] == fails:
                raise how
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(ArgmapError if isinstance(how, OSError) else KeyboardInterrupt):
        write_together(new(folder))
    assert content(folder) == before


def test_a_folder_in_the_place_of_a_file_changes_nothing(folder: Path) -> None:
    (folder / "map.anchors.json").mkdir()
    before = content(folder)
    with pytest.raises(ArgmapError, match=r"map.anchors.json: cannot be written: .* no file was changed"):
        write_together(new(folder))
    assert content(folder) == before


def test_a_missing_folder_is_named_with_the_file_that_was_asked_for(folder: Path) -> None:
    before = content(folder)
    with pytest.raises(ArgmapError, match=r"nowhere/b: cannot be written: .* no file was changed"):
        write_together({folder / "map.yaml": b"a", folder / "nowhere" / "b": b"b"})
    assert content(folder) == before


def test_a_link_is_followed_and_stays(folder: Path) -> None:
    (folder / "link").symlink_to("map.yaml")
    write_together({folder / "link": b"through"})
    assert ((folder / "link").is_symlink(), (folder / "map.yaml").read_text()) == (True, "through")


def test_one_file_by_two_names_is_refused(folder: Path) -> None:
    (folder / "link").symlink_to("map.yaml")
    with pytest.raises(ArgmapError, match="cannot be written twice"):
        write_together({folder / "link": b"a", folder / "map.yaml": b"b"})


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever may do all is not stopped by rights")
def test_a_protected_file_is_left_alone(folder: Path) -> None:
    (folder / "paper.yaml").chmod(0o444)
    before = content(folder)
    with pytest.raises(ArgmapError, match="write-protected"):
        write_together(new(folder))
    assert content(folder) == before
