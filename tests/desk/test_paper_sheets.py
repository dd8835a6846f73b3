"""The pages of a paper, drawn as somebody comes to see them."""

from pathlib import Path
from typing import Any

import pytest

from argmap.desk import Desk
from tests.page.test_paper_pages import MAP, paper

BESIDE = f"{MAP}\npaper: {{file: paper.pdf}}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Open a map with a PDF of three pages beside it."""
    paper(tmp_path, 3)
    (tmp_path / "map.yaml").write_text(BESIDE, encoding="utf-8")
    desk = Desk(tmp_path)
    desk.open(tmp_path / "map.yaml")
    return desk


def pages(desk: Desk) -> Any:
    """Return what a page is told of the pages."""
    return desk.answer({"do": "state"})["content"]["pages"]


def test_the_pages_are_drawn_one_by_one(desk: Desk) -> None:
    sizes = desk.answer({"do": "pages"})["sheets"]
    assert [one["first"] for one in sizes] == [0, 2, 4]
    assert sizes[0]["width"] / sizes[0]["height"] == pytest.approx(420 / 595)
    drawn = [desk.answer({"do": "page", "number": number}) for number in range(3)]
    assert all(one["source"].startswith("data:image/png;base64,") for one in drawn)
    assert [{piece[0] for piece in one["pieces"]} for one in drawn] == [{0, 1}, {2, 3}, {4, 5}]


def test_a_page_knows_whether_it_is_another_file(desk: Desk, tmp_path: Path) -> None:
    before = pages(desk)["asked"]
    assert before == pages(desk)["asked"]
    (tmp_path / "paper.pdf").unlink()
    paper(tmp_path, 2)
    desk.look()
    assert pages(desk)["asked"] != before
    assert len(desk.answer({"do": "pages"})["sheets"]) == 2


def test_there_is_no_such_page(desk: Desk) -> None:
    answer = desk.answer({"do": "page", "number": 3})
    assert answer["error"]["kind"] == "refused"
    assert "the paper has no page 4; it has 3" in answer["error"]["message"]


def test_a_text_has_no_pages(tmp_path: Path) -> None:
    (tmp_path / "paper.md").write_text("# On School\n\nIt is open. They sleep.\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(BESIDE.replace("pdf", "md"), encoding="utf-8")
    desk = Desk(tmp_path)
    desk.open(tmp_path / "map.yaml")
    assert pages(desk) == {}
    for message in ({"do": "pages"}, {"do": "page", "number": 0}):
        assert "no PDF beside it" in desk.answer(message)["error"]["message"]
