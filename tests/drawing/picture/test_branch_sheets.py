import pytest
from hypothesis import given, settings

from argmap.drawing.layout.room import SCREEN
from argmap.drawing.picture.branch_sheets import LARGE, MOST, branch_sheets, is_large
from argmap.drawing.picture.diagram import Diagram, diagram
from argmap.drawing.themes.choices import theme_names
from argmap.drawing.themes.theme import built_in
from argmap.graph import Graph
from tests.drawing.generating import GRAPHS, chain, seeded, star
from tests.places import ROOT
from tests.renderers.pictures import graph_of

PAPER = ROOT / "arguments" / "makili-aliyev-2013.yaml"
KINDS = {"claim", "premise", "objection", "rebuttal", "undercutter"}


def name(number: int, total: int) -> str:
    return f"a map-{number} of {total}.svg" if number else "a map.svg"


def keys(sheet: Diagram) -> set[str]:
    return {box.key for box in sheet.canvas.boxes}


def check_links(found: list[Diagram]) -> None:
    """Every link leads to a card that is there."""
    files = {f"a%20map-{number}%20of%20{len(found) - 1}.svg": sheet for number, sheet in enumerate(found) if number}
    for sheet in found:
        for box in sheet.canvas.boxes:
            file, _, key = box.link.partition("#")
            if box.link:
                assert key in keys(files[file] if file else sheet), box.link


@given(GRAPHS)
@settings(max_examples=60, deadline=None)
def test_every_statement_is_on_a_sheet_and_every_link_leads_to_one(graph: Graph) -> None:
    found = branch_sheets(graph, name)
    assert set(graph.nodes) <= set().union(*map(keys, found[1:]))
    check_links(found)


@pytest.mark.parametrize("graph", [chain(150), star(150), seeded(400, 2)], ids=["chain", "star", "seeded"])
@pytest.mark.parametrize("theme", ["cards", "rationale"])
def test_large_maps_of_every_shape_are_divided(graph: Graph, theme: str) -> None:
    found = branch_sheets(graph, name, built_in(theme))
    assert len(found) > 4
    assert set(graph.nodes) <= set().union(*map(keys, found[1:]))
    check_links(found)


@pytest.mark.parametrize("theme", theme_names())
def test_the_paper_map_is_seen_much_larger_than_in_one_picture(theme: str) -> None:
    graph, look = graph_of(PAPER), built_in(theme)
    found, whole = branch_sheets(graph, name, look), diagram(graph, look)
    scales = sorted(SCREEN.scale(one.width, one.height) for one in found)
    assert scales[0] > 0.5
    assert scales[len(scales) // 2] > 0.6
    assert scales[0] > 4 * SCREEN.scale(whole.width, whole.height)
    check_links(found)


def test_the_way_to_a_branch_is_above_its_sheet() -> None:
    found = branch_sheets(graph_of(PAPER), name)
    for sheet in found[2:]:
        way = [box for box in sheet.canvas.boxes if box.classes == ("way",)]
        assert way
        assert way[0].link.endswith("#chosen")
        assert max(box.y + box.height for box in way) < min(
            box.y for box in sheet.canvas.boxes if box.classes[0] in KINDS
        )


def test_a_sheet_lists_the_sources_of_its_own_statements_only() -> None:
    found = branch_sheets(graph_of(PAPER), name)
    sources = [{key for key in sheet.leads.spots if key.startswith("source ")} for sheet in found]
    assert sources[0] == set()
    assert len(set().union(*sources)) == 24
    assert all(len(one) < 24 for one in sources)


def test_the_overview_leads_to_every_sheet() -> None:
    found = branch_sheets(graph_of(PAPER), name)
    files = {box.link.partition("#")[0] for box in found[0].canvas.boxes if box.link}
    assert len(files) == len(found) - 1
    assert [one.title.split()[0] for one in found] == ["Overview", *(str(n) for n in range(1, len(found)))]


def test_without_names_nothing_leads_to_another_file() -> None:
    found = branch_sheets(graph_of(PAPER))
    assert {box.link for sheet in found for box in sheet.canvas.boxes if not box.link.startswith("#")} == {""}


@pytest.mark.slow
def test_only_a_large_map_is_divided_and_a_very_large_one_has_larger_sheets() -> None:
    assert not is_large(seeded(LARGE - 4, 1))
    assert is_large(seeded(LARGE + 1, 1))
    assert len(branch_sheets(seeded(12_000, 1), name)) < 900
    assert MOST < LARGE
