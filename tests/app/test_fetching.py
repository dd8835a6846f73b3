from hashlib import sha256
from pathlib import Path

import pytest

from argmap.app import fetching
from argmap.app.fetching import gathered
from argmap.app.pinned_packages import PinnedPackage, pinned_packages
from argmap.problems import ArgmapError

CONTENT = b"a package"
PACKAGE = PinnedPackage("some", "1.0", "some-1.0-py3-none-any.whl", sha256(CONTENT).hexdigest(), "MIT", "core")
SCRIPT = PACKAGE._replace(name="thing", file="thing-1.0.tgz")


def test_what_is_in_the_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / PACKAGE.file).write_bytes(CONTENT)
    assert gathered([PACKAGE], tmp_path) == {"some": CONTENT}


def test_another_file_than_the_pinned_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / PACKAGE.file).write_bytes(b"something else")
    with pytest.raises(ArgmapError, match="not the file of some that is expected; delete it"):
        gathered([PACKAGE], tmp_path)


def test_what_cannot_be_fetched_is_told_with_the_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_by_pip", lambda _: ["/nowhere/pip"])
    with pytest.raises(ArgmapError, match=r"some 1\.0 cannot be fetched: .*put some-1\.0-py3-none-any\.whl into"):
        gathered([PACKAGE], tmp_path)


def test_npm_is_asked_for_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "find_program", lambda _: None)
    with pytest.raises(ArgmapError, match=r"npm, which is not installed; install Node\.js"):
        gathered([SCRIPT], tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ArgmapError, match="name another folder with --packages"):
        gathered([PACKAGE], tmp_path / "file" / "folder")


def test_a_program_that_brings_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_by_pip", lambda _: ["true"])
    with pytest.raises(ArgmapError, match="no file some"):
        gathered([PACKAGE], tmp_path)


def test_every_package_is_pinned_by_a_digest() -> None:
    packages = pinned_packages()
    assert [one.name for one in packages if not one.is_wheel] == ["pyodide"]
    assert all(len(one.sha256) == 64 and one.licence and one.version in one.file for one in packages)
    assert {one.pack for one in packages} == {"engine", "core", "pypdfium2"}
