import base64
import json
from pathlib import Path

import pytest

from argmap.desk import Desk
from tests.desk.desks import apply, ask, example, key_of, refused, texts

CLAIM = "School should begin at nine."


def test_an_empty_desk_offers_what_to_begin_with(tmp_path: Path) -> None:
    state = ask(Desk(tmp_path), "state")
    assert not state["open"]
    assert [one["name"] for one in state["templates"]][:2] == ["blank", "first-map"]
    assert state["templates"][1]["shape"] == [{"word": "claim", "cards": 1, "below": [
        {"word": "premise", "cards": 1, "below": []},
        {"word": "objection", "cards": 1, "below": [{"word": "rebuttal", "cards": 1, "below": []}]},
    ]}]  # fmt: skip


def test_an_operation_is_saved_before_it_is_answered(tmp_path: Path) -> None:
    desk = example(tmp_path)
    key = key_of(ask(desk, "state"), CLAIM)
    state = apply(desk, {"op": "add", "to": {"key": key}, "as": "premise", "statement": "Sleep: it helps."})
    assert state["saved"]
    assert "Sleep: it helps." in (tmp_path / "school.yaml").read_text(encoding="utf-8")
    assert "it helps" not in (tmp_path / "school.yaml.bak").read_text(encoding="utf-8")
    assert key_of(state, "Sleep: it helps.") in state["made"]


def test_a_state_is_told_once(tmp_path: Path) -> None:
    desk = example(tmp_path)
    state = ask(desk, "state")
    assert ask(desk, "state", since=state["number"]) == {"number": state["number"], "same": True}
    assert ask(desk, "state", since=state["number"] - 1)["content"] == state["content"]


def test_everything_that_is_told_is_json(tmp_path: Path) -> None:
    desk = example(tmp_path)
    for do in ("state", "check", "exports"):
        answer = ask(desk, do)
        assert json.loads(json.dumps(answer)).keys() == answer.keys()


def test_undo_gives_the_file_back_byte_for_byte(tmp_path: Path) -> None:
    desk = example(tmp_path)
    file = tmp_path / "school.yaml"
    before = file.read_bytes()
    key = key_of(ask(desk, "state"), CLAIM)
    apply(desk, {"op": "set", "where": {"key": key}, "field": "text", "value": "Other: words."})
    after = file.read_bytes()
    state = ask(desk, "undo", base=desk.number)
    assert file.read_bytes() == before
    assert (state["undo"], state["redo"]) == (False, True)
    ask(desk, "redo", base=desk.number)
    assert file.read_bytes() == after


def test_problems_are_found_when_asked_for_and_kept_with_their_statements(tmp_path: Path) -> None:
    desk = example(tmp_path)
    state = ask(desk, "check")
    found = [one["rule"] for node in state["content"]["nodes"] for one in node.get("problems", [])]
    assert "unsupported-premise" in found
    assert state["checked"] == state["number"]
    key = key_of(state, CLAIM)
    first = key_of(state, "Adolescents fall asleep late, whenever they go to bed.")
    later = apply(desk, {"op": "add", "to": {"key": first}, "as": "before", "statement": "New here."})
    kept = [node["text"] for node in later["content"]["nodes"] if node.get("problems")]
    assert kept == [node["text"] for node in state["content"]["nodes"] if node.get("problems")]
    assert later["checked"] < later["number"]
    weak = key_of(later, "Those who get up at six sleep too little.")
    gone = apply(desk, {"op": "remove", "statement": {"key": weak}})
    assert not any(one.get("entry") == weak for one in gone["abouts"])
    assert key_of(gone, CLAIM) == key


def test_a_problem_tells_which_field_it_is_about(tmp_path: Path) -> None:
    desk = example(tmp_path)
    key = key_of(ask(desk, "state"), CLAIM)
    apply(desk, {"op": "set", "where": {"key": key}, "field": "at", "value": "7.7 s1"})
    apply(desk, {"op": "set", "where": {"key": key}, "field": "footnotes", "value": [77]})
    state = ask(desk, "check")
    rules = [one for node in state["content"]["nodes"] for one in node.get("problems", [])]
    about = {one["rule"]: state["abouts"][one["rank"]]["field"] for one in rules}
    assert about["anchor-not-found"] == "at"
    assert about["undefined-footnote"] == "footnotes"


def test_selected_words_become_a_place_and_a_quotation(tmp_path: Path) -> None:
    desk = example(tmp_path)
    found = ask(desk, "passage", **{"from": [1, 0], "to": [1, 21]})
    assert found["at"] == "1.1 s2"
    assert found["text"] == "Adolescents fall asleep"
    key = key_of(ask(desk, "state"), CLAIM)
    state = apply(desk, {"op": "passage", "statement": {"key": key}, "at": found["at"], "quote": found["quote"]})
    assert state["content"]["nodes"][0]["quoted"] == [[1, 0, 23]]


