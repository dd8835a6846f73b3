import pytest
from hypothesis import given, settings

from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.drawing.generating import GRAPHS, chain
from tests.renderers.pictures import picture
from tests.renderers.test_svg import star_of

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


def outline(graph: Graph) -> str:
    return picture(graph, "text").decode()


def test_the_outline_tells_what_stands_under_what() -> None:
    assert outline(lower(loads(MAP).map)) == OUTLINE


@given(GRAPHS)
@settings(max_examples=40, deadline=None)
def test_every_statement_is_printed(graph: Graph) -> None:
    printed = "".join(outline(graph).split())
    assert all("".join(node.text.split()) in printed for node in graph.nodes.values())


def test_long_statements_are_wrapped_and_hang() -> None:
    first, second, *others = outline(star_of(["word " * 60])).splitlines()[-4:]
    assert first.startswith("  + word")
    assert second.startswith("    word")
    assert all(len(line) <= 100 for line in (first, second, *others))


def test_a_deep_map_is_printed_in_space_linear_in_its_size() -> None:
    printed = outline(chain(3000))
    assert printed.count("Next.") == 3000
    assert len(printed) < 3000 * 300


@pytest.mark.parametrize("text", ["\x1b[31mred", "\x07bell", "a\x00b"])
def test_nothing_a_map_says_moves_the_terminal(text: str) -> None:
    assert not [one for one in outline(star_of([text])) if ord(one) < 32 and one != "\n"]
