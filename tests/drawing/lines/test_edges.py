import pytest
from hypothesis import given, settings

from argmap.drawing.lines.edges import Line, lines
from argmap.drawing.themes.theme import DEFAULT
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.drawing.generating import GRAPHS
from tests.drawing.geometry import box, laid_out


def drawn(premises: str) -> dict[str, Line]:
    graph = lower(loads(f"claim: {{id: claim, text: A claim., {premises}}}").map)
    return {line.id: line for line in lines(laid_out(graph), DEFAULT)}


BARE, HELD = "{id: bare, text: B.}", "{id: held, text: H., basis: definition}"


@given(GRAPHS)
@settings(max_examples=60, deadline=None)
def test_every_block_has_one_line_of_its_own_that_starts_at_its_edge(graph: Graph) -> None:
    placed = laid_out(graph)
    own = {line.tail: line for line in lines(placed, DEFAULT) if line.own}
    below = [one for one in placed if one.block.inference]
    assert len(own) == len(below)
    for one in below:
        line = own[one.block.cards[0].key]
        assert line.points[0] == (box(one).left, one.y + one.tops[0] + DEFAULT.title / 2)
        assert line.kind == one.block.word


@given(GRAPHS)
@settings(max_examples=60, deadline=None)
def test_ids_of_lines_are_unique(graph: Graph) -> None:
    ids = [line.id for line in lines(laid_out(graph), DEFAULT)]
    assert len(set(ids)) == len(ids)


def test_a_trunk_of_one_kind_has_its_colour() -> None:
    found = drawn(f"premises: [{BARE}, {BARE}]")
    assert {line.kind for line in found.values()} == {"premise"}


def test_a_trunk_is_neutral_as_long_as_it_leads_to_several_kinds() -> None:
    found = drawn(f"premises: [{BARE}, {BARE}], objections: [{BARE}, {BARE}]")
    trunks = [line.kind for line in found.values() if not line.own]
    assert trunks == ["trunk"]
    assert {line.kind for line in found.values() if line.own} == {"premise", "objection"}


@pytest.mark.parametrize(
    ("premises", "heavy"), [(f"{HELD}, {BARE}", [True, True, False]), (f"{BARE}, {HELD}", [False, True])]
)
def test_a_line_is_heavy_where_support_comes_through(premises: str, heavy: list[bool]) -> None:
    assert [line.heavy for line in drawn(f"premises: [{premises}]").values()] == heavy


def test_lines_from_undercutters_meet_the_line_of_what_they_undercut_in_one_dot() -> None:
    cut = "{id: %s, text: U.}"
    found = drawn(f"premises: [{{id: p, text: P., undercutters: [{cut % 'one'}, {cut % 'two'}]}}]")
    dots = [line for line in found.values() if line.dot]
    assert [line.id for line in dots] == ["_line-two"]
    (x, y), premise = dots[0].points[-1], found["_line-p"]
    assert y == premise.points[0][1]
    assert premise.points[-1][0] < x < premise.points[0][0]
    assert found["_line-one"].points[-1][0] == x


def test_undercutters_of_undercutters_run_nearer() -> None:
    inner = "{id: u0, text: U.}"
    for number in range(1, 6):
        inner = f"{{id: u{number}, text: U., undercutters: [{inner}]}}"
    found = drawn(f"premises: [{{id: p, text: P., undercutters: [{inner}]}}]")
    lanes = [found[f"_line-u{number}"].points[-1][0] for number in range(6)]
    assert lanes == sorted(set(lanes), reverse=True)
