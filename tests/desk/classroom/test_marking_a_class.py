"""A class is marked by messages: what is uncertain is answered, marks are overridden, and all is handed out."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from argmap.desk import Desk
from argmap.desk.classroom import class_submissions, class_work
from argmap.desk.classroom.class_key import key_in
from argmap.desk.classroom.given_files import GivenFile
from argmap.graph import Graph
from argmap.teaching.exercises.exercise import Key
from argmap.teaching.marking import mark_map
from argmap.teaching.results import marking_run
from tests.desk import classes
from tests.desk.classes import (
    CLASS,
    KEY,
    TURNED,
    finish,
    give,
    marked,
    moodle_zip,
    opened,
    row,
    saved,
    sent,
    tell,
    told_off,
)
from tests.desk.desks import example


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with the teacher's map on it and what the class handed in."""
    found = classes.with_key(tmp_path)
    give(found, "any", ("class.zip", moodle_zip()))
    return found


def test_a_class_is_marked_and_a_broken_submission_is_told(desk: Desk) -> None:
    state = marked(desk)
    assert state["work"] is None
    assert len(state["marks"]) == len(CLASS)
    assert row(state, "Ada Right")["mark"] == 100
    assert 0 < row(state, "Ben Partly")["mark"] < 100
    assert "empty" in row(state, "Nil Empty")["problem"]
    assert not any(one["problem"] for one in state["marks"] if one["student"] != "Nil Empty")


def test_uncertain_wordings_come_once_with_both_texts_and_a_warning(desk: Desk) -> None:
    state = marked(desk)
    assert state["waiting"] == len(state["uncertain"])
    turned = next(one for one in state["uncertain"] if "can run" in one["said"])
    assert turned["turned"]
    assert turned["right"] == "The school buses cannot run an hour later."
    twice = next(one for one in state["uncertain"] if one["said"].startswith("On school days"))
    assert twice["times"] == 2


def answer(desk: Desk, said: str, answer: str) -> dict[str, Any]:
    """Answer the wording that begins so, and mark again."""
    state = tell(desk, "look")
    one = next(one for one in [*state["uncertain"], *state["answered"]] if one["said"].startswith(said))
    tell(desk, "decide", answer=answer, **{key: one[key] for key in ("reference", "id", "words")})
    return finish(desk)


def test_one_answer_counts_for_all_who_wrote_it_and_can_be_taken_back(desk: Desk) -> None:
    marked(desk)
    state = answer(desk, "On school days", "yes")
    assert row(state, "Cem Other Words")["mark"] == row(state, "Dora Other Words")["mark"] == 100
    assert [(one["said"], one["answer"]) for one in state["answered"]] == [
        ("On school days the pupils get too little sleep.", "yes")
    ]
    state = answer(desk, "On school days", "no")
    assert row(state, "Cem Other Words")["possible"] < 100
    state = answer(desk, "On school days", "")
    assert (row(state, "Cem Other Words")["possible"], state["answered"]) == (100, [])


def test_own_marks_and_answers_are_kept_by_marking_again(desk: Desk) -> None:
    state = marked(desk)
    answer(desk, "On school days", "yes")
    ben = {key: row(state, "Ben Partly")[key] for key in ("student", "number", "file")}
    tell(desk, "own-mark", **ben, mark=" 55,5", remark="Look at <b>buses</b> again")
    give(desk, "submissions", ("Fay.yaml", KEY.encode()))
    assert tell(desk, "look")["stale"]
    state = marked(desk)
    assert not state["stale"]
    assert len(state["marks"]) == len(CLASS) + 1
    assert (row(state, "Ben Partly")["own"], row(state, "Dora Other Words")["mark"]) == ("55,5", 100)
    page = tell(desk, "feedback", row=state["marks"].index(row(state, "Ben Partly")))["html"]
    assert "Look at &lt;b&gt;buses&lt;/b&gt; again" in page


