"""Text stands where Graphviz would set it, to a tenth of a point."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.drawing.shapes.label_cells import Cell, Stand, Table, TextLines, phrase, row
from argmap.drawing.svg.typesetting import Typesetter
from argmap.drawing.themes.choices import theme_names
from tests.renderers.pictures import MAPS, SVG, graph_of, picture

Set = tuple[float, float, str]


def lines(drawn: bytes) -> Iterator[Set]:
    """Yield where the lines of a picture begin, from its upper left corner, and what they say without white space."""
    root = ET.fromstring(drawn)
    left, top = map(float, (root.get("viewBox") or "").split()[:2])
    if moved := re.search(rb"translate\(([-\d.]+) ([-\d.]+)\)", drawn):
        left, top = -float(moved[1]), -float(moved[2])
    for text in root.iter(f"{SVG}text"):
        x, y = float(text.get("x") or 0) - left, float(text.get("y") or 0) - top
        later = [one for one in text if one.get("dy")]
        yield x, y, squeezed("".join((text[0] if later else text).itertext()))
        for one in later:
            y += float(one.get("dy") or 0)
            yield x, y, squeezed("".join(one.itertext()))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_lines_begin_where_graphviz_begins_them(file: Path, theme: str) -> None:
    graph = graph_of(file)
    theirs = list(lines(picture(graph, graphviz="graphviz-pure", theme=theme)))
    for x, y, said in lines(picture(graph, theme=theme)):
        if said != "+":  # which stands in the middle
            near = [one for one in theirs if abs(one[0] - x) < 0.1 and abs(one[1] - y) < 0.1]
            assert any(said.startswith(one[2]) for one in near), said


def test_grounds_of_one_colour_side_by_side_are_one() -> None:
    cells = Cell(10, 8, ground="#aaa"), Cell(20, 8, ground="#aaa"), Cell(5, 8), Cell(5, 8, ground="#aaa")
    painted = list(Typesetter(10, "#000").table(row(*cells), 1, 2))
    assert [re.findall(r' (?:x|width)="(\d+)"', one) for one in painted] == [["1", "30"], ["36", "5"]]


def test_what_spans_rows_stands_left_of_them_all() -> None:
    bar = Cell(5, 20, ground="#111", rows=2)
    first, second = (Cell(50, 10, phrase(text, 8, "#000")) for text in "ab")
    _, *texts = Typesetter(8, "#000").table(Table(((bar, first), (second,))), 0, 0)
    assert [re.search(r' x="(\d+)"', one)[1] for one in texts] == ["5", "5"]  # type: ignore[index]


def test_what_is_usual_is_not_said_again() -> None:
    said = TextLines(("one", "two"), 10, "#000")
    (painted,) = Typesetter(10, "#000").table(row(Cell(50, 24, said, stand=Stand.TOP)), 3, 4)
    assert painted == '<text x="3" y="14"><tspan>one</tspan>\n<tspan x="3" dy="12">two</tspan></text>'


def test_without_links_a_title_stays() -> None:
    cell = Cell(50, 10, phrase("[1]", 10, "#000"), link="https://example.org/?a&b", title="Note 1")
    typesetter = Typesetter(10, "#000")
    (linked,) = typesetter.table(row(cell), 0, 0)
    assert linked.startswith('<a xlink:href="https://example.org/?a&amp;b" target="_blank"><title>Note 1</title>')
    (plain,) = typesetter.table(row(cell), 0, 0, links=False)
    assert plain.startswith("<g><title>Note 1</title>")


def test_a_line_that_must_not_run_wider_says_how_wide_it_is() -> None:
    said = TextLines(("one", "two", "three"), 10, "#000", (0, 16, 25))
    (painted,) = Typesetter(10, "#000").table(row(Cell(50, 36, said, stand=Stand.TOP)), 3, 4)
    assert re.findall(r'<tspan[^>]*?(?: textLength="(\d+)" lengthAdjust="spacingAndGlyphs")?>', painted) == [
        "",
        "16",
        "25",
    ]
    (alone,) = Typesetter(10, "#000").table(row(Cell(50, 12, TextLines(("two",), 10, "#000", (16,)))), 0, 0)
    assert alone.startswith('<text x="0" y="10" textLength="16" lengthAdjust="spacingAndGlyphs">')