def test_a_paper_begins_a_map(tmp_path: Path) -> None:
    paper = b"# A paper\n\nWe argue that it is so.[^1] This is why.\n\n[^1]: Smith, *Book* (London: Press, 2001).\n"
    desk = Desk(tmp_path)
    state = ask(desk, "begin", name="../a paper?.md", paper=base64.b64encode(paper).decode())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a-paper.md", "a-paper.yaml"]
    assert state["content"]["paper"]
    assert state["available"][0]["key"] == 1


def test_a_paper_that_cannot_be_read_leaves_nothing_behind(tmp_path: Path) -> None:
    error = refused(Desk(tmp_path), "begin", name="x.pdf", paper=base64.b64encode(b"%PDF-1.4 broken").decode())
    assert error["kind"] == "unreadable"
    assert not list(tmp_path.iterdir())


def test_a_paper_is_put_beside_an_open_map(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    ask(desk, "begin", template="blank")
    paper = base64.b64encode(b"# T\n\nWords of it.\n").decode()
    state = ask(desk, "add-paper", name="t.md", paper=paper)
    assert state["content"]["paper"][0]["paragraphs"]
    assert ask(desk, "passage", **{"from": [0, 0], "to": [0, 5]})["text"] == "Words"


def test_maps_that_were_open_are_offered_again(tmp_path: Path) -> None:
    recent = tmp_path / "state" / "recent.json"
    desk = Desk(tmp_path, recent)
    ask(desk, "begin", template="blank")
    ask(desk, "begin", template="first-map")
    state = ask(desk, "close")
    assert [one["name"] for one in state["recent"]] == ["first-map.yaml", "blank.yaml"]
    again = Desk(tmp_path, recent)
    assert ask(again, "open", recent=1)["name"] == "blank.yaml"
    (tmp_path / "first-map.yaml").unlink()
    assert refused(again, "open", recent=1)["kind"] == "unreadable"
    assert ask(again, "state")["name"] == "blank.yaml"


@pytest.mark.parametrize("message", [
    None, [], {}, {"do": "nothing"}, {"do": "apply"}, {"do": "state", "more": 1},
    {"do": "passage", "from": [0], "to": [0, 0]},
    {"do": "apply", "base": 1, "operation": {"op": "what"}}, {"do": "apply", "base": -1, "operation": {}},
    {"do": "apply", "base": 1, "operation": {"op": "set", "field": "title", "value": "x", "extra": 1}},
    {"do": "begin", "name": "a.md", "paper": "not base64!"},
])  # fmt: skip
def test_what_is_no_message_is_told_and_changes_nothing(message: object, tmp_path: Path) -> None:
    desk = example(tmp_path)
    before = ask(desk, "state"), (tmp_path / "school.yaml").read_bytes()
    assert desk.answer(message)["error"]["kind"] == "invalid"
    assert (ask(desk, "state"), (tmp_path / "school.yaml").read_bytes()) == before


def test_operations_nested_without_end_are_refused(tmp_path: Path) -> None:
    desk = example(tmp_path)
    operation: dict[str, object] = {"op": "set", "field": "title", "value": "x"}
    for _ in range(200):
        operation = {"op": "together", "operations": [operation]}
    assert refused(desk, "apply", base=1, operation=operation)["kind"] == "invalid"


def test_what_cannot_be_done_is_told_and_changes_nothing(tmp_path: Path) -> None:
    desk = example(tmp_path)
    key = key_of(ask(desk, "state"), CLAIM)
    error = refused(desk, "apply", base=desk.number, operation={"op": "remove", "statement": {"key": key}})
    assert error["kind"] == "refused"
    assert "claim" in error["message"]
    assert len(texts(ask(desk, "state"))) == 6


def test_nothing_on_the_desk_cannot_be_changed(tmp_path: Path) -> None:
    assert refused(Desk(tmp_path), "undo", base=0)["message"] == "no map is open"


def test_another_language_is_that_of_templates_and_of_the_example(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = ask(desk, "state")
    state = ask(desk, "speak", language="de")
    assert (before["language"], state["language"]) == ("en", "de")
    assert {"de", "en"} <= set(state["languages"])
    assert [one["name"] for one in before["templates"]] == [one["name"] for one in state["templates"]]
    assert before["templates"][0]["title"] != state["templates"][0]["title"]
    assert ask(desk, "begin", template="blank")["map"]["language"] == "de"
    assert ask(desk, "example")["name"] == "schule.yaml"
    assert "language" not in ask(desk, "begin", template="blank", language="en")["map"]


def test_a_language_without_words_is_refused(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert "xx" in refused(desk, "speak", language="xx")["message"]
    assert desk.language == "en"


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def test_a_map_is_put_into_the_folder_under_its_name_and_over_no_other(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("claim: Another map.\n", encoding="utf-8")
    desk = Desk(tmp_path)
    state = ask(desk, "begin", name="../mine.yaml", map=_base64("claim: A claim.\n"))
    assert (state["name"], state["folder"], texts(state)) == ("mine-2.yaml", str(tmp_path), ["A claim."])
    assert (tmp_path / "mine.yaml").read_text(encoding="utf-8") == "claim: Another map.\n"
    again = ask(desk, "begin", name="mine.yaml", map=_base64("claim: Another map.\n"))
    assert again["name"] == "mine.yaml"
    assert len(list(tmp_path.iterdir())) == 2
    assert ask(desk, "begin", name="m.json", map=_base64('{"claim": "In JSON."}'))["name"] == "m.json"


def test_a_map_that_cannot_be_read_is_told_with_its_line_and_its_cure(tmp_path: Path) -> None:
    text = "claim:\n  text: A claim.\n  premisses:\n    - A reason.\n"
    error = refused(Desk(tmp_path), "begin", name="a.yaml", map=_base64(text))
    assert error["kind"] == "unreadable"
    [problem] = error["problems"]
    assert (problem["file"], problem["line"]) == ("a.yaml", 3)
    assert "premises" in problem["help"]
    assert not list(tmp_path.iterdir())


def test_an_operation_for_another_opening_is_refused(tmp_path: Path) -> None:
    desk = example(tmp_path)
    before = ask(desk, "state")
    ask(desk, "open", recent=0)
    key = key_of(before, CLAIM)
    operation = {"op": "set", "where": {"key": key}, "field": "text", "value": "Other."}
    error = refused(desk, "apply", base=desk.number, opened=before["opened"], operation=operation)
    assert error["kind"] == "conflict"
    assert ask(desk, "apply", base=desk.number, opened=ask(desk, "state")["opened"], operation=operation)["made"] == []


def test_a_paper_that_cannot_be_read_is_no_change_of_the_map_elsewhere(tmp_path: Path) -> None:
    desk = example(tmp_path)
    (tmp_path / "school.md").write_bytes(b"\xff\xfe broken")
    state = ask(desk, "state")
    assert state["no_paper"]
    assert not state["unread"]


def test_the_schemes_come_with_their_premises_and_questions(tmp_path: Path) -> None:
    found = {one["name"]: one for one in ask(Desk(tmp_path), "schemes")["schemes"]}
    assert found["sign"]["summary"]
    assert len(found["sign"]["questions"]) == 2
    assert found["expert-opinion"]["premises"][0]["name"] == "expertise"


def test_a_problem_tells_its_field_what_its_rule_finds_and_a_better_place(tmp_path: Path) -> None:
    desk = example(tmp_path)
    key = key_of(ask(desk, "state"), "Grades rose in one town after the change.")
    state = apply(desk, {"op": "set", "where": {"key": key}, "field": "scheme", "value": "no-such-scheme"})
    quote = [{"start": "But a school can", "end": "lessons at nine."}]
    apply(desk, {"op": "passage", "statement": {"key": key}, "at": "1.2 s1", "quote": quote})
    state = ask(desk, "check")
    ranks = {one["rule"]: one["rank"] for one in state["content"]["problems"]}
    ranks |= {one["rule"]: one["rank"] for node in state["content"]["nodes"] for one in node.get("problems", [])}
    scheme = state["abouts"][ranks["unknown-scheme"]]
    assert (scheme["entry"], scheme["field"]) == (key, "scheme")
    assert scheme["finds"] == "A scheme that argmap does not know."
    moved = state["abouts"][ranks["anchor-moved"]]
    assert (moved["entry"], moved["field"], moved["instead"]) == (key, "at", "2.1 s2")


def test_a_value_that_cannot_be_is_refused_in_plain_words(tmp_path: Path) -> None:
    desk = example(tmp_path)
    key = key_of(ask(desk, "state"), CLAIM)
    for field, value in (("credence", "2"), ("id", "two words")):
        operation = {"op": "set", "where": {"key": key}, "field": field, "value": value}
        error = refused(desk, "apply", base=desk.number, operation=operation)
        assert error["kind"] == "refused"
        assert "school.yaml" not in error["message"]
