import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.graphviz.engine import draw
from argmap.drawing.picture.diagram import Diagram
from argmap.drawing.picture.printed_pages import PAPERS, SMALLEST, printed_pages
from argmap.drawing.themes.theme import built_in
from argmap.graph import Graph
from tests.drawing.generating import GRAPHS, chain, seeded, star
from tests.renderers.pictures import MAPS, graph_of

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

IDS = re.compile(r' id="([^"]*)"')
CARD = re.compile(r'^\t"([^"]*)" \[.* class="(?:claim|premise|objection|rebuttal|undercutter) \w+ [^"]*"', re.MULTILINE)


def cards(page: Diagram) -> list[str]:
    """Return the keys of the cards on a page."""
    return [found for found in CARD.findall(page.dot) if not found.startswith("_frame")]


def on_pages(graph: Graph, paper: str = "a4", theme: str = "cards") -> list[Diagram]:
    return printed_pages(graph, paper, built_in(theme))


@given(GRAPHS, st.sampled_from(["cards", "rationale"]))
@settings(max_examples=40, deadline=None)
def test_every_statement_stands_on_one_page_and_is_only_shown_again_where_its_branch_goes_on(
    graph: Graph, theme: str
) -> None:
    check_pages(graph, on_pages(graph, theme=theme))


@pytest.mark.parametrize("graph", [chain(60), star(60), seeded(300, 2)], ids=["chain", "star", "seeded"])
@pytest.mark.parametrize("theme", ["cards", "rationale"])
def test_large_maps_are_split(graph: Graph, theme: str) -> None:
    pages = on_pages(graph, theme=theme)
    assert len(pages) > 2
    check_pages(graph, pages)


def check_pages(graph: Graph, pages: list[Diagram]) -> None:
    counted = Counter(card for page in pages for card in cards(page))
    assert {*graph.nodes} <= {*counted}
    assert all(counted[one] == 1 for one in graph.nodes)
    for number, page in enumerate(pages, 1):
        assert (page.width, page.height) in [size[::step] for size in PAPERS.values() for step in (1, -1)]
        ids = IDS.findall(page.dot)
        assert len(set(ids)) == len(ids)
        check_references(pages, number)


def check_references(pages: list[Diagram], number: int) -> None:
    """Whoever follows "continues on page 3" finds there a branch that comes from this page."""
    for target in map(int, re.findall("continues on page\u00a0(\\d+)", pages[number - 1].dot)):
        assert target > number
        assert f"from page\u00a0{number}" in pages[target - 1].dot
    for source in map(int, re.findall("from page\u00a0(\\d+)", pages[number - 1].dot)):
        assert source < number
        assert f"continues on page\u00a0{number}" in pages[source - 1].dot


def test_a_small_map_takes_one_page() -> None:
    assert len(on_pages(star(3))) == 1


def test_larger_paper_takes_fewer_pages() -> None:
    graph = seeded(300, 2)
    assert len(on_pages(graph, "a3")) < len(on_pages(graph, "a4"))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_page_has_the_size_of_the_paper_and_letters_that_can_be_read(paper: str) -> None:
    graph = graph_of(next(one for one in MAPS if one.stem.startswith("makili")))
    for page in on_pages(graph, paper)[:2]:
        root = ET.fromstring(draw(page.dot, "svg"))
        size = [float(root.get(name, "").removesuffix("pt")) for name in ("width", "height")]
        assert size == pytest.approx([page.width, page.height], abs=1)
        found = re.search(r"scale\(([\d.]+)", ET.tostring(root, encoding="unicode"))
        assert found
        assert float(found[1]) * built_in("cards").small >= SMALLEST - 0.01


def test_notes_stand_on_the_last_pages() -> None:
    graph = graph_of(next(one for one in MAPS if one.stem.startswith("makili")))
    pages = on_pages(graph)
    assert "notes · page" in pages[-1].dot
    assert "_notes" not in pages[0].dot


def test_a_card_larger_than_a_page_is_drawn_smaller() -> None:
    graph = star(1)
    nodes = {key: replace(node, text="word " * (1 if key == "claim" else 3000)) for key, node in graph.nodes.items()}
    page = on_pages(Graph("T", nodes, graph.inferences, graph.roots))[0]
    root = ET.fromstring(draw(page.dot, "svg"))
    assert float(root.get("height", "").removesuffix("pt")) == pytest.approx(page.height, abs=1)


def test_a_small_map_is_drawn_larger_to_fill_its_page() -> None:
    small, large = star(3), seeded(300, 2)
    theme = built_in("cards")
    letters = []
    for graph in (small, large):
        page = on_pages(graph)[0]
        left, _, right, _ = page.canvas.area
        letters.append(theme.small * page.width / (right - left + 2 * page.canvas.margin))
    assert letters[0] >= 10
    assert abs(letters[1] - SMALLEST) < 0.1


def test_pages_of_a_large_map_are_full() -> None:
    """On every page but the last of a map there are cards down to the lower half."""
    pages = on_pages(seeded(200, 4))
    for page in pages[:-1]:
        top, bottom = page.canvas.area[1], page.canvas.area[3]
        lowest = max((box.y + box.height for box in page.canvas.boxes if box.surface), default=bottom)
        assert lowest > (top + bottom) / 2
