from pathlib import Path
from typing import Any

import pytest
import yaml

from argmap.desk import Desk
from tests.desk.desks import ask, key_of, refused

TEXT = "Ward, A. et al. 2017. Brain drain. Journal of the Association 2, 140-154."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with a map that has no paper."""
    (tmp_path / "map.yaml").write_text("claim: Phones distract pupils.\n", encoding="utf-8")
    found = Desk(tmp_path)
    found.open(tmp_path / "map.yaml")
    return found


def name(desk: Desk, text: str) -> Any:
    """Let a source that is typed in back the claim, and return the new state."""
    return ask(desk, "name-source", statement={"key": key_of(ask(desk, "state"), "Phones distract pupils.")}, text=text)


def written(folder: Path) -> Any:
    """Return what the map's file holds."""
    return yaml.safe_load((folder / "map.yaml").read_text(encoding="utf-8"))


def test_a_source_is_read_and_supports_the_statement(desk: Desk, tmp_path: Path) -> None:
    state = name(desk, TEXT)
    assert written(tmp_path)["paper"]["works"][0]["title"] == "Brain drain"
    assert written(tmp_path)["claim"]["cites"] == ["ward-et-al-2017"]
    assert state["content"]["nodes"][0]["support"] == "supported"
    assert "Ward et al." in state["available"][0]["text"]


@pytest.mark.parametrize("text", ["Beland & Murphy 2016", "a study by the council", "Ответ", "x" * 3000])
def test_words_that_are_no_reference_are_kept_as_they_are(desk: Desk, tmp_path: Path, text: str) -> None:
    name(desk, text)
    assert written(tmp_path)["paper"]["works"][0]["title"] == text


def test_the_same_source_is_one_work(desk: Desk, tmp_path: Path) -> None:
    name(desk, TEXT)
    name(desk, "Another book by a council, 2019")
    error = refused(desk, "name-source", statement={"key": 1}, text=TEXT)
    assert "already" in error["message"]
    assert len(written(tmp_path)["paper"]["works"]) == 2


@pytest.mark.parametrize("text", ["", "  ", "?!"])
def test_a_source_needs_words(desk: Desk, text: str) -> None:
    assert refused(desk, "name-source", statement={"key": 1}, text=text)["kind"] == "refused"


def test_naming_a_source_is_one_step(desk: Desk, tmp_path: Path) -> None:
    before = (tmp_path / "map.yaml").read_bytes()
    name(desk, TEXT)
    ask(desk, "undo", base=desk.number)
    assert (tmp_path / "map.yaml").read_bytes() == before
