"""Mermaid's own parser reads the flowcharts that are written, in a browser."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.graph import Graph
from argmap.renderers import Options, Scene, renderers
from tests.needs import missing
from tests.places import MAPS, ROOT
from tests.renderers.pictures import graph_of
from tests.strategies import graphs

SCRIPT = ROOT / ".venv" / "node_modules" / "mermaid" / "dist" / "mermaid.min.js"


@pytest.fixture(scope="module")
def parser(browser: Any) -> Any:
    """Return a page in which Mermaid is loaded."""
    if not SCRIPT.is_file():
        missing("mermaid (npm install --prefix .venv mermaid)")
    tab = browser.new_page()
    tab.set_content("<p>Mermaid</p>")
    tab.add_script_tag(path=str(SCRIPT))
    return tab


def parsed(tab: Any, text: str) -> str:
    """Return the kind of diagram that Mermaid reads in a text. Raises where it is no diagram."""
    found: str = tab.evaluate("async (text) => (await mermaid.parse(text)).diagramType", text)
    return found


def written(graph: Graph) -> str:
    return renderers().get("mermaid").render(Scene(graph), Options()).decode()


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_the_maps_of_the_project_are_read(parser: Any, file: Path) -> None:
    assert parsed(parser, written(graph_of(file))).startswith("flowchart")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(graph=graphs())
def test_graphs_of_every_shape_are_read(parser: Any, graph: Graph) -> None:
    assert parsed(parser, written(graph)).startswith("flowchart")
