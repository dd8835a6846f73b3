"""What people confirmed outlives every sequence of calls, in the map or in a copy."""

from pathlib import Path

import pytest

from argmap.mcp_server.drafting_session import DraftingSession
from argmap.mcp_server.map_drafting import drafted
from argmap.problems import ArgmapError
from tests.mcp_server.test_map_drafting import CHANGES, GOOD, confirm
from tools.assistant_transcript import add

REWORDED = {"do": "change", "statement": "drivers", "text": "Drivers are paid more at night, by a third."}
REMOVED = {"do": "remove", "statement": "drivers"}


class Server:
    """A server that runs until another is made."""

    def __init__(self, file: Path) -> None:
        self.file, self.session = file, DraftingSession()

    def edit(self, *changes: object) -> None:
        drafted(self.file, CHANGES.validate_python(list(changes)), self.session)


@pytest.fixture
def confirmed(file: Path) -> Path:
    """A map with four statements that a person has confirmed, and no copy of it."""
    Server(file).edit(*GOOD)
    confirm(file)
    for one in copies(file):
        one.unlink()
    return file


def copies(file: Path) -> list[Path]:
    return sorted(file.parent.glob("*.bak"))


def test_what_was_confirmed_is_not_removed_in_two_calls(confirmed: Path) -> None:
    server = Server(confirmed)
    server.edit(REWORDED)
    with pytest.raises(
        ArgmapError, match=r"a person had confirmed 'After midnight, drivers cost a third more in pay\.'"
    ):
        server.edit(REMOVED)
    server.edit({"do": "move", "statement": "drivers", "to": "accidents", "as": "objection"})
    with pytest.raises(ArgmapError, match="only a person may remove it"):
        server.edit(REMOVED)
    assert REWORDED["text"] in confirmed.read_text()


def test_nor_with_the_draft_that_it_was_moved_below(confirmed: Path) -> None:
    server = Server(confirmed)
    server.edit(add("worth", "premise", "Trams at night replace dearer things.", "0.1 s2", id="dearer"))
    server.edit({"do": "move", "statement": "drivers", "to": "dearer", "as": "objection"})
    with pytest.raises(ArgmapError, match="only a person may remove it"):
        server.edit({"do": "remove", "statement": "dearer"})


def test_nor_reworded_until_nothing_is_left_of_it(confirmed: Path) -> None:
    server = Server(confirmed)
    server.edit(REWORDED)
    other = {
        "do": "change",
        "statement": "drivers",
        "text": "Halden ran its trams all night from 2016.",
        "at": "1.1 s1",
    }
    with pytest.raises(ArgmapError, match="too little of it would be left"):
        server.edit(other)
    with pytest.raises(ArgmapError, match="too little of it would be left"):
        Server(confirmed).edit({**other, "statement": "accidents"})


def test_what_a_person_rewords_or_removes_is_remembered_no_longer(confirmed: Path) -> None:
    server = Server(confirmed)
    server.edit(REWORDED)
    text = confirmed.read_text()
    confirmed.write_text(text.replace("id: drivers", "id: pay").replace("Drivers are paid more", "They are paid more"))
    server.edit({"do": "remove", "statement": "pay"})


def test_after_a_restart_the_confirmed_wording_is_in_the_copy(confirmed: Path) -> None:
    as_confirmed = confirmed.read_bytes()
    Server(confirmed).edit(REWORDED)
    Server(confirmed).edit(REMOVED)
    assert as_confirmed in [one.read_bytes() for one in copies(confirmed)]


def test_one_copy_is_kept_of_a_map_that_only_the_server_changes(confirmed: Path) -> None:
    as_confirmed = confirmed.read_bytes()
    server = Server(confirmed)
    server.edit(REWORDED)
    server.edit({**REWORDED, "text": "A third more is what drivers are paid at night."})
    assert [one.read_bytes() for one in copies(confirmed)] == [as_confirmed]
    confirm(confirmed)
    confirmed_again = confirmed.read_bytes()
    server.edit(REWORDED)
    assert {one.read_bytes() for one in copies(confirmed)} == {as_confirmed, confirmed_again}


def test_no_file_of_the_users_own_is_overwritten(confirmed: Path) -> None:
    as_confirmed = confirmed.read_bytes()
    own = confirmed.with_name(f"{confirmed.name}.bak")
    own.write_text("My own notes.")
    link = confirmed.with_name(f"{confirmed.name}-2.bak")
    link.symlink_to(confirmed.parent.parent / "secret.md")
    Server(confirmed).edit(REWORDED)
    assert own.read_text() == "My own notes."
    assert link.read_text().startswith("# A secret")
    assert confirmed.with_name(f"{confirmed.name}-3.bak").read_bytes() == as_confirmed
