import os
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.desk import Desk, map_file
from argmap.notation.reading import load
from argmap.problems import ArgmapError
from tests.desk.desks import apply, ask, example, key_of, refused, texts

CLAIM = "School should begin at nine."
GRADES = "Grades rose in one town after the change."


def reword(key: int, text: str) -> dict[str, Any]:
    return {"op": "set", "where": {"key": key}, "field": "text", "value": text}


def test_two_windows_that_change_different_things_are_merged(tmp_path: Path) -> None:
    desk = example(tmp_path)
    state = ask(desk, "state")
    base, claim, grades = state["number"], key_of(state, CLAIM), key_of(state, GRADES)
    apply(desk, {"op": "add", "to": {"key": grades}, "as": "before", "statement": "New."}, base)
    after = apply(desk, reword(grades, "Grades rose."), base)
    assert {"New.", "Grades rose."} <= set(texts(after))
    assert apply(desk, reword(claim, "Nine is right."), base)["saved"]


def test_two_windows_that_change_the_same_words_are_told_apart(tmp_path: Path) -> None:
    desk = example(tmp_path)
    state = ask(desk, "state")
    base, grades = state["number"], key_of(state, GRADES)
    apply(desk, reword(grades, "One."), base)
    error = refused(desk, "apply", base=base, operation=reword(grades, "Two."))
    assert error["kind"] == "conflict"
    assert error["mine"] == "Two."
    assert "One." in error["theirs"]
    assert "One." in texts(ask(desk, "state"))


@pytest.mark.parametrize(("where", "field", "value", "other"), [
    ([], "title", "Two", ([], "title", "One")),
    ([], "paper", {"file": "two.md"}, (["paper"], "file", "one.md")),
    (["paper"], "file", "two.md", ([], "paper", {"file": "one.md"})),
])  # fmt: skip
def test_two_windows_that_change_the_same_of_the_whole_map_are_told_apart(
    tmp_path: Path, where: list[str], field: str, value: Any, other: tuple[list[str], str, Any]
) -> None:
    desk = example(tmp_path)
    base = desk.number
    apply(desk, dict(zip(("op", "where", "field", "value"), ("set", *other), strict=True)), base)
    mine = {"op": "set", "where": where, "field": field, "value": value}
    assert refused(desk, "apply", base=base, operation=mine)["kind"] == "conflict"
    apply(desk, {"op": "set", "where": [], "field": "language", "value": "de"}, base)


def test_a_window_goes_on_with_what_it_has_changed_itself(tmp_path: Path) -> None:
    desk = example(tmp_path)
    base = desk.number
    for text in ("One.", "Two."):  # the second was typed before the first was answered
        ask(desk, "apply", base=base, operation=reword(1, text), by="a")
    assert refused(desk, "apply", base=base, operation=reword(1, "Three."), by="b")["kind"] == "conflict"


def test_what_another_window_has_added_to_is_not_removed_unseen(tmp_path: Path) -> None:
    desk = example(tmp_path)
    state = ask(desk, "state")
    base, grades = state["number"], key_of(state, GRADES)
    apply(desk, reword(grades, "One."), base)
    error = refused(desk, "apply", base=base, operation={"op": "remove", "statement": {"key": grades}})
    assert error["kind"] == "conflict"


def test_a_statement_that_is_gone_cannot_be_changed(tmp_path: Path) -> None:
    desk = example(tmp_path)
    state = ask(desk, "state")
    grades = key_of(state, GRADES)
    apply(desk, {"op": "remove", "statement": {"key": grades}})
    assert refused(desk, "apply", base=state["number"], operation=reword(grades, "Two."))["kind"] == "conflict"
    assert refused(desk, "apply", base=desk.number, operation=reword(grades, "Two."))["kind"] == "refused"


def test_only_who_has_seen_the_last_state_takes_it_back(tmp_path: Path) -> None:
    desk = example(tmp_path)
    base = desk.number
    apply(desk, reword(1, "One."))
    assert refused(desk, "undo", base=base)["kind"] == "conflict"


