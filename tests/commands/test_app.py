"""What ends ``argmap app`` before anything is built; ``tests.browser`` builds the file and opens it."""

from pathlib import Path

import pytest

from argmap.app.pinned_packages import pinned_packages
from tests.running import Argmap


@pytest.mark.parametrize(("name", "said"), [("", "this is a folder"), ("none/argmap.html", "its folder is not there")])
def test_a_place_where_no_file_can_be(argmap: Argmap, tmp_path: Path, name: str, said: str) -> None:
    done = argmap("app", "-o", tmp_path / name)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_package_that_is_another_file(argmap: Argmap, tmp_path: Path) -> None:
    first = pinned_packages()[0]
    (tmp_path / first.file).write_bytes(b"")
    done = argmap("app", "-o", tmp_path / "argmap.html", "--packages", tmp_path)
    assert done.status == 2
    assert f"not the file of {first.name} that is expected; delete it" in done.err
    assert not (tmp_path / "argmap.html").exists()


def test_packages_that_are_a_file(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    done = argmap("app", "-o", tmp_path / "argmap.html", "--packages", tmp_path / "file")
    assert done.status == 2
    assert "is a file" in done.err
