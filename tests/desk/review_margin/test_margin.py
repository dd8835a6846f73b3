"""What the margin decides: points are added, changed, taken away and taken back, and the file keeps all else."""

import base64
from pathlib import Path

import pytest

from argmap.desk import Desk
from argmap.reviewing.annotations.annotation import Severity
from tests.desk.desks import apply, ask, refused
from tests.desk.review_margin.reviews import (
    REVIEW,
    point,
    put,
    refusal,
    reviewed,
    saved,
    shown,
    tell,
    text_in,
    was,
)

ADDED = "  - id: p1\n    at: 1.1 s3\n    quote:\n      start: It was\n      end: nobody\n    severity: major\n"


def test_points_are_in_the_order_of_the_paper_then_drafts_in_that_of_the_file(tmp_path: Path) -> None:
    found = shown(reviewed(tmp_path))
    assert [one["id"] for one in found["points"]] == ["bus", "tiring", "clear", "d1"]
    assert [one["number"] for one in found["points"]] == ["E1.1", "R1.1", "", ""]
    assert point(found, "tiring")["words"] == "They tire early."
    assert point(found, "d1")["words"] == "It was shown by nobody."
    assert (point(found, "bus")["at"], point(found, "clear")["at"]) == ("note 1, 1.1 s1", "")
    assert found["reviewer"] == "B. Reader"


def test_what_falls_is_told_apart_from_the_claim(tmp_path: Path) -> None:
    found = point(shown(reviewed(tmp_path)), "tiring")
    assert (found["claim"], found["falls"]) == (True, ["Pupils sleep too little."])