def test_a_change_by_another_program_is_taken_in_and_can_be_taken_back(tmp_path: Path) -> None:
    desk = example(tmp_path)
    file = tmp_path / "school.yaml"
    before = file.read_text(encoding="utf-8")
    grades = key_of(ask(desk, "state"), GRADES)
    file.write_text(before.replace("Grades rose", "Marks rose"), encoding="utf-8")
    assert desk.look()
    state = ask(desk, "state")
    assert key_of(state, "Marks rose in one town after the change.") == grades
    ask(desk, "undo", base=desk.number)
    assert file.read_text(encoding="utf-8") == before


def test_what_was_meant_for_the_file_before_it_changed_elsewhere_is_merged_or_refused(tmp_path: Path) -> None:
    desk = example(tmp_path)
    file = tmp_path / "school.yaml"
    state = ask(desk, "state")
    base = state["number"]
    file.write_text(file.read_text(encoding="utf-8").replace("Grades rose", "Marks rose"), encoding="utf-8")
    assert refused(desk, "apply", base=base, operation=reword(key_of(state, GRADES), "No."))["kind"] == "conflict"
    after = apply(desk, reword(key_of(state, CLAIM), "Nine."), base)
    assert {"Nine.", "Marks rose in one town after the change."} <= set(texts(after))


def test_a_file_that_another_program_breaks_is_not_written_over(tmp_path: Path) -> None:
    desk = example(tmp_path)
    file = tmp_path / "school.yaml"
    file.write_text("title: [broken\n", encoding="utf-8")
    assert desk.look()
    state = ask(desk, "state")
    assert state["unread"]
    assert CLAIM in texts(state)
    error = refused(desk, "apply", base=desk.number, operation=reword(1, "Nine."))
    assert error["kind"] == "conflict"
    assert CLAIM in error["mine"]
    assert error["theirs"] == "title: [broken\n"
    assert file.read_text(encoding="utf-8") == "title: [broken\n"
    after = ask(desk, "resolve", keep="mine")
    assert not after["unread"]
    assert load(file).map.claim.text == CLAIM
    assert (tmp_path / "school.yaml.elsewhere.bak").read_text(encoding="utf-8") == "title: [broken\n"
    apply(desk, reword(1, "Nine."))
    assert load(file).map.claim.text == "Nine."


def test_a_file_that_is_as_it_was_again_needs_no_choice(tmp_path: Path) -> None:
    desk = example(tmp_path)
    file = tmp_path / "school.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text("title: [broken\n", encoding="utf-8")
    assert ask(desk, "state")["parted"] == {"mine": before, "theirs": "title: [broken\n"}
    file.write_text(before, encoding="utf-8")
    assert desk.look()
    state = ask(desk, "state")
    assert not state["unread"]
    assert state["parted"] is None


def test_the_other_programs_text_can_be_taken_instead(tmp_path: Path) -> None:
    desk = example(tmp_path)
    file = tmp_path / "school.yaml"
    file.write_text("title: [broken\n", encoding="utf-8")
    desk.look()
    assert refused(desk, "resolve", keep="theirs")["kind"] == "unreadable"
    file.write_text("title: T\nclaim: {text: Whole again.}\n", encoding="utf-8")
    assert desk.look()
    assert texts(ask(desk, "state")) == ["Whole again."]


def test_a_file_that_is_deleted_is_missed_and_can_be_written_again(tmp_path: Path) -> None:
    desk = example(tmp_path)
    (tmp_path / "school.yaml").unlink()
    desk.look()
    state = ask(desk, "state")
    assert state["unread"]
    assert state["parted"].keys() == {"mine"}
    ask(desk, "resolve", keep="mine")
    assert load(tmp_path / "school.yaml").map.claim.text == CLAIM


@pytest.mark.parametrize("moved", [False, True])
def test_a_folder_that_is_gone_is_missed_and_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moved: bool
) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    monkeypatch.chdir(folder)
    desk = example(Path())
    if moved:
        folder.rename(tmp_path / "elsewhere")
    else:
        shutil.rmtree(folder)
    error = refused(desk, "apply", base=desk.number, operation=reword(1, "Nine."))
    assert error["kind"] == "conflict"
    state = ask(desk, "state")
    assert state["unread"]
    assert state["folder"] == str(folder)
    assert ask(desk, "resolve", keep="mine")["saved"]
    apply(desk, reword(1, "Nine."))
    assert load(folder / "school.yaml").map.claim.text == "Nine."


