"""What falls with each statement, where one is a premise of its own: as ``variants.falling`` says of it alone."""

from dataclasses import replace
from random import Random

import pytest

from argmap.evaluation.bit_counts import members
from argmap.evaluation.dependents import falling_without_each
from argmap.evaluation.variants import falling
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from benchmarks.generating import graph as generated

OWN_PREMISE = """
claim:
  text: The budget limits the harbour.
  premises:
    - id: market
      text: The market crosses the school.
      voice: reported
      footnotes: [1]
      premises:
        - linked: [The river serves the school., {ref: market}]
paper: {works: [{id: lee, type: book, title: Lee}], footnotes: [{number: 1, cites: [{work: lee}]}]}
"""


def test_a_statement_may_be_a_premise_of_its_own() -> None:
    graph = lower(loads(OWN_PREMISE).map)
    assert falling_without_each(graph, 1000) == {id_: falling(graph, [id_]) for id_ in graph.nodes}


@pytest.mark.parametrize("seed", range(40))
def test_premises_of_their_own_change_nothing_in_what_falls(seed: int) -> None:
    random = Random(seed)
    made = generated(4 + seed % 9, seed)
    steps = {
        id_: replace(step, sources=tuple(dict.fromkeys([*step.sources, step.target])))
        if step.target in made.nodes and random.random() < 0.4
        else step
        for id_, step in made.inferences.items()
    }
    graph = replace(made, inferences=steps)
    assert falling_without_each(graph, 10**9) == {id_: falling(graph, [id_]) for id_ in graph.nodes}


def test_a_set_without_an_end_has_no_members() -> None:
    with pytest.raises(ValueError, match="no end"):
        list(members(-1))
