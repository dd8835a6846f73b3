"""Outlines: one whole, and what holds of maps of every shape."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.forest.outline import line, outline
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import loads
from argmap.renderers import Options, Scene, renderers
from argmap.text.cells import cells
from tests.drawing.generating import GRAPHS, chain
from tests.graph.built_graphs import builder
from tests.renderers.pictures import picture
from tests.renderers.test_svg import star_of
from tests.strategies import LONG, graphs, long_chain, maps

MAP = """
title: T
claim:
  id: claim
  text: The claim.
  premises:
    - linked:
        - {id: one, text: First of two., at: 1.1 s1, footnotes: [1], premises: [{text: Its ground., basis: definition}]}
        - {text: Second of two., voice: reader}
      undercutters: [{id: cut, text: They do not add up.}]
    - {ref: one}
    - {ref: gone}
    - {text: A premise., premises: [{ref: cut}]}
  objections:
    - {text: An objection., voice: conceded, objections: [{text: A rebuttal.}]}
"""
OUTLINE = """\
The claim. (claim)
  + First of two. (one, [1], 1.1 s1)
    + Its ground. (definition)
  & Second of two. (reader) ▲ no support
    ~ They do not add up. (undercutter, cut) ▲ no support
  + First of two. (see one)
  + (no statement has the id gone)
  + A premise. △ support incomplete
    + They do not add up. (see cut)
  - An objection. (conceded)
    - A rebuttal. (rebuttal) ▲ no support
"""


def printed(graph: Graph) -> str:
    return picture(graph, "text").decode()


def test_the_outline_tells_what_stands_under_what() -> None:
    assert printed(lower(loads(MAP).map)) == OUTLINE


@given(GRAPHS)
@settings(max_examples=40, deadline=None)
def test_every_statement_is_printed(graph: Graph) -> None:
    text = "".join(printed(graph).split())
    assert all("".join(node.text.split()) in text for node in graph.nodes.values())


def test_long_statements_are_wrapped_and_hang() -> None:
    first, second, *others = printed(star_of(["word " * 60])).splitlines()[-4:]
    assert first.startswith("  + word")
    assert second.startswith("    word")
    assert all(len(line) <= 100 for line in (first, second, *others))


def test_a_deep_map_is_printed_in_space_linear_in_its_size() -> None:
    text = printed(chain(3000))
    assert text.count("Next.") == 3000
    assert len(text) < 3000 * 300


@pytest.mark.parametrize("text", ["\x1b[31mred", "\x07bell", "a\x00b"])
def test_nothing_a_map_says_moves_the_terminal(text: str) -> None:
    assert not [one for one in printed(star_of([text])) if ord(one) < 32 and one != "\n"]


def shown(rest: str) -> list[str]:
    graph = lower(loads(f"claim: {{text: C, {rest}}}").map)
    return renderers().get("text").render(Scene(graph), Options()).decode().splitlines()


def test_signs_depths_and_remarks() -> None:
    group = "{linked: [{text: P, id: p, at: 1.2 s3}, {text: Q, basis: testimony}], undercutters: [{text: U}]}"
    rebuttal = "{text: R, voice: reader, footnotes: [1, {note: 2, backs: half}]}"
    objection = f"{{text: O, objections: [{rebuttal}], premises: [{{ref: p}}, {{ref: gone}}]}}"
    assert shown(f"premises: [{group}], objections: [{objection}]") == [
        "C △ support incomplete",
        "  + P (p, 1.2 s3) ▲ no support",
        "  & Q (testimony)",
        "    ~ U (undercutter) ▲ no support",
        "  - O △ support incomplete",
        "    + P (see p)",
        "    + (no statement has the id gone)",
        "    - R (rebuttal, [1], [2], reader)",
    ]


def test_partial_support_is_said() -> None:
    paper = "paper: {works: [{id: w}], footnotes: [{number: 1, cites: [{work: w}]}]}"
    text = "claim: {text: C, premises: [{text: P, footnotes: [{note: 1, backs: half}]}]}\n"
    entries = list(outline(lower(loads(text + paper).map)))
    assert line(entries[1]) == "  + P ([1]) ▲ partly supported"


@given(maps(), st.integers(20, 130))
def test_every_statement_has_one_full_line_and_lines_fit(map_: Map, width: int) -> None:
    graph = lower(map_)
    entries = list(outline(graph))
    full = [
        entry
        for entry in entries
        if not "".join(entry.remarks).startswith("see ") and not entry.text.startswith("(no st")
    ]
    assert len(full) == len(graph.nodes)
    assert sum(entry.text.startswith("(no statement") for entry in entries) == sum(
        len(one.missing) for one in graph.inferences.values()
    )
    for entry in entries:
        lines = line(entry, width).split("\n")
        assert all(cells(one) <= max(width, 2 * entry.depth + 40) for one in lines)
        assert all(one.startswith(" " * (2 * entry.depth + len(entry.sign))) for one in lines[1:])


@given(graphs())
def test_graphs_that_are_no_trees(graph: Graph) -> None:
    assert renderers().get("text").render(Scene(graph), Options()).endswith(b"\n")


def test_depth_costs_no_recursion() -> None:
    assert sum(1 for _ in outline(long_chain())) == LONG


def test_a_reference_to_what_has_no_id_names_none() -> None:
    made = builder()
    for key in ("1", "2", "3"):
        made.statement(key, f"Statement {key}.")
    made.step("2", "1")
    made.step("3", "1")
    made.step("3", "2")
    remarks = [one.remarks for one in outline(made.build().graph) if one.text == "Statement 3."]
    assert sorted(remarks) == [(), ("shown elsewhere",)]
