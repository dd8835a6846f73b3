"""Pictures as a reader sees them: measured in Chromium, with the fonts of the machine and with fonts that run wide."""

from pathlib import Path
from typing import Any

import pytest

from argmap.drawing.themes.choices import DEFAULT_THEME, theme_names
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.model import Backing
from argmap.renderers import Options, Scene, svg
from tests.browser.measuring import Seen, inside, look, overlapping, struck, write
from tests.cases import slowly
from tests.drawing.generating import chain, seeded, star
from tests.renderers.pictures import MAPS, graph_of

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

FONTS = slowly([None, "DejaVu Sans", "Liberation Sans"], None, "Liberation Sans")
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def check(seen: Seen) -> None:
    cards = [one for one in seen.shapes if one.card]
    assert cards
    for one in cards:
        assert one.box
        assert one.texts, f"{one.id} is empty"
        outside = [text for text, box in one.texts if not inside(box, one.box, 0.5)]
        assert outside == [], f"{one.id} does not hold its text"
    assert overlapping([(one.id, one.box) for one in cards if one.box], 0.5) == []
    texts = [(text, box) for one in seen.shapes for text, box in one.texts if text.strip()]
    assert overlapping(texts, 1.5) == [], "texts lie on one another"
    assert all(inside(box, seen.page) for _, box in texts), "text outside the page"
    assert struck(seen) == []


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_maps_of_the_project_hold_together(page: Any, tmp_path: Path, file: Path, font: str | None) -> None:
    check(look(page, write(graph_of(file), tmp_path), font))


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("size", slowly([20, 200, 1000], 1000))
def test_maps_made_up_hold_together(page: Any, tmp_path: Path, size: int, font: str | None) -> None:
    check(look(page, write(seeded(size, size), tmp_path), font))


@pytest.mark.parametrize("graph", [chain(60), star(60)], ids=["chain", "star"])
def test_maps_of_extreme_shape_hold_together(page: Any, tmp_path: Path, graph: Graph) -> None:
    check(look(page, write(graph, tmp_path)))


@pytest.mark.parametrize("direction", slowly([None, "right", "down"], "right", "down"))
@pytest.mark.parametrize("theme", slowly(theme_names(), *({*theme_names()} - {DEFAULT_THEME, "rationale"})))
def test_the_paper_s_map_holds_together_in_every_theme(
    page: Any, tmp_path: Path, theme: str, direction: str | None
) -> None:
    graph = graph_of(next(one for one in MAPS if one.stem.startswith("makili")))
    check(look(page, write(graph, tmp_path, theme=theme, direction=direction), "DejaVu Sans"))


@pytest.mark.parametrize("theme", slowly(theme_names(), *({*theme_names()} - {DEFAULT_THEME, "rationale"})))
def test_the_overview_and_the_sheets_of_the_paper_s_map_hold_together(page: Any, tmp_path: Path, theme: str) -> None:
    graph = graph_of(next(one for one in MAPS if one.stem.startswith("makili")))
    found = svg.pages(Scene(graph), Options(theme=theme), lambda number, _: f"map-{number}.svg")
    for number, content in enumerate(found):
        (tmp_path / f"map-{number}.svg").write_bytes(content)
        seen = look(page, tmp_path / f"map-{number}.svg", "DejaVu Sans")
        check(seen) if number else check_bars(seen)


def check_bars(seen: Seen) -> None:
    bars = [one for one in seen.shapes if "bar" in one.classes]
    assert len(bars) > 100
    for one in bars:
        assert one.box
        assert [text for text, box in one.texts if not inside(box, one.box, 0.5)] == [], f"{one.id} overflows"
    assert overlapping([(one.id, one.box) for one in bars if one.box], 0.5) == []


def test_the_overview_leads_to_a_sheet_and_the_sheet_to_others(page: Any, tmp_path: Path) -> None:
    graph = graph_of(next(one for one in MAPS if one.stem.startswith("makili")))
    found = svg.pages(Scene(graph), Options(), lambda number, _: f"map-{number}.svg" if number else "map.svg")
    for number, content in enumerate(found):
        (tmp_path / (f"map-{number}.svg" if number else "map.svg")).write_bytes(content)
    page.goto((tmp_path / "map.svg").as_uri())
    page.locator("#_bar-iran-west").click()
    page.wait_for_url("**/map-*.svg#iran-west")
    assert page.locator("#iran-west").count() == 1
    page.locator("#_way-0 a").click()
    page.wait_for_url("**/map-1.svg#chosen")


@pytest.mark.parametrize("widest", slowly([1000, 3000, 100_000], 3000, 100_000))
@pytest.mark.parametrize("size", slowly([20, 200, 1000], 1000))
def test_maps_made_up_hold_together_from_the_top_down(page: Any, tmp_path: Path, size: int, widest: int) -> None:
    check(look(page, write(seeded(size, size), tmp_path, theme="rationale", widest=widest), "DejaVu Sans"))


TEXTS = {
    "long words": f"{LONG} is one word; https://example.org/a/long/way/{'x' * 60}?a=1&b=2",
    "capitals": "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW ЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩ MMMMMMMM ƏƏƏƏƏƏƏƏƏƏƏƏ",
    "narrow": "iiiiiiiiiiiiiiiiiiii ..................... llllllllllllllllllllllllllllll ' ' ' '",
    "ideographs": "図書館は毎朝二時間の静かな時間を設けるべきである。「多くの読者」が朝に来て、長い文章を読むからだ。",
    "arabic": "يجب أن تحتفظ المكتبة بساعتين هادئتين كل صباح لأن القراء يأتون للعمل على نصوص طويلة.",
    "emoji": "👨‍👩‍👧‍👦 families 🇦🇿🇦🇿🇦🇿 wave 👍🏽 thumbs, 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    "empty": "  ",
    "one letter": "I",
    "long": "words that go on and on " * 40,
}


@pytest.mark.parametrize("font", FONTS)
def test_odd_texts_stay_in_their_boxes(page: Any, tmp_path: Path, font: str | None) -> None:
    nodes = {"c": Node("c", Role.CLAIM, TEXTS["capitals"], name="c")}
    for number, (name, text) in enumerate(TEXTS.items()):
        backings = tuple(Backing(note=note + 1, backs=text or None) for note in range(number * number))
        nodes[name] = Node(
            name, Role.PREMISE, text, footnotes=backings, name=name * 20, home=name, at="1.2 s3; 4.5 s6-7"
        )
    steps = {name: Inference(name, Kind.SUPPORTS, (name,), "c", scheme="practical-reasoning") for name in TEXTS}
    check(look(page, write(Graph(TEXTS["long words"], nodes, steps, ("c",)), tmp_path), font))


STRETCHED = """() => [...document.querySelectorAll('[textLength]')].map(line => {
    const set = line.getComputedTextLength();
    line.removeAttribute('textLength');
    return line.getComputedTextLength() / set;
})"""


@pytest.mark.parametrize(("font", "least", "most"), [("Liberation Sans", 0.97, 1.01), ("DejaVu Sans", 1.01, 1.3)])
def test_held_lines_are_squeezed_in_wide_fonts_and_otherwise_as_they_are(
    page: Any, tmp_path: Path, font: str, least: float, most: float
) -> None:
    graph = graph_of(next(one for one in MAPS if one.stem.startswith("makili")))
    look(page, write(graph, tmp_path), font)
    shares = page.evaluate(STRETCHED)
    assert len(shares) > 100
    assert least <= min(shares)
    assert max(shares) <= most
