import json
from pathlib import Path

import pytest

from argmap.problems import ReadError
from argmap.reading import load, loads

BAD = {
    "deep yaml": ("[" * 200, "too-deep", 1, 101),
    "alias": ("title: &a x\nclaim: {text: *a}\n", "yaml-feature", 1, 8),
    "tag": ("title: !!python/object/apply:os.system [ls]\n", "yaml-feature", 1, 8),
    "duplicate": ("claim:\n  text: a\n  text: b\n", "duplicate-key", 3, 3),
    "misspelt": ("claim:\n  text: a\n  premisses: []\n", "unknown-key", 3, 3),
    "missing": ("claim:\n  id: a\n", "missing-key", 2, 3),
    "voice": ("claim: {text: a, voice: auther}\n", "wrong-value", 1, 25),
    "empty": ("", "syntax-error", 1, 1),
    "list": ("- a\n", "wrong-type", 1, 1),
    "path": ("paper: ../x\nclaim: {text: a}\n", "missing-paper", 1, 8),
    "scheme of half a group": (
        "claim: {text: a, premises: [{linked: [{text: b}, {text: c, scheme: sign}]}]}\n",
        "wrong-value",
        1,
        50,
    ),
    "undercutter of half a group": (
        "claim: {text: a, objections: [{linked: [{text: b}, {ref: c, undercutters: [{text: d}]}]}]}\n",
        "wrong-value",
        1,
        52,
    ),
    "group of one": ("claim: {text: a, premises: [{linked: [{text: b}]}]}\n", "wrong-value", 1, 38),
    "fault in a group": (
        "claim: {text: a, premises: [{linked: [{text: b}, {txt: c, text: c}]}]}\n",
        "unknown-key",
        1,
        51,
    ),
    "control character": ("title: ééé\x01\nclaim: {text: a}\n", "syntax-error", 1, 11),
    "half a pair": ("title: x\nclaim: {text: 'a\ud800'}\n", "syntax-error", 2, 17),
    "line separator": ("title: 'a\u2028b\x85c'\nclaim: {txt: a, text: b}\n", "unknown-key", 2, 9),
    "old line ends": ("title: a\rclaim:\r  txt: a\r  text: b\r", "unknown-key", 3, 3),
    "two bytes a line end": ("title: a\r\nclaim:\r\n  txt: a\r\n  text: b\r\n", "unknown-key", 3, 3),
    "nul": ('claim: {text: "a\\0b"}\n', "wrong-value", 1, 15),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_yaml_gives_one_problem_at_its_place(case: str) -> None:
    text, rule, line, column = BAD[case]
    with pytest.raises(ReadError) as caught:
        loads(text)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.line, problem.place.column) == (rule, line, column)


@pytest.mark.parametrize(("text", "syntax"), [('{"claim":' * 100_000, "json"), ("[" * 100_000, "yaml")])
def test_very_deep_text_gives_one_problem(text: str, syntax: str) -> None:
    with pytest.raises(ReadError) as caught:
        loads(text, syntax)
    assert [one.rule for one in caught.value.problems] == ["too-deep"]


@pytest.mark.parametrize(("content", "rule"), [(b"a\0", "not-utf-8"), ("é".encode("latin-1"), "not-utf-8")])
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, rule: str) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        load(file)
    assert [one.rule for one in caught.value.problems] == [rule]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        load(tmp_path)
    assert [one.rule for one in caught.value.problems] == ["unreadable-file"]


@pytest.mark.parametrize("text", ["no", "012", "1:30", "~", "true"])
def test_scalars_stay_text(text: str) -> None:
    assert loads(f"claim: {{text: {text}}}").map.claim.text == text


def test_a_comma_in_a_text_without_quotation_marks_is_recognised() -> None:
    with pytest.raises(ReadError) as caught:
        loads("claim: {text: a, premises: [{text: Fewer drive, and more walk.}]}")
    assert caught.value.problems[0].help == "inside { } a text with a comma must stand in quotation marks"


def test_half_a_pair_in_json_is_refused_wherever_it_stands() -> None:
    for key in ("scheme", "text", "id", "at", "ref"):
        member = {"text": "b", key: "\ud800"} if key != "ref" else {key: "\ud800"}
        with pytest.raises(ReadError) as caught:
            loads(json.dumps({"claim": {"text": "a", "premises": [member]}}), "json")
        assert {one.rule for one in caught.value.problems} == {"wrong-value"}
