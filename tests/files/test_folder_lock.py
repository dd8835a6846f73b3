import os
import sys
from pathlib import Path

import pytest

from argmap.files import folder_lock as locking
from argmap.files.folder_lock import LockedError, folder_lock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")


def test_a_folder_that_another_holds_is_refused_after_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.05)
    with folder_lock(tmp_path), pytest.raises(LockedError, match="another program is writing"), folder_lock(tmp_path):
        pytest.fail("both hold it")
    with folder_lock(tmp_path):
        pass  # it was let go
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_let_go_when_something_fails(tmp_path: Path) -> None:
    before = len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0  # noqa: PTH208
    with pytest.raises(ValueError, match="x"), folder_lock(tmp_path):
        raise ValueError("x")
    with folder_lock(tmp_path):
        pass
    assert not before or len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208


def test_a_folder_that_is_gone_or_cannot_be_locked_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with folder_lock(tmp_path / "gone"):
        pass
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with folder_lock(tmp_path):
        pass