def test_each_point_is_marked_once_where_it_begins(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    tell(desk, "add", point={"at": "1.1 s2-3", "comment": "Both."})
    state = ask(desk, "state")
    sentences = [
        one for section in state["content"]["paper"] for part in section["paragraphs"] for one in part["sentences"]
    ]
    marked = [[(one["id"], one["first"]) for one in sentence.get("points", [])] for sentence in sentences]
    assert marked == [[("bus", True)], [("tiring", True), ("p1", True)], [("p1", False), ("d1", True)], [], []]


def test_a_part_of_a_sentence_is_marked_from_where_to_where(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    tell(desk, "add", point={"at": "1.1 s3", "quote": [{"start": "shown", "end": "nobody"}], "comment": "By whom?"})
    sentence = ask(desk, "state")["content"]["paper"][0]["paragraphs"][0]["sentences"][2]
    part = next(one["part"] for one in sentence["points"] if one["id"] == "p1")
    assert sentence["text"][slice(*part)] == "shown by nobody"


def test_a_point_is_added_at_the_end_and_all_else_stays_as_it_was_typed(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    quote = [{"start": "It was", "end": "nobody"}]
    words = "Says who?\n\nA study: none."
    tell(desk, "add", point={"at": "1.1 s3", "quote": quote, "severity": "major", "kind": "", "comment": words,
                             "replaces": "", "confidential": False, "draft": False})  # fmt: skip
    head, _, tail = REVIEW.partition("# to be continued")
    comment = "    comment: |-\n      Says who?\n\n      A study: none.\n"
    assert text_in(tmp_path) == head + ADDED + comment + "# to be continued" + tail
    assert saved(tmp_path).annotations[-1].comment == words


def test_a_message_that_comes_twice_adds_one_point(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    for _ in range(2):
        tell(desk, "add", token="t1", point={"comment": "Once."})
    tell(desk, "add", token="t2", point={"comment": "Once."})
    assert [one.id for one in saved(tmp_path).annotations[4:]] == ["p1", "p2"]


def test_accepting_a_draft_takes_one_line_away(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    found = tell(desk, "change", id="d1", was={"draft": True}, fields={"draft": False})
    assert text_in(tmp_path) == REVIEW.replace("    draft: true\n", "")
    assert point(found, "d1")["number"] == "R1.2"


def test_fields_are_changed_in_their_place_and_their_comments_stay(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    before = point(shown(desk), "tiring")
    fields = {"severity": "question", "kind": "method", "comment": "Who measured it?", "replaces": "They sleep."}
    found = tell(desk, "change", id="tiring", was={name: before[name] for name in fields}, fields=fields)
    text = text_in(tmp_path)
    assert "severity: question   # really" in text
    assert "    kind: method\n    comment: Who measured it?\n    replaces: They sleep.\n" in text
    assert was(point(found, "tiring")) == {**was(before), **fields}
    found = tell(desk, "change", id="tiring", was={"severity": "question"}, fields={"severity": "minor"})
    assert point(found, "tiring")["severity"] == "minor"
    assert "# really" in text_in(tmp_path)


def test_a_point_goes_with_its_answers_and_comments_stay(tmp_path: Path) -> None:
    answer = "  - {id: yes, reply_to: tiring, comment: I agree.}\n# to be"
    desk = reviewed(tmp_path, REVIEW.replace("# to be", answer))
    tell(desk, "remove", id="tiring", was=was(point(shown(desk), "tiring")))
    assert [one.id for one in saved(tmp_path).annotations] == ["d1", "clear", "bus"]
    for comment in ("# Mine", "# leave out", "# the first thing", "# from the checker", "# to be continued"):
        assert comment in text_in(tmp_path)


def test_the_last_point_of_a_file_can_go_and_another_come(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, "argmap-review: 1\nmap: school.yaml\nannotations:\n- {id: a, comment: One.}\n")
    tell(desk, "remove", id="a", was={})
    assert saved(tmp_path).annotations == ()
    tell(desk, "add", point={"comment": "Two."})
    assert [one.comment for one in saved(tmp_path).annotations] == ["Two."]


@pytest.mark.parametrize("end", ["", "annotations: []\n", "annotations: []   # none yet\n"])
def test_a_review_without_points_takes_one(tmp_path: Path, end: str) -> None:
    desk = reviewed(tmp_path, f"argmap-review: 1 # mine\nmap: school.yaml\n{end}")
    tell(desk, "add", point={"node": "sleep", "comment": "First."})
    assert [one.comment for one in saved(tmp_path).annotations] == ["First."]
    assert "# mine" in text_in(tmp_path)


def test_a_review_in_json_is_changed_in_its_own_way(tmp_path: Path) -> None:
    put(tmp_path, None)
    file = tmp_path / "mine.review.json"
    item = '    {"id": "a", "comment": "One."}'
    file.write_text(f'{{\n  "argmap-review": 1,\n  "annotations": [\n{item}\n  ]\n}}\n', "utf-8")
    desk = Desk(tmp_path)
    desk.open(tmp_path / "school.yaml", file)
    tell(desk, "add", point={"note": 1, "comment": "Two\nlines.", "confidential": True})
    assert item in file.read_text("utf-8")
    assert point(shown(desk), "p1")["confidential"]


def test_what_was_done_is_taken_back_byte_for_byte_and_done_again(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    tell(desk, "add", point={"comment": "More."})
    after = text_in(tmp_path)
    found = tell(desk, "tell", field="summary", value="It argues.")
    for _ in range(2):
        found = tell(desk, "undo", version=found["version"])
    assert text_in(tmp_path) == REVIEW
    assert (found["undo"], found["redo"]) == (False, True)
    found = tell(desk, "redo", version=found["version"])
    assert text_in(tmp_path) == after
    assert refusal(desk, "undo", version=found["version"] - 1)["kind"] == "conflict"


def test_what_is_done_after_undo_leaves_nothing_to_redo(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    found = tell(desk, "add", point={"comment": "One."})
    tell(desk, "undo", version=found["version"])
    found = tell(desk, "add", point={"comment": "Two."})
    assert not found["redo"]
    tell(desk, "redo", version=found["version"])
    assert [one.comment for one in saved(tmp_path).annotations[4:]] == ["Two."]


def test_the_paragraphs_at_the_top_stand_before_the_points(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    tell(desk, "tell", field="to_editor", value="I know the author.")
    tell(desk, "tell", field="reviewer", was="B. Reader", value=None)
    text = text_in(tmp_path)
    assert text.index("to_editor: I know the author.") < text.index("annotations:")
    assert "B. Reader" not in text
    assert refusal(desk, "tell", field="to_editor", was="I do not.", value="?")["theirs"] == "I know the author."


def test_what_another_window_wrote_is_not_overwritten(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    before = point(shown(desk), "tiring")
    tell(desk, "change", id="tiring", was={"comment": before["comment"]}, fields={"comment": "Theirs."})
    error = refusal(desk, "change", id="tiring", was={"comment": before["comment"]}, fields={"comment": "Mine."})
    assert (error["kind"], error["mine"], error["theirs"]) == ("conflict", "Mine.", "Theirs.")
    assert refusal(desk, "remove", id="tiring", was=was(before))["kind"] == "conflict"
    tell(desk, "change", id="tiring", was={"severity": "major"}, fields={"severity": "question"})  # another field
    assert saved(tmp_path).annotations[0].severity is Severity.QUESTION


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ({"do": "add", "point": {"comment": "  "}}, "refused", "needs a comment"),
        ({"do": "add", "point": {"comment": "?", "id": "x"}}, "invalid", "a point has no id"),
        ({"do": "add", "point": {"comment": "?", "node": "a", "note": 1}}, "refused", "about one thing"),
        ({"do": "add", "point": {"comment": "?", "severity": "grave"}}, "refused", "severity"),
        ({"do": "change", "id": "clear", "was": {}, "fields": {"comment": ""}}, "conflict", "changed elsewhere"),
        ({"do": "change", "id": "clear", "was": {"comment": "Well written."}, "fields": {"comment": ""}}, "refused",
         "needs a comment"),
        ({"do": "change", "id": "clear", "was": {}, "fields": {"id": "x"}}, "invalid", "cannot be changed"),
        ({"do": "change", "id": "gone", "was": {}, "fields": {"draft": False}}, "refused", "not there any more"),
        ({"do": "nonsense"}, "invalid", "no message"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_changes_nothing(tmp_path: Path, said: dict[str, object], kind: str, words: str) -> None:
    desk = reviewed(tmp_path)
    number = desk.number
    answer = desk.answer({"do": "review", "message": said})
    assert answer["error"]["kind"] == kind
    assert words in answer["error"]["message"]
    assert (text_in(tmp_path), desk.number) == (REVIEW, number)


def test_a_point_of_the_review_is_no_change_of_the_map(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    base = ask(desk, "check")["number"]
    state = desk.answer({"do": "review", "message": {"do": "add", "point": {"comment": "One."}}})
    assert state["number"] == state["checked"] == base + 1
    apply(desk, {"op": "set", "where": {"key": 1}, "field": "text", "value": "Later."}, base)  # on the state before


# the file


def test_the_paper_that_only_the_review_names_is_read(tmp_path: Path) -> None:
    put(tmp_path)
    map_ = tmp_path / "school.yaml"
    map_.write_text(map_.read_text("utf-8").replace("  file: on-school.md\n", ""), encoding="utf-8")
    desk = Desk(tmp_path)
    desk.open(map_, tmp_path / "on-school.review.yaml")
    state = ask(desk, "state")
    assert state["content"]["paper"]
    assert point(state["review"], "d1")["marks"] == [[2]]
    (tmp_path / "on-school.md").unlink()
    desk.look()
    assert not ask(desk, "state")["content"]["paper"]


def test_what_is_written_into_the_file_elsewhere_is_taken_in_and_undo_takes_it_back(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    file = tmp_path / "on-school.review.yaml"
    file.write_text(REVIEW.replace("Well written.", "Very well written."), encoding="utf-8")
    assert desk.look()
    found = shown(desk)
    assert point(found, "clear")["comment"] == "Very well written."
    tell(desk, "undo", version=found["version"])
    assert text_in(tmp_path) == REVIEW


def test_what_is_written_elsewhere_at_that_very_moment_is_a_new_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = reviewed(tmp_path)
    number = ask(desk, "state")["number"]
    monkeypatch.setattr(desk, "look", lambda: False)  # it comes after the desk has looked
    (tmp_path / "on-school.review.yaml").write_text(REVIEW.replace("Well", "Very well"), encoding="utf-8")
    error = refusal(desk, "change", id="clear", was={"comment": "Well written."}, fields={"comment": "Mine."})
    assert (error["kind"], error["theirs"]) == ("conflict", "Very well written.")
    assert desk.number == number + 1


def test_a_file_that_cannot_be_read_any_more_is_not_overwritten(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    file = tmp_path / "on-school.review.yaml"
    file.write_text("argmap-review: 1\nannotations: [", encoding="utf-8")
    assert desk.look()
    assert "on-school.review.yaml" in shown(desk)["unread"]
    assert refusal(desk, "add", point={"comment": "One."})["kind"] == "conflict"
    assert file.read_text(encoding="utf-8").endswith("[")
    tell(desk, "keep")
    tell(desk, "add", point={"comment": "One."})
    assert saved(tmp_path).annotations[-1].comment == "One."
    assert (tmp_path / "on-school.review.yaml.elsewhere.bak").read_text("utf-8").endswith("[")


def test_a_file_that_is_gone_is_written_again_when_asked(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    (tmp_path / "on-school.review.yaml").unlink()
    desk.look()
    assert shown(desk)["unread"]
    tell(desk, "keep")
    assert text_in(tmp_path) == REVIEW


def test_the_first_state_is_kept_beside_the_file(tmp_path: Path) -> None:
    tell(reviewed(tmp_path), "add", point={"comment": "One."})
    assert (tmp_path / "on-school.review.yaml.bak").read_text(encoding="utf-8") == REVIEW


# beginning


def test_a_review_is_begun_as_the_command_would(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, None)
    assert shown(desk) is None
    found = tell(desk, "begin")
    assert (found["file"], saved(tmp_path).map, saved(tmp_path).paper) == (
        "on-school.review.yaml", "school.yaml", "on-school.md",
    )  # fmt: skip
    assert [one["kind"] for one in found["points"]] == ["unsupported"]
    assert all(one["draft"] for one in found["points"])
    text = text_in(tmp_path)
    tell(desk, "begin")  # goes on with it
    assert text_in(tmp_path) == text


def test_the_checker_is_asked_again_when_the_map_has_grown(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, None)
    tell(desk, "begin")
    before = text_in(tmp_path)
    tell(desk, "drafts")
    assert text_in(tmp_path) == before  # nothing new
    statement = {"text": "Everybody says so.", "at": "1.1 s3"}
    apply(desk, {"op": "add", "to": {"key": 1}, "as": "premise", "statement": statement})
    found = tell(desk, "drafts")
    assert text_in(tmp_path).startswith(before)
    new = [one for one in found["points"] if one["at"] == "1.1 s3"]
    assert [(one["draft"], one["kind"]) for one in new] == [(True, "unsupported")]
    found = tell(desk, "remove", id=new[0]["id"], was=was(new[0]))
    assert tell(desk, "drafts") == found  # what was dismissed does not come back
    first = found["points"][0]
    before_words = {"draft": True, "comment": first["comment"]}
    tell(desk, "change", id=first["id"], was=before_words, fields={"draft": False, "comment": "My words."})
    assert len(tell(desk, "drafts")["points"]) == 1


def test_drafts_on_statements_without_a_name_or_a_place_are_told_apart(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, None)
    tell(desk, "begin")
    for text in ("Everybody says so.", "It is written."):
        apply(desk, {"op": "add", "to": {"key": 1}, "as": "premise", "statement": {"text": text}})
        found = tell(desk, "drafts")
        said = f"“{text.removesuffix('.')}”: this premise has no support."
        assert said in [one["comment"] for one in found["points"]]


def test_a_review_of_another_map_is_let_be(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, REVIEW.replace("school.yaml", "other.yaml"))
    assert shown(desk) is None
    assert tell(desk, "begin")["file"] == "on-school-2.review.yaml"
    assert "other.yaml" in text_in(tmp_path)


def test_a_review_that_is_dropped_as_a_map_is_told_to_be_one(tmp_path: Path) -> None:
    data = base64.b64encode(REVIEW.encode()).decode()
    error = refused(Desk(tmp_path), "begin", name="mine.review.yaml", map=data)
    assert "this is a review, not a map; open its map, or start `argmap edit mine.review.yaml`" in error["message"]
    assert list(tmp_path.iterdir()) == []


def test_no_review_is_changed_where_there_is_none(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, None)
    assert "begin one first" in refusal(desk, "add", point={"comment": "One."})["message"]
    ask(desk, "close")
    assert "no map is open" in refusal(desk, "begin")["message"]


# reports


def test_the_two_reports_are_files_apart(tmp_path: Path) -> None:
    desk = reviewed(tmp_path)
    names = [one["name"] for one in ask(desk, "exports")["formats"]]
    assert {"review-docx", "review-md", "editor-docx", "editor-md"} <= set(names)
    authors, editor = (ask(desk, "export", to=f"{kind}-md") for kind in ("review", "editor"))
    assert (authors["name"], editor["name"]) == ("on-school-review.md", "on-school-editor.md")
    texts = [base64.b64decode(one["data"]).decode() for one in (authors, editor)]
    assert "Nobody measured this." in texts[0]
    assert "This note is about sleep." not in texts[0]
    assert "B. Reader" not in texts[0] + texts[1]
    assert "This note is about sleep." in texts[1]
    assert "no support" not in texts[0]  # a draft


def test_nothing_for_the_editor_is_no_file(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, REVIEW.replace("confidential: true", "confidential: false"))
    assert not any(one["name"].startswith("editor-") for one in ask(desk, "exports")["formats"])
    assert "nothing in this review" in refused(desk, "export", to="editor-md")["message"]


def test_a_review_of_another_text_says_so_and_places_nothing(tmp_path: Path) -> None:
    text = REVIEW.replace("argmap-review: 1\n", f"argmap-review: 1\nedition: {'0' * 16}\n", 1)
    found = shown(reviewed(tmp_path, text))
    assert "is not the text that the places in" in found["other_text"]
    assert found["unread"] == ""
    assert [one["marks"] for one in found["points"]] == [[]] * 4
