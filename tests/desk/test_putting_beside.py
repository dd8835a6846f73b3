import base64
from pathlib import Path
from typing import Any

import pytest
import yaml

from argmap.desk import Desk
from tests.desk.desks import apply, ask, key_of

FIRST = "# On Sleep\n\nPupils tire.[^1]\n\n[^1]: A. Author, *On Sleep* (London: Press, 2020), 4.\n"
OTHER = "# On Buses\n\nBuses run.[^1]\n\n[^1]: B. Other, *On Buses* (London: Press, 2021), 5.\n"


def put(desk: Desk, name: str, text: str) -> Any:
    """Put a paper beside the map on a desk, and return the new state."""
    return ask(desk, "add-paper", name=name, paper=base64.b64encode(text.encode()).decode())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with a map that has no paper."""
    (tmp_path / "map.yaml").write_text("claim: Pupils lack sleep.\n", encoding="utf-8")
    found = Desk(tmp_path)
    found.open(tmp_path / "map.yaml")
    return found


def written(folder: Path) -> Any:
    """Return what the map's file holds of its paper."""
    return yaml.safe_load((folder / "map.yaml").read_text(encoding="utf-8"))["paper"]


def name_note(desk: Desk) -> Any:
    """Let the first note back the claim."""
    where = {"key": key_of(ask(desk, "state"), "Pupils lack sleep.")}
    apply(desk, {"op": "attach-note", "statement": where, "note": 1})
    return ask(desk, "check")


def test_a_note_of_a_paper_put_beside_a_map_can_be_named(desk: Desk, tmp_path: Path) -> None:
    state = put(desk, "sleep.md", FIRST)
    assert [one["mark"] for one in state["available"]][:1] == ["[1]"]
    assert written(tmp_path)["works"][0]["title"] == "On Sleep"
    problems = [one["rule"] for one in name_note(desk)["content"]["problems"]]
    assert "undefined-footnote" not in problems


def test_another_paper_brings_its_notes_where_none_is_named(desk: Desk, tmp_path: Path) -> None:
    put(desk, "sleep.md", FIRST)
    put(desk, "buses.md", OTHER)
    assert written(tmp_path)["file"] == "buses.md"
    assert [one["title"] for one in written(tmp_path)["works"]] == ["On Buses"]


def test_notes_that_a_statement_names_stay(desk: Desk, tmp_path: Path) -> None:
    put(desk, "sleep.md", FIRST)
    name_note(desk)
    put(desk, "buses.md", OTHER)
    assert written(tmp_path)["file"] == "buses.md"
    assert [one["title"] for one in written(tmp_path)["works"]] == ["On Sleep"]


def test_what_was_written_of_the_paper_stays(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("claim: Pupils lack sleep.\npaper:\n  record: {id: own, type: book, title: Mine} # kept\n")
    put(desk, "sleep.md", FIRST)
    assert "record: {id: own, type: book, title: Mine} # kept" in file.read_text(encoding="utf-8")
    assert written(tmp_path)["footnotes"][0]["number"] == 1


def test_putting_a_paper_beside_a_map_is_one_step(desk: Desk, tmp_path: Path) -> None:
    before = (tmp_path / "map.yaml").read_bytes()
    put(desk, "sleep.md", FIRST)
    ask(desk, "undo", base=desk.number)
    assert (tmp_path / "map.yaml").read_bytes() == before
