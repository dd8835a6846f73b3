from pathlib import Path

import pytest

from argmap.desk.opening import FileToOpen, file_to_open
from argmap.notation.reading import load
from argmap.problems import ArgmapError, ReadError
from argmap.reviewing.annotations.review_file import load_review
from tests.desk.review_margin.reviews import REVIEW, put
from tests.desk.test_importing import GRAPH

PAPER = "# A paper\n\nWe argue that it is so.[^1]\n\n[^1]: Smith, *Book* (London: Press, 2001).\n"


def test_a_map_is_opened_as_it_is(tmp_path: Path) -> None:
    assert file_to_open(tmp_path / "map.yaml").map == tmp_path / "map.yaml"


def test_a_map_is_begun_of_a_paper_and_gone_on_with_the_next_time(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(PAPER, encoding="utf-8")
    first = file_to_open(paper)
    assert load(first.map).map.paper.file == "paper.md"  # type: ignore[union-attr]
    first.map.write_text(first.map.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    again = file_to_open(paper)
    assert again.map == first.map
    assert "going on" in again.said


def test_a_map_of_the_same_name_that_is_of_another_paper_stays_as_it_is(tmp_path: Path) -> None:
    paper, other = tmp_path / "paper.md", tmp_path / "paper.yaml"
    paper.write_text(PAPER, encoding="utf-8")
    other.write_text("title: T\nclaim: {text: Another.}\n", encoding="utf-8")
    found = file_to_open(paper)
    assert found.map.name == "paper-2.yaml"
    assert load(other).map.claim.text == "Another."


def test_a_paper_that_cannot_be_read_begins_no_map(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        file_to_open(tmp_path / "missing.pdf")
    assert not list(tmp_path.iterdir())


def test_a_name_that_no_map_can_hold_is_told(tmp_path: Path) -> None:
    paper = tmp_path / "(1).md"
    paper.write_text(PAPER, encoding="utf-8")
    with pytest.raises(ArgmapError, match="rename it"):
        file_to_open(paper)


def test_a_review_opens_its_map_and_lies_beside_it(tmp_path: Path) -> None:
    map_ = put(tmp_path)
    review = tmp_path / "on-school.review.yaml"
    assert file_to_open(review) == FileToOpen(map_, "", review)
    other = tmp_path / "mine.yaml"  # known by what it holds, whatever its name
    other.write_text(REVIEW, encoding="utf-8")
    assert file_to_open(other).review == other


def test_a_review_of_a_paper_alone_opens_the_map_of_that(tmp_path: Path) -> None:
    put(tmp_path, REVIEW.replace("map: school.yaml\n", ""))
    found = file_to_open(tmp_path / "on-school.review.yaml")
    assert (found.map.name, found.said) == ("on-school.yaml", "on-school.yaml: begun")


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ("map: gone.yaml", "gone.yaml is not beside it"),
        ("map: ../school.yaml", "../school.yaml is not beside it"),
        ("round: 2", "names neither a map nor a paper"),
    ],
)
def test_a_review_whose_map_is_elsewhere_says_how_to_open_it(tmp_path: Path, named: str, says: str) -> None:
    review = tmp_path / "a.review.yaml"
    put(tmp_path, None)
    review.write_text(f"argmap-review: 1\n{named}\nannotations: []\n", encoding="utf-8")
    with pytest.raises(ArgmapError, match=f"{says}; open it with `argmap edit MAP --review .*a.review.yaml`"):
        file_to_open(review)


def test_a_review_names_the_map_that_is_changed_once_its_own_was_converted(tmp_path: Path) -> None:
    (tmp_path / "trams.graph.json").write_text(GRAPH, encoding="utf-8")
    review = tmp_path / "a.review.yaml"
    review.write_text("argmap-review: 1\nmap: trams.graph.json  # theirs\nannotations: []\n", encoding="utf-8")
    found = file_to_open(review)
    assert (found.map.name, found.review) == ("trams.yaml", review)
    assert found.said.endswith("; a.review.yaml names it as its map now")
    assert "map: trams.yaml  # theirs\n" in review.read_text(encoding="utf-8")
    assert file_to_open(review) == FileToOpen(found.map, "", review)


def test_a_review_named_beside_a_converted_map_names_the_new_one_if_it_is_of_that(tmp_path: Path) -> None:
    map_ = tmp_path / "trams.graph.json"
    map_.write_text(GRAPH, encoding="utf-8")
    texts = {"a": "map: trams.graph.json", "b": "map: other.yaml"}
    for name, line in texts.items():
        (tmp_path / f"{name}.review.yaml").write_text(f"argmap-review: 1\n{line}\n", encoding="utf-8")
        file_to_open(map_, tmp_path / f"{name}.review.yaml")
    assert load_review(tmp_path / "a.review.yaml").map == "trams.yaml"
    assert load_review(tmp_path / "b.review.yaml").map == "other.yaml"
