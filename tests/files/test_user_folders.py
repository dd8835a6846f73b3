import sys
from pathlib import Path

import pytest

from argmap.files.user_folders import cache_folder, state_folder


def test_they_follow_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(sys, "platform", "linux")
    assert [state_folder().name, cache_folder().name] == ["XDG_STATE_HOME", "XDG_CACHE_HOME"]
    monkeypatch.setattr(sys, "platform", "win32")
    assert state_folder() == cache_folder() == tmp_path / "LOCALAPPDATA"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert [state_folder().name, cache_folder().name] == ["Application Support", "Caches"]


def test_they_are_in_the_home_where_nothing_else_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert state_folder() == Path.home() / ".local" / "state"
    assert cache_folder() == Path.home() / ".cache"
