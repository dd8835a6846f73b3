"""The files of an exercise: apart, together or none, and read again as they were."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from argmap.problems import ArgmapError, ReadError
from argmap.teaching.exercises.exercise_files import (
    is_key,
    key_folder,
    read_exercise,
    read_key,
    student_files,
    teacher_files,
    write_exercise,
)
from argmap.teaching.exercises.making import Wanted, make_exercise
from tests.places import ARGUMENTS
from tests.teaching.exercises.example_maps import KINDS, MAPS, opened, some

CHOICE = {"critical-questions", "footnote-detective", "spot-fault"}


@pytest.mark.parametrize("kind", KINDS)
def test_they_are_read_as_they_were_written(kind: str, tmp_path: Path) -> None:
    for number, one in enumerate(some(kind)[:6]):
        folder = tmp_path / f"exercise-{number}"
        files = write_exercise(one, folder)
        assert {file.parent for file in files} == {folder, key_folder(folder)}
        assert read_exercise(folder / "exercise.yaml") == one.exercise
        key = key_folder(folder) / "key.yaml"
        assert read_key(key) == one.key
        assert is_key(key)
        assert not is_key(folder / "exercise.yaml")


@pytest.mark.parametrize("kind", KINDS)
def test_moodle_gets_what_has_options(kind: str) -> None:
    for one in some(kind)[:6]:
        text = teacher_files(one).get("questions.gift", b"").decode()
        assert "questions.gift" not in student_files(one)
        assert bool(text) >= (kind in CHOICE)
        bodies = re.findall(r"(?<!\\)\{\n(.*?)\n(?<!\\)\}", text, re.DOTALL)
        assert len(bodies) == (len(one.key.items) if text else 0)
        for item, body in zip(one.key.items, bodies, strict=False):
            lines = [line for line in body.split("\n") if not line.startswith("####")]
            assert len(lines) == len(item.question.options)
            assert all(re.fullmatch(r"[=~](%-?[\d.]+%)?([^~=#{}:\\]|\\[~=#{}:\\n])+", line) for line in lines)


def test_signs_of_gift_are_escaped() -> None:
    from argmap.notation.reading import loads

    text = """
claim:
  text: 'A = B {C} ~ D # E: F.'
  premises:
    - linked: [{text: '{=x ~y}'}, {text: '~%100%it is'}]
      scheme: sign
"""
    made = make_exercise(loads(text), Wanted("critical-questions"))
    gift = teacher_files(made)["questions.gift"].decode()
    assert r"A \= B \{C\} \~ D \# E\: F." in gift
    assert r"\~%100%it is" in gift


@pytest.mark.parametrize("kind", KINDS)
def test_worksheets_are_whole_and_run_nothing(kind: str) -> None:
    from argmap.notation.reading import loads

    hostile = """
title: <script>alert(1)</script>
claim:
  text: <b>Bold</b> & "quoted" <script>alert(2)</script>
  premises:
    - linked: [{text: <img src=x onerror=alert(3)>, footnotes: [1]}, {text: <i>Two</i>, footnotes: [2]}]
      scheme: sign
    - {text: "]]> --> <!-- three", basis: testimony, premises: [{text: Four}]}
  objections: [{text: </div></body>five}]
paper: {footnotes: [{number: 1, text: <u>One</u>}, {number: 2, text: <u>Two</u>}]}
"""
    try:
        ones = [make_exercise(loads(hostile), Wanted(kind, level)) for level in (1, 2, 3)]
    except ArgmapError:
        ones = []
    for one in [*ones, *some(kind)[:3]]:
        for sheet in (files(one)["worksheet.html"].decode() for files in (student_files, teacher_files)):
            tags = Tags()
            tags.feed(sheet)
            assert not {"script", "img", "u", "i-", "b-"} & tags.found
            assert "default-src 'none'" in sheet
            assert tags.open == []


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_all_are_written_or_none(tmp_path: Path) -> None:
    document, _ = opened(MAPS[0])
    one = make_exercise(document, Wanted("arrange"))
    folder = tmp_path / "exercise"
    (tmp_path / "exercise-key" / "key.yaml").mkdir(parents=True)
    with pytest.raises(ArgmapError, match="not a regular file"):
        write_exercise(one, folder)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "text", ["argmap-key: 1\n", "argmap-key: 2\nexercise: x\n", "argmap-key: [1]\n", "argmap-key: {a: [}\n"]
)
def test_a_broken_key_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "key.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ReadError):
        read_key(tmp_path / "key.yaml")


@pytest.mark.parametrize(("language", "said"), [("en", "Source: "), ("de", "Quelle: ")])
def test_sheet_and_page_name_the_source_as_one(language: str, said: str) -> None:
    document, article = opened(ARGUMENTS / "course" / "notes.yaml")
    one = make_exercise(document, Wanted("arrange", language=language), article)
    for name in ("worksheet.html", "exercise.html"):
        assert f"{said}{one.exercise.source.paper}" in student_files(one)[name].decode()
