import json
from typing import Any

import pytest

from argmap.problems import ReadError
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.submissions.hand_in import LARGEST, HandIn, read_hand_in
from argmap.teaching.submissions.moodle_names import Participant


def read(content: bytes, file: str = "x.yaml") -> HandIn:
    return read_hand_in(Submission(Participant("Ada"), file, lambda: content))


def handed(**more: Any) -> bytes:
    return json.dumps({"argmap-hand-in": 1, "exercise": "a1", "student": "Ada", **more}).encode()


def test_a_map_is_read_in_both_syntaxes() -> None:
    for content, file in ((b"claim: Cows graze.\n", "x.yaml"), (b'{"claim": "Cows graze."}', "x.json")):
        graph = read(content, file).graph
        assert graph
        assert [node.text for node in graph.nodes.values()] == ["Cows graze."]


def test_what_a_page_saved_is_read() -> None:
    found = read(handed(map={"claim": {"text": "Cows graze."}}), "x.json")
    assert (found.exercise, found.student) == ("a1", "Ada")
    assert found.graph
    assert read(handed(answers={"q1": "b"}), "x.json").answers == {"q1": "b"}


@pytest.mark.parametrize("content", [
    b"", b"\xff\xfe", b"claim: [", b"[" * 100_000, b"x" * (LARGEST + 1), b"claim: &a *a", b"\x00", b"<script>",
    handed(), handed(map=3), handed(map={"claim": {"text": 1, "x": 2}}), handed(answers=[1]),
    handed(map={"claim": None}), handed(map={"claim": {"text": "Cows graze. " * 200}}),
    b'{"argmap-hand-in": 2, "map": {}}', b'{"argmap-hand-in": 1, "map": ' + b"[" * 5000,
    json.dumps({"claim": {"text": "x", "premises": [f"Reason {n} of many." for n in range(2100)]}}).encode(),
])  # fmt: skip
def test_what_is_no_submission_is_refused_in_one_line(content: bytes) -> None:
    for file in ("x.yaml", "x.json"):
        with pytest.raises(ReadError) as error:
            read(content, file)
        assert error.value.problems[0].message


@pytest.mark.parametrize("content", [b"Dear teacher, here is my map.", b"x: [", b"{}", b"- a\n- b\n", b"%PDF-1.4"])
def test_what_is_no_map_is_told_in_words_for_who_marks(content: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read(content)
    (problem,) = caught.value.problems
    assert problem.message == "this is no map"
    assert "argmap" not in problem.help


@pytest.mark.parametrize("file", ["map.png", "map.yaml"])
def test_a_picture_is_told_as_one(file: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", file)
    (problem,) = caught.value.problems
    assert problem.message == "this is a picture, no map"
    assert problem.help.startswith("ask for the map as a file of YAML or JSON")


def test_a_slip_in_a_map_keeps_its_place() -> None:
    with pytest.raises(ReadError) as caught:
        read(b"claim:\n  text: Cows graze.\n  premisses: []\n")
    assert caught.value.problems[0].place.line == 3
