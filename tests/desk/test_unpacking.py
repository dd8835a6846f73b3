"""A zip as argmap.html saves one is opened again: the map with its paper and its review, under names that are free."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from argmap.desk import Desk, beginning
from argmap.desk.unpacking import MOST
from argmap.files.packing import packed
from argmap.notation.reading import load
from argmap.problems import ArgmapError
from argmap.reviewing.annotations.review_file import load_review

MAP = "title: Mine\nclaim: {id: c, text: Later., at: 0.1 s1}\npaper: {file: on.md}\n"
PAPER = "# On School\n\nSchool should begin later.\n"
REVIEW = "argmap-review: 1\npaper: on.md\nmap: mine.yaml\nannotations:\n  - {id: a1, node: c, comment: Why?}\n"
SAVED = {"mine.yaml": MAP, "on.md": PAPER, "on.review.yaml": REVIEW}


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    return packed({name: one.encode() if isinstance(one, str) else one for name, one in files.items()})


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_map_is_there_again_with_its_paper_and_its_review(tmp_path: Path) -> None:
    found = beginning.from_archive(tmp_path, "mine.zip", zipped(SAVED))
    assert (found.file, found.review) == (tmp_path / "mine.yaml", tmp_path / "on.review.yaml")
    assert {one: (tmp_path / one).read_text(encoding="utf-8") for one in names(tmp_path)} == SAVED
    assert beginning.from_archive(tmp_path, "mine.zip", zipped(SAVED)) == found, "what is there already counts"
    assert names(tmp_path) == sorted(SAVED)


def test_the_desk_opens_it_as_argmap_html_saved_it(tmp_path: Path) -> None:
    from base64 import b64encode

    desk = Desk(tmp_path)
    data = b64encode(zipped(SAVED)).decode()
    state: dict[str, Any] = desk.answer({"do": "begin", "name": "mine.ZIP", "map": data})
    assert (state["name"], state["review"]["file"]) == ("mine.yaml", "on.review.yaml")
    assert len(state["content"]["paper"]) > 0
    assert [one["comment"] for one in state["review"]["points"]] == ["Why?"]


def test_names_that_are_taken_are_changed_wherever_they_are_named(tmp_path: Path) -> None:
    for name in SAVED:
        (tmp_path / name).write_text("Somebody else's.\n", encoding="utf-8")
    found = beginning.from_archive(tmp_path, "mine.zip", zipped(SAVED))
    assert found.review
    assert (found.file.name, found.review.name) == ("mine-2.yaml", "mine-2.review.yaml")
    paper = load(found.file).map.paper
    assert paper
    assert paper.file == "on-2.md"
    review = load_review(found.review)
    assert (review.map, review.paper) == ("mine-2.yaml", "on-2.md")
    assert (tmp_path / "on-2.md").read_text(encoding="utf-8") == PAPER
    for name in SAVED:
        assert (tmp_path / name).read_text(encoding="utf-8") == "Somebody else's.\n"
    desk = Desk(tmp_path)
    desk.open(found.file)
    assert desk.answer({"do": "state"})["review"]["file"] == "mine-2.review.yaml"


def test_no_name_leads_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    files = {"../../mine.yaml": MAP.replace("on.md", "On-School-1.md"), "/etc/On School (1).md": PAPER}
    found = beginning.from_archive(folder, "mine.zip", zipped(files))
    assert found.file == folder / "mine.yaml"
    assert names(folder) == ["On-School-1.md", "mine.yaml"]
    assert names(tmp_path) == ["maps"]


def test_a_paper_or_a_map_alone_is_begun_with(tmp_path: Path) -> None:
    assert beginning.from_archive(tmp_path, "a.zip", zipped({"x/on.md": PAPER})).file.name == "on.yaml"
    graph = '{"version": 1, "title": "Theirs", "edges": [], "nodes": [{"id": "a", "text": "So.", "rebuttal": false}]}'
    assert beginning.from_archive(tmp_path, "b.zip", zipped({"theirs.graph.json": graph})).file.name == "theirs.yaml"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "this zip has no file"),
        ({"a.md": PAPER, "b.md": PAPER}, "this zip has 2 files, and none of them is a map"),
        ({"a.yaml": MAP, "b.yaml": MAP}, "this zip has 2 maps"),
        ({"x/a.yaml": MAP, "y/a.yaml": MAP}, "two files in this zip have the same name"),
        ({**SAVED, **{f"{number}.md": PAPER for number in range(MOST)}}, "more files than a map"),
        ({**SAVED, "mine.yaml": "claim: [\n"}, "mine.yaml"),
        ({**SAVED, "on.review.yaml": "argmap-review: 1\nannotations: 3\n"}, "review"),
        ({**SAVED, "on.md": "a" * 40_000_000}, "too-large"),
    ],
)
def test_what_cannot_be_opened_is_told_and_leaves_nothing(tmp_path: Path, files: Mapping[str, str], said: str) -> None:
    with pytest.raises(ArgmapError, match=said):
        beginning.from_archive(tmp_path, "mine.zip", zipped(files))
    assert names(tmp_path) == []


def test_a_file_that_is_no_zip_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="damaged"):
        beginning.from_archive(tmp_path, "mine.zip", b"PK\x03\x04 broken")