def test_an_answer_marks_those_again_who_wrote_its_words(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    marks: list[int] = []

    def mark(*args: Any, **how: Any) -> Any:
        marks.append(1)
        return mark_map(*args, **how)

    monkeypatch.setattr(marking_run, "mark_map", mark)
    marked(desk)
    assert len(marks) == len(CLASS) - 1  # one is empty
    answer(desk, "On school days", "yes")
    assert len(marks) == len(CLASS) - 1 + 2
    marked(desk)
    assert len(marks) == len(CLASS) - 1 + 2
    give(desk, "submissions", ("class.zip", moodle_zip({"Ada Right_101": TURNED})))
    assert row(marked(desk), "Ada Right")["mark"] < 100
    assert len(marks) == len(CLASS) - 1 + 3
    give(desk, "rubric", ("rubric.toml", b"points = 20\n"))
    assert row(marked(desk), "Ben Partly")["of"] == 20


def test_what_is_marked_again_in_part_is_what_is_marked_anew(desk: Desk) -> None:
    marked(desk)
    for said, given in (
        ("On school days", "yes"),
        ("The school buses can", "no"),
        ("<img", "yes"),
        ("On school", "no"),
    ):
        state = answer(desk, said, given)
    other = Desk(Path())
    give(other, "any", ("class.zip", moodle_zip()), ("uncertain.csv", saved(desk)["uncertain.csv"]))
    give(other, "key", ("school.yaml", KEY.encode()))
    assert marked(other)["marks"] == state["marks"]


def test_a_map_that_was_changed_since_is_told(desk: Desk, tmp_path: Path) -> None:
    assert not marked(desk)["stale"]
    (tmp_path / "school.yaml").write_text(KEY.replace("an hour", "two hours"), encoding="utf-8")
    assert tell(desk, "look")["stale"]
    assert not marked(desk)["stale"]


def test_a_mark_of_ones_own_is_a_number(desk: Desk) -> None:
    state = marked(desk)
    ben = {key: row(state, "Ben Partly")[key] for key in ("student", "number", "file")}
    assert "'good' is no mark" in told_off(desk, "own-mark", **ben, mark="good")["message"]
    assert row(tell(desk, "look"), "Ben Partly")["own"] == ""


def test_all_is_saved_in_one_archive_and_taken_up_again_from_it(desk: Desk, tmp_path: Path) -> None:
    state = marked(desk)
    answer(desk, "On school days", "yes")
    ben = {key: row(state, "Ben Partly")[key] for key in ("student", "number", "file")}
    tell(desk, "own-mark", **ben, mark="55.5")
    give(desk, "any", ("grades.csv", classes.WORKSHEET))
    files = saved(desk)
    assert {
        "marks.csv",
        "uncertain.csv",
        "class-report.html",
        "class-map.svg",
        "feedback-for-moodle.zip",
    } < files.keys()
    assert "feedback/Ada-Right-101.html" in files
    assert b"Participant 102,Student 102,Submitted,55.5,100.00" in files["grades.csv"]
    tell(desk, "save")
    archive = finish(desk)["file"]
    other = Desk(tmp_path)
    other.open(tmp_path / "school.yaml")
    give(other, "any", ("class.zip", moodle_zip()))
    tell(other, "give", role="any", files=[{"name": "marks (1).zip", "data": archive["data"]}])
    state = marked(other)
    assert (row(state, "Ben Partly")["own"], row(state, "Cem Other Words")["mark"]) == ("55.5", 100)


def test_nothing_is_left_on_the_disk(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = tmp_path / "temporary"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    before = sorted(tmp_path.rglob("*"))
    give(desk, "any", ("again.zip", moodle_zip()), ("grades.csv", classes.WORKSHEET), ("rubric.toml", b"points = 20\n"))
    marked(desk)
    saved(desk)
    assert sorted(tmp_path.rglob("*")) == before


def test_marking_goes_on_step_by_step(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tell(desk, "mark")["work"] == {"what": "marking", "done": 0, "of": len(CLASS)}
    with monkeypatch.context() as patch:
        patch.setattr(class_work, "monotonic", iter((0, 0, 1)).__next__)
        assert tell(desk, "go-on")["work"]["done"] == 1
    assert finish(desk)["work"] is None
    assert tell(desk, "go-on")["marked"]


def test_marking_can_be_stopped_and_goes_on_where_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    marks: list[int] = []

    def mark(*args: Any, **how: Any) -> Any:
        marks.append(1)
        return mark_map(*args, **how)

    monkeypatch.setattr(marking_run, "mark_map", mark)
    tell(desk, "mark")
    with monkeypatch.context() as patch:
        patch.setattr(class_work, "monotonic", iter(range(100)).__next__)  # a step takes longer than a moment
        for _ in range(3):
            tell(desk, "go-on")
    state = tell(desk, "stop")
    assert (state["work"], state["marked"]) == (None, False)
    marked(desk)
    assert len(marks) == len(CLASS) - 1


def test_a_file_is_given_as_what_it_holds(tmp_path: Path) -> None:
    desk = classes.with_key(tmp_path)
    made = tell(desk, "make", kind="arrange", seed=4)
    key = opened(made["key"])["key.yaml"]
    state = give(
        desk,
        "any",
        ("r.toml", b"points = 20\n"),
        ("book.csv", classes.CANVAS),
        ("Ada.yaml", KEY.encode()),
        ("k.yaml", key),
    )
    assert state["rubric"] == "r.toml"
    assert state["gradebook"] == {
        "file": "book.csv", "assignments": ["Map one (311)", "Essay (312)"], "assignment": "",
    }  # fmt: skip
    assert state["submissions"] == 1
    assert state["key"] == {"file": "k.yaml", "title": "Arrange the argument: A later start", "given": True}
    tell(desk, "take-away", role="key")
    state = tell(desk, "give", role="any", files=[{"name": "key.zip", "data": made["key"]["data"]}])
    assert state["key"]["file"] == "key.yaml"


def test_the_assignment_is_chosen_where_there_are_several(desk: Desk) -> None:
    marked(desk)
    give(desk, "gradebook", ("book.csv", classes.CANVAS))
    tell(desk, "save")
    assert "Map one (311)" in told_off(desk, "go-on")["message"]
    tell(desk, "set", assignment="Map one (311)")
    assert b"Ada,101,a,10,\r\n" in saved(desk)["book.csv"]


def test_feedback_is_in_the_language_that_is_asked_for(desk: Desk) -> None:
    marked(desk)
    tell(desk, "set", language="de")
    assert '<html lang="de">' in tell(desk, "report")["html"]
    assert '<html lang="de">' in tell(desk, "feedback", row=0)["html"]
    assert "'xx'" in told_off(desk, "set", language="xx")["message"]


def test_a_key_alone_marks_where_no_map_is_open(tmp_path: Path) -> None:
    made = tell(classes.with_key(tmp_path), "make", kind="arrange")
    desk = Desk(tmp_path)
    assert "open the map first" in told_off(desk, "make", kind="arrange")["message"]
    give(desk, "submissions", ("Ada.yaml", KEY.encode()))
    assert "choose the key first" in told_off(desk, "mark")["message"]
    give(desk, "key", ("key.yaml", opened(made["key"])["key.yaml"]))
    assert marked(desk)["marks"][0]["mark"] == 100


def test_answers_in_own_words_wait_for_the_teacher_too(tmp_path: Path) -> None:
    desk = example(tmp_path)
    made = tell(desk, "make", kind="fill-in", level=3)
    key = read_key_in(made["key"])
    answers = {one.question.id: f"{one.right[0]} indeed" for one in key.items}
    hand_in = {"argmap-hand-in": 1, "exercise": key.exercise, "student": "Ada", "answers": answers}
    tell(desk, "give", role="any", files=[{"name": "key.zip", "data": made["key"]["data"]}])
    give(desk, "submissions", ("Ada.json", json.dumps(hand_in).encode()))
    state = marked(desk)
    assert 0 < state["waiting"] == len(state["uncertain"])
    assert all(one["said"].endswith("indeed") and one["right"] for one in state["uncertain"])
    for one in state["uncertain"]:
        tell(desk, "decide", answer="yes", **{key: one[key] for key in ("reference", "id", "words")})
    assert finish(desk)["marks"][0]["mark"] == 100


def read_key_in(file: dict[str, str]) -> Key:
    """Return the key in an archive that was handed out."""
    return key_in([GivenFile(file["name"], base64.b64decode(file["data"]))]).by  # type: ignore[return-value]


def test_a_fault_of_one_submission_is_that_ones(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def mark(graph: Graph, *args: Any, **how: Any) -> Any:
        if any("can run" in node.text for node in graph.nodes.values()):
            raise ZeroDivisionError
        return mark_map(graph, *args, **how)

    monkeypatch.setattr(marking_run, "mark_map", mark)
    state = marked(desk)
    assert "argmap failed" in row(state, "Eve Turned")["problem"]
    assert row(state, "Ada Right")["mark"] == 100


@pytest.mark.parametrize(
    ("role", "name", "content", "said"),
    [
        ("submissions", "class.zip", b"no archive", "damaged"),
        ("key", "key.yaml", b"argmap-key: 1\n", "not the key"),
        ("key", "map.yaml", b"title: x\n", "claim"),
        ("key", "key.zip", moodle_zip(), "no key in it"),
        ("rubric", "rubric.toml", b"points = many\n", ""),
        ("gradebook", "grades.csv", b"a,b\n1,2\n", "there are: none"),
        ("earlier", "list.csv", b"a,b\n", "no earlier marks"),
        ("any", "marks.csv", b"student,your mark\nAda,1\n", "no column"),
        ("any", "key.yaml", b"\xff\xfe\x00", ""),
    ],
)
def test_what_is_no_such_file_is_refused_and_changes_nothing(
    desk: Desk, role: str, name: str, content: bytes, said: str
) -> None:
    before = tell(desk, "look")
    error = told_off(desk, "give", role=role, files=sent((name, content)))
    assert error["kind"] in ("refused", "unreadable")
    assert said in error["message"]
    assert "/tmp" not in str(error.get("problems", ""))
    assert tell(desk, "look") == before


@pytest.mark.parametrize(
    "message",
    [
        {}, {"do": "dance"}, {"do": "give", "role": "submissions", "files": []},
        {"do": "give", "role": "teacher", "files": [{"name": "a", "data": ""}]},
        {"do": "give", "role": "submissions", "files": [{"name": "a.yaml", "data": "?"}]},
        {"do": "make", "kind": "arrange", "level": 4}, {"do": "feedback", "row": -1},
        {"do": "decide", "reference": "a", "id": "b", "words": "c", "answer": "perhaps"},
    ],
)  # fmt: skip
def test_no_message_is_told_so(desk: Desk, message: dict[str, object]) -> None:
    assert desk.answer({"do": "class", "message": message})["error"]["kind"] == "invalid"


@pytest.mark.parametrize("do", ["save", "feedback", "report", "decide", "own-mark"])
def test_what_needs_marks_says_so(desk: Desk, do: str) -> None:
    said: dict[str, Any] = {
        "save": {}, "report": {}, "feedback": {"row": 0},
        "decide": {"reference": "a", "id": "b", "words": "c", "answer": "yes"},
        "own-mark": {"student": "a", "number": "", "file": "b"},
    }  # fmt: skip
    assert told_off(desk, do, **said[do])["message"] == "nothing is marked yet"


def test_too_much_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_submissions, "MOST", 8)
    before = tell(desk, "look")
    files = sent(*((f"s{number}.yaml", TURNED.encode()) for number in range(3)))
    assert "more than 8 submissions" in told_off(desk, "give", role="submissions", files=files)["message"]
    assert tell(desk, "look") == before


def test_a_bomb_and_a_huge_submission_are_told_and_the_others_marked(tmp_path: Path) -> None:
    desk = classes.with_key(tmp_path)
    give(
        desk,
        "submissions",
        ("c.zip", moodle_zip(CLASS, **{"Zed_108_assignsubmission_file_/map.yaml": b"\n" * 40_000_000})),
    )
    give(desk, "submissions", ("Huge.yaml", b"#" * 3_000_000))
    state = marked(desk)
    assert "MiB" in row(state, "Zed")["problem"]
    assert "larger than 2 MiB" in row(state, "Huge")["problem"]
    assert row(state, "Ada Right")["mark"] == 100


def test_of_several_files_none_is_taken_where_one_is_refused(desk: Desk) -> None:
    before = tell(desk, "look")
    files = sent(("Fay.yaml", KEY.encode()), ("r.toml", b"points = many\n"))
    told_off(desk, "give", role="any", files=files)
    assert tell(desk, "look") == before


def test_a_wording_of_great_length_can_be_answered(tmp_path: Path) -> None:
    desk = classes.with_key(tmp_path)
    long = KEY.replace("Pupils sleep too little on school days.", "Pupils sleep too little on school days. " * 50)
    give(desk, "submissions", ("Long.yaml", long.encode()))
    state = marked(desk)
    (one,) = [one for one in state["uncertain"] if one["id"] == "sleep"]
    assert len(one["said"]) < 2100
    tell(desk, "decide", answer="yes", **{key: one[key] for key in ("reference", "id", "words")})
    assert finish(desk)["waiting"] == state["waiting"] - 1


def test_all_is_forgotten_when_asked(desk: Desk) -> None:
    marked(desk)
    state = tell(desk, "take-away", role="any")
    assert (state["submissions"], state["marked"]) == (0, False)
    for role in ("submissions", "key", "rubric", "gradebook", "earlier"):
        tell(desk, "take-away", role=role)
