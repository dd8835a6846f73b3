"""Renewing writes what differs, and only that."""

from pathlib import Path

import pytest

from tools import renew


def test_it_writes_what_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    same, old, new = (tmp_path / name for name in ("same", "old", "new"))
    same.write_bytes(b"1")
    old.write_bytes(b"1")
    made = [(same, lambda: b"1"), (old, lambda: b"2"), (new, lambda: b"3")]
    monkeypatch.setattr(renew, "generated", lambda: made)
    monkeypatch.setattr(renew, "ROOT", tmp_path)
    assert renew.renew() == ["old", "new"]
    assert [one.read_bytes() for one in (same, old, new)] == [b"1", b"2", b"3"]
    assert renew.renew() == []
