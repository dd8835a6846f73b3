"""The pages of a PDF as pictures, and where sentences are on them."""

import base64
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.page import content
from argmap.page.paper_pages import DrawnPages, drawn_pages
from argmap.paper.article import Article
from argmap.paper.readers.pdf import pictures
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError
from argmap.serving import LiveMap, live_map
from tests.paper.readers.sheets import LEFT, SIZE, TOP, Sheets
from tests.running import Argmap

WORDS = "The council keeps the school open in the hours when pupils sleep too little to learn anything at all. "
TEXTS = [
    WORDS + "A bus that leaves at seven runs late on every day of the week, and nobody in the town hall minds it.",
    "Lessons that begin at nine have been tried in two towns by the sea. In both the marks went up within a year.",
    "Parents who drive to work were asked last. They would rather have the early hours back.",
]
MAP = "claim: {id: c, text: It is open., at: 0.1 s1, premises: [{id: p, text: They sleep., at: 0.2 s2}]}"


def paper(folder: Path, pages: int = 2) -> Path:
    """Write a PDF: on each page a paragraph of two sentences."""
    sheets = Sheets(folder / "paper.pdf")
    for number, text in enumerate(TEXTS[:pages]):
        sheets.at(TOP - 40 * number).lines(text).page()
    return sheets.save()


def beside(file: Path) -> Any:
    article = read_article(file)
    return content(lower(loads(MAP).map), (), article, pages=drawn_pages(article))["pages"]


def test_pages_are_pictures_that_show_them(tmp_path: Path) -> None:
    found = beside(paper(tmp_path))
    assert found["total"] == 2
    first, _ = found["sheets"]
    picture = opened(first).convert("L")
    assert picture.size == (first["width"], first["height"])
    assert picture.width / picture.height == pytest.approx(SIZE[0] / SIZE[1], abs=0.01)
    text = picture.crop((0, 0, picture.width, picture.height // 3))
    assert min(text.tobytes()) < 100
    below = picture.crop((0, picture.height // 2, picture.width, picture.height))
    assert set(below.tobytes()) == {255}


def opened(sheet: Any) -> Image.Image:
    """Return the picture of a page."""
    return Image.open(BytesIO(base64.b64decode(sheet["source"].removeprefix("data:image/png;base64,"))))


def test_a_sentence_is_found_where_it_stands(tmp_path: Path) -> None:
    found = beside(paper(tmp_path))
    first, second = found["sheets"]
    number, begin, _, left, top, width, height = first["pieces"][0]
    assert (number, begin) == (0, 0)
    assert left == pytest.approx(1000 * LEFT / SIZE[0], abs=3)
    assert top + height == pytest.approx(1000 * (1 - (TOP - 12) / SIZE[1]), abs=8)
    assert width > 500
    assert {one[0] for one in first["pieces"]} == {0, 1}
    assert {one[0] for one in second["pieces"]} == {2, 3}


def test_a_page_that_is_turned_has_its_sentences_where_they_are_seen(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "paper.pdf")
    sheets.canvas.setPageRotation(90)
    sheets.canvas.translate(SIZE[1], 0)
    sheets.canvas.rotate(90)
    (page,) = beside(sheets.at(300).lines(WORDS).save())["sheets"]
    assert page["width"] / page["height"] == pytest.approx(SIZE[0] / SIZE[1], abs=0.01)
    picture = opened(page).convert("L")
    assert len(page["pieces"]) == 2
    for _, _, _, left, top, width, height in page["pieces"]:
        assert width > height
        x, y = (side * share // 1000 for side, share in ((left, page["width"]), (top, page["height"])))
        inside = picture.crop((x, y, x + width * page["width"] // 1000, y + height * page["height"] // 1000))
        assert min(inside.tobytes()) < 100, "there are letters"


def test_pictures_in_colour_keep_it(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "paper.pdf").lines(WORDS)
    sheets.canvas.setFillColorRGB(1, 0, 0)
    sheets.canvas.rect(50, 50, 200, 200, fill=1)
    (page,) = beside(sheets.save())["sheets"]
    picture = opened(page).convert("RGB")
    assert picture.getpixel((picture.width // 3, picture.height - picture.height // 5)) == (255, 0, 0)


def test_what_is_left_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PAGES", 1)
    found = beside(paper(tmp_path, 3))
    assert len(found["sheets"]) == 1
    assert found["total"] == 3
    monkeypatch.setattr(pictures, "MOST_PAGES", 60)
    monkeypatch.setattr(pictures, "MOST_BYTES", 0)
    found = beside(paper(tmp_path, 3))
    assert found["sheets"] == []
    assert found["total"] == 3


def test_a_paper_that_is_no_pdf_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "paper.md"
    file.write_text("# On School\n\nIt is open.\n", encoding="utf-8")
    with pytest.raises(ArgmapError, match="this paper is none"):
        drawn_pages(read_article(file))
    with pytest.raises(ArgmapError, match="name it with --paper"):
        drawn_pages(None)


def test_the_option_is_of_html_alone(tmp_path: Path, argmap: Argmap) -> None:
    map_ = tmp_path / "map.yaml"
    map_.write_text(MAP, encoding="utf-8")
    pdf, out = paper(tmp_path), tmp_path / "map.html"
    assert argmap("render", map_, "--paper", pdf, "--paper-pages", "-o", out).status == 0
    assert "iVBORw0KGgo" in out.read_text(encoding="utf-8")
    argmap("render", map_, "--paper", pdf, "-o", out)
    assert "iVBORw0KGgo" not in out.read_text(encoding="utf-8")
    done = argmap("render", map_, "--paper-pages", "-o", tmp_path / "map.svg")
    assert done.status == 2
    assert "--paper-pages has no effect on svg" in done.err


def test_a_served_page_draws_again_only_what_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, drawn = tmp_path / "map.yaml", list[Article | None]()
    file.write_text(MAP, encoding="utf-8")

    def counted(article: Article | None, *, served: bool) -> DrawnPages:
        drawn.append(article)
        return drawn_pages(article, served=served)

    monkeypatch.setattr(live_map, "drawn_pages", counted)
    live = LiveMap(str(file), str(paper(tmp_path)), paper_pages=True)
    file.write_text(MAP.replace("They sleep", "Pupils sleep"), encoding="utf-8")
    live.look()
    assert live.state.number == 2
    assert len(live.state.content["pages"]["sheets"]) == 2
    assert len(drawn) == 1
