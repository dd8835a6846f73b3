"""What the tests of pictures share: the maps, and what can be read in an SVG."""

import re
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from argmap.renderers import Options, Scene, renderers
from tests.needs import missing
from tests.places import ARGUMENTS as ARGUMENTS
from tests.places import MAPS as MAPS

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"


def graph_of(file: Path) -> Graph:
    return lower(load(file).map)


def picture(graph: Graph, kind: str = "svg", graphviz: str | None = None, **options: Any) -> bytes:
    return renderers().get(kind).render(Scene(graph), Options(graphviz, **options))


def parsed(graph: Graph, graphviz: str | None = None) -> ET.Element:
    return ET.fromstring(picture(graph, "svg", graphviz))


def cards(root: ET.Element) -> dict[str, ET.Element]:
    """Return the groups of the cards of statements and references by id."""
    nodes = [one for one in root.iter(f"{SVG}g") if "node" in one.get("class", "").split()]
    return {
        one.get("id", ""): one for one in nodes if re.search("author|reader|reported|conceded", one.get("class", ""))
    }


def texts(card: ET.Element) -> str:
    """Return all that is written on a card, without white space and without marks of direction."""
    return re.sub("[\\s\u2067\u2069]", "", "".join("".join(one.itertext()) for one in card.iter(f"{SVG}text")))


def tooltip(card: ET.Element) -> str:
    """Return what a card says under the pointer: Graphviz hangs it on a link, we write it as the group's title."""
    hung = [title for one in card.iter(f"{SVG}a") if (title := one.get(f"{XLINK}title"))]
    return hung[0] if hung else card.findtext(f"{SVG}title") or ""


def tags(root: ET.Element) -> set[str]:
    """Return the names of all elements of a picture."""
    return {one.tag.removeprefix(SVG) for one in root.iter()}


def engine_named(name: str) -> str | None:
    """Return who paints, as ``Options.graphviz`` has it: argmap itself, the Graphviz that it brings, or Debian's."""
    return None if name == "own" else "graphviz-pure" if name == "pure" else debian_dot()


def debian_dot() -> str:
    """Return the ``dot`` on PATH; without one the test is skipped, in CI it fails."""
    return shutil.which("dot") or missing("dot, of the system's package graphviz,")