def test_what_could_not_be_written_is_tried_again_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = example(tmp_path)

    def full(*_: object) -> None:
        raise ArgmapError("full")

    with monkeypatch.context() as patch:
        patch.setattr(map_file, "write_together", full)
        assert not apply(desk, reword(1, "Nine."))["saved"]
        assert not desk.look()
    assert desk.look()
    assert ask(desk, "state")["saved"]
    assert load(tmp_path / "school.yaml").map.claim.text == "Nine."


def test_a_disk_that_is_full_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = example(tmp_path)
    file = tmp_path / "school.yaml"
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise ArgmapError("school.yaml: cannot be written: No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(map_file, "write_together", full)
        state = apply(desk, reword(1, "Nine."))
        assert not state["saved"]
        assert "No space" in state["unsaved"]
        assert file.read_bytes() == before
        assert "Ten." in texts(apply(desk, reword(1, "Ten.")))
    state = ask(desk, "save")
    assert state["saved"]
    assert load(file).map.claim.text == "Ten."


def test_what_could_not_be_saved_is_told_from_what_changed_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = example(tmp_path)
    file = tmp_path / "school.yaml"

    def full(*_: object) -> None:
        raise ArgmapError("full")

    with monkeypatch.context() as patch:
        patch.setattr(map_file, "write_together", full)
        apply(desk, reword(1, "Nine."))
    file.write_text(file.read_text(encoding="utf-8").replace("Grades", "Marks"), encoding="utf-8")
    error = refused(desk, "save")
    assert error["kind"] == "conflict"
    assert "Nine." in error["mine"]
    assert "Marks" in error["theirs"]


def test_a_mark_at_the_beginning_and_line_ends_stay(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(b"\xef\xbb\xbftitle: T\r\nclaim:\r\n  text: A. # so\r\n")
    desk = Desk(tmp_path)
    desk.open(file)
    apply(desk, reword(1, "B."))
    assert file.read_bytes() == b"\xef\xbb\xbftitle: T\r\nclaim:\r\n  text: B. # so\r\n"


def test_a_link_to_a_map_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "map.yaml", tmp_path / "map.yaml"
    real.write_text("title: T\nclaim: {text: A.}\n", encoding="utf-8")
    link.symlink_to(real)
    desk = Desk(tmp_path)
    desk.open(link)
    apply(desk, reword(1, "B."))
    assert link.is_symlink()
    assert load(real).map.claim.text == "B."


@pytest.mark.slow
@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_windows_and_another_program_at_once_lose_nothing_that_was_answered(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("desk")
    random, desk = Random(seed), example(folder)
    file = folder / "school.yaml"
    windows = [ask(desk, "state") for _ in range(3)]
    added: set[str] = set()
    for number in range(20):
        window = random.randrange(3)
        state = windows[window]
        text = f"Added {number}."
        if random.random() < 0.2:
            with_more = file.read_text(encoding="utf-8") + f"# {text}\n"
            os.utime(file)
            file.write_text(with_more, encoding="utf-8")
            added.add(text)
            continue
        keys = [one["entry"] for one in state["content"]["cards"] if "node" in one]
        operation = {"op": "add", "to": {"key": random.choice(keys)}, "as": "premise", "statement": text}
        answer = desk.answer({"do": "apply", "base": state["number"], "operation": operation})
        if "error" not in answer:
            assert answer["saved"]
            added.add(text)
            windows[window] = answer
        else:
            windows[window] = ask(desk, "state")
    now = file.read_text(encoding="utf-8")
    assert all(text in now for text in added)
    assert len(added) > 15
