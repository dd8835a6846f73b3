from xml.etree import ElementTree as ET

import pytest

from argmap.drawing.shapes.label_cells import Cell, phrase, row
from argmap.drawing.shapes.shapes import Canvas, Outline, PaintedBox, Point, Stroke, Surface
from argmap.drawing.svg.svg_writing import svg
from tests.renderers.pictures import SVG


def canvas() -> Canvas:
    return Canvas("T", "#fff", "Arial", 10, "#000", 1.0, (0, -20, 100, 80), 18)


def painted(one: Canvas) -> ET.Element:
    return ET.fromstring(svg(one, "A <title>", "What it shows."))


def test_a_picture_is_as_large_as_its_area_and_margin() -> None:
    root = painted(canvas())
    assert (root.get("viewBox"), root.get("width"), root.get("height")) == ("-18 -38 136 136", "136pt", "136pt")
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("A <title>", "What it shows.")


def test_a_page_is_as_large_as_its_paper() -> None:
    page = canvas()
    page.paper = 595, 842
    root = painted(page)
    assert (root.get("viewBox"), root.get("width"), root.get("height")) == ("-18 -66.23 136 192.46", "595pt", "842pt")
    (ground,) = root.iter(f"{SVG}rect")
    assert [ground.get(one) for one in ("x", "y", "width", "height")] == ["-18", "-66.23", "136", "192.46"]


def test_a_card_is_an_object_with_a_tooltip_and_its_words_lead_nowhere_else() -> None:
    card = canvas()
    said = row(Cell(48, 18, phrase("See b", 10, "#000"), link="https://example.org", title="A note"))
    square = Surface(Outline.SQUARE, "#111", "#222", 1.5, bar=5)
    card.boxes.append(PaintedBox("a", ("premise", "supported"), 0, 0, 50, 20, square, said, "premise a:\n1 < 2", "#b"))
    (group,) = (one for one in painted(card).iter(f"{SVG}g") if one.get("id") == "a")
    assert (group.get("class"), group.get("role")) == ("node premise supported", "graphics-object")
    assert group.findtext(f"{SVG}title") == "premise a:\n1 < 2"
    assert [one.get("{http://www.w3.org/1999/xlink}href") for one in group.iter(f"{SVG}a")] == ["#b"]
    widths = [one.get("width") for one in group.iter(f"{SVG}rect")]
    assert widths == ["50", "5"]
    (text,) = group.iter(f"{SVG}text")
    assert (text.get("x"), text.text) == ("1", "See b")


@pytest.mark.parametrize(
    ("surface", "look"),
    [
        (Surface(Outline.SQUARE, "#111", "#222", dashed=True, bar=5), [("rect", {"stroke-dasharray": "5,2"})]),
        (Surface(Outline.ROUND, "#111", "#222", bar=5), [("rect", {"rx": "6.67"})]),
        (Surface(Outline.CIRCLE, "#111", "#222"), [("circle", {"cx": "10", "cy": "10", "r": "10"})]),
    ],
)
def test_outlines(surface: Surface, look: list[tuple[str, dict[str, str]]]) -> None:
    one = canvas()
    one.boxes.append(PaintedBox("a", ("undercut",), 0, 0, 20, 20, surface))
    (group,) = (each for each in painted(one).iter(f"{SVG}g") if each.get("id") == "a")
    assert group.get("aria-hidden") == "true"
    assert [each.tag.removeprefix(SVG) for each in group] == [tag for tag, _ in look]
    for each, (_, wanted) in zip(group, look, strict=True):
        assert wanted.items() <= each.attrib.items()


@pytest.mark.parametrize(
    ("points", "path"),
    [
        (((0, 0), (0, 0), (10, 0), (10, 0)), "M0,0H10"),
        (((0, 0), (0, 0), (0, 5.5), (0, 5.5)), "M0,0V5.5"),
        (((0, 0), (0, 0), (3, 4), (3, 4)), "M0,0L3,4"),
        (((0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 9), (0, 9)), "M0,0V9"),
        (((0, 0), (5, 0), (5, 0), (5, 5)), "M0,0C5,0 5,0 5,5"),
    ],
)
def test_lines_are_straight_where_they_can_be(points: tuple[Point, ...], path: str) -> None:
    one = canvas()
    one.strokes.append(Stroke("l", ("premise",), "a", "b", points, "#111", 1.2, "dotted"))
    (line,) = painted(one).iter(f"{SVG}path")
    assert (line.get("d"), line.get("stroke-dasharray"), line.get("stroke-width")) == (path, "1,5", "1.2")
