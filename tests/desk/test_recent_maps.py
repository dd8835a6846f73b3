from pathlib import Path

import pytest

from argmap.desk.recent_maps import MOST, RecentMaps, usual_place


def test_the_last_map_is_first_and_each_stands_once(tmp_path: Path) -> None:
    place = tmp_path / "deep" / "recent.json"
    recent = RecentMaps(place)
    for name in ("a", "b", "a"):
        recent.add(str(tmp_path / name))
    assert [Path(one.file).name for one in RecentMaps(place).all] == ["a", "b"]


def test_the_list_stays_short(tmp_path: Path) -> None:
    recent = RecentMaps(tmp_path / "recent.json")
    for number in range(MOST + 5):
        recent.add(str(tmp_path / str(number)))
    assert len(recent.all) == MOST


def test_a_map_has_its_title_and_is_forgotten_alone(tmp_path: Path) -> None:
    place = tmp_path / "recent.json"
    recent = RecentMaps(place)
    recent.add(str(tmp_path / "a"), "Buses")
    recent.add(str(tmp_path / "b"), "Trams")
    recent.call(str(tmp_path / "a"), "Free buses")
    assert [one.title for one in RecentMaps(place).all] == ["Trams", "Free buses"]
    recent.forget(str(tmp_path / "b"))
    assert [one.title for one in RecentMaps(place).all] == ["Free buses"]


def test_a_list_from_before_titles_is_read(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text('[{"file": "a", "when": "2026-01-01T00:00:00+00:00"}]', encoding="utf-8")
    assert [(one.file, one.title) for one in RecentMaps(tmp_path / "recent.json").all] == [("a", "")]


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'[{"file": 1}]', b"\xff", b"[" * 100_000])
def test_a_list_that_cannot_be_read_is_empty(content: bytes, tmp_path: Path) -> None:
    place = tmp_path / "recent.json"
    place.write_bytes(content)
    assert RecentMaps(place).all == []


def test_a_list_that_cannot_be_written_is_let_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    recent = RecentMaps(tmp_path / "file" / "recent.json")
    recent.add(str(tmp_path / "a"))
    assert len(recent.all) == 1


def test_without_a_place_nothing_is_kept(tmp_path: Path) -> None:
    RecentMaps(None).add(str(tmp_path / "a"))
    assert RecentMaps(None).all == []


def test_the_usual_place_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert usual_place() == tmp_path / "argmap" / "recent.json"
