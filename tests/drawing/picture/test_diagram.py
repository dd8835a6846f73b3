import os
import subprocess
import sys

import pytest
from hypothesis import given, settings

from argmap.drawing.picture.diagram import diagram
from argmap.graph import Graph
from tests.drawing.generating import GRAPHS, chain, seeded
from tests.places import ROOT


@given(GRAPHS)
@settings(max_examples=30, deadline=None)
def test_the_same_map_gives_the_same_text(graph: Graph) -> None:
    assert (
        diagram(graph).dot == diagram(Graph(graph.title, graph.nodes, graph.inferences, graph.roots, graph.paper)).dot
    )


@pytest.mark.slow
def test_the_text_does_not_depend_on_hashes() -> None:
    script = (
        "from tests.drawing.generating import seeded; from argmap.drawing.picture.diagram import diagram; "
        "print(diagram(seeded(60, 1)).dot)"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT, check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "2")
    }  # fmt: skip
    assert len(drawn) == 1


def test_every_node_and_edge_has_an_id_of_its_own() -> None:
    text = diagram(seeded(300, 7)).dot
    ids = [line.split(" id=", 1)[1].split()[0].rstrip("]") for line in text.splitlines() if " id=" in line]
    assert len(set(ids)) == len(ids) > 300


def test_a_deep_map_is_written_without_recursion() -> None:
    assert diagram(chain(2000)).dot.count('class="premise unsupported') == 2000
