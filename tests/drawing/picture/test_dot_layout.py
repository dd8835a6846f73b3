from xml.etree import ElementTree as ET

import pytest

from argmap.graph import Graph
from tests.drawing.generating import chain, linked, seeded
from tests.renderers.pictures import MAPS, SVG, debian_dot, graph_of, picture, texts


def shown(graph: Graph, **options: str) -> ET.Element:
    return ET.fromstring(picture(graph, layout="dot", **options))


@pytest.mark.parametrize("theme", ["cards", "rationale"])
@pytest.mark.parametrize("engine", ["pure", "dot"])
def test_dot_lays_out_every_statement(theme: str, engine: str) -> None:
    graph = seeded(60, 4)
    root = shown(graph, theme=theme, **({"graphviz": debian_dot()} if engine == "dot" else {}))
    written = texts(root)
    assert all("".join(node.text.split()) in written for node in graph.nodes.values())
    lines = [one for one in root.iter(f"{SVG}g") if "edge" in one.get("class", "").split()]
    assert len(lines) == len(graph.inferences)


def test_direction_follows_the_theme() -> None:
    sizes = []
    for theme in ("cards", "rationale"):
        root = shown(chain(12), theme=theme)
        sizes.append(float(root.get("width", "").removesuffix("pt")) / float(root.get("height", "").removesuffix("pt")))
    assert sizes[0] > 4
    assert sizes[1] < 1


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_dot_text_holds_no_positions(file: object) -> None:
    text = picture(graph_of(file), "dot", layout="dot").decode()  # type: ignore[arg-type]
    assert " pos=" not in text
    assert 'layout="dot"' in text


@pytest.mark.parametrize(("theme", "order"), [("cards", [1, 2, "scheme"]), ("rationale", ["scheme", 1, 2])])
def test_linked_premises_name_their_scheme_below_one_another_or_above_side_by_side(
    theme: str, order: list[object]
) -> None:
    text = picture(linked("analogy"), "dot", layout="dot", theme=theme).decode()
    at = {1: text.index('PORT="c0"'), 2: text.index('PORT="c1"'), "scheme": text.index("scheme: analogy")}
    assert sorted(at, key=lambda one: at[one]) == order
    assert ('COLSPAN="3"' in text) == (theme == "rationale")
    drawn = "".join(shown(linked("analogy"), theme=theme).itertext())
    assert "scheme: analogy" in drawn.replace("\u00a0", " ")


def test_linked_premises_without_a_scheme_have_no_row_for_it() -> None:
    assert "scheme" not in picture(linked(None), "dot", layout="dot").decode()
