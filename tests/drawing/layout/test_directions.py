from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.layout.directions import Placed
from argmap.drawing.themes.theme import DEFAULT
from argmap.forest.cards import walk
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.model import Voice
from tests.drawing.generating import GRAPHS, chain, seeded, star
from tests.drawing.geometry import crossings, laid_out, overlaps, through_boxes
from tests.examples import examples

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

LARGE = [(200, 1), (500, 2), (1000, 3), (1000, 4)]


@pytest.mark.slow
@given(GRAPHS)
@settings(max_examples=examples(150), deadline=None)
def test_no_boxes_overlap_and_no_line_crosses_anything(graph: Graph) -> None:
    check_nothing_meets(laid_out(graph))


@pytest.mark.parametrize(("size", "seed"), LARGE)
def test_no_boxes_overlap_and_no_line_crosses_anything_in_large_maps(size: int, seed: int) -> None:
    check_nothing_meets(laid_out(seeded(size, seed)))


def check_nothing_meets(placed: list[Placed]) -> None:
    assert list(overlaps(placed)) == []
    assert list(through_boxes(placed)) == []
    assert list(crossings(placed)) == []


@given(GRAPHS)
@settings(max_examples=examples(100), deadline=None)
def test_reading_order_is_kept(graph: Graph) -> None:
    check_reading_order(laid_out(graph))


@pytest.mark.parametrize(("size", "seed"), LARGE)
def test_reading_order_is_kept_in_large_maps(size: int, seed: int) -> None:
    check_reading_order(laid_out(seeded(size, seed)))


def check_reading_order(placed: list[Placed]) -> None:
    """What is read later stands lower in its column, a block right of what it hangs on and not above it."""
    columns: dict[int, list[int]] = {}
    at = {id(one.block): one for one in placed}
    for visit in walk([one.block for one in placed if one.block.inference is None]):
        one = at[id(visit.block)]
        columns.setdefault(one.x, []).append(one.y)
        if visit.parent is not None and visit.card >= 0:
            parent = at[id(visit.parent)]
            assert one.x == parent.x + DEFAULT.width + DEFAULT.gap
            assert one.y + one.tops[0] >= parent.y + parent.tops[visit.card]
        elif visit.parent is not None:
            assert one.x == at[id(visit.parent)].x
            assert one.y >= at[id(visit.parent)].y + at[id(visit.parent)].height
    assert all(a < b for ys in columns.values() for a, b in pairwise(ys))


@given(GRAPHS)
@settings(max_examples=examples(100), deadline=None)
def test_the_first_branch_is_level_with_what_it_hangs_on(graph: Graph) -> None:
    placed = laid_out(graph)
    at = {id(one.block): one for one in placed}
    for one in placed:
        for card, top in zip(one.block.cards, one.tops, strict=True):
            if card.children:
                child = at[id(card.children[0])]
                assert child.y + child.tops[0] == one.y + top
                break


@given(GRAPHS, st.integers(0, 50))
@settings(max_examples=examples(100), deadline=None)
def test_a_statement_more_moves_only_what_comes_after_it(graph: Graph, target: int) -> None:
    before, after = places(laid_out(graph)), places(laid_out(with_another(graph, target)))
    new = after["new"]
    for key, one in after.items():
        if key in before and (before[key].x, before[key].y) != (one.x, one.y):
            assert before[key].x == one.x
            assert before[key].y < one.y, f"{key} moved up"
            assert one.y + one.height > new.y, f"{key} stands above the new statement and moved"


def places(placed: list[Placed]) -> dict[str, Placed]:
    return {one.block.cards[0].key: one for one in placed}


def with_another(graph: Graph, target: int) -> Graph:
    """Return the map with a bare premise more for a statement that has some, else with an objection to it.

    So no statement gains or loses support, and no card changes its height.
    """
    where = list(graph.nodes)[target % len(graph.nodes)]
    kind = Kind.SUPPORTS if graph.into(where, Kind.SUPPORTS) else Kind.ATTACKS
    nodes = graph.nodes | {"new": Node("new", Role.OBJECTION, "A statement more.", Voice.READER, home="new>")}
    return Graph("", nodes, graph.inferences | {"new>": Inference("new>", kind, ("new",), where)}, graph.roots)


def test_several_roots_stand_below_one_another() -> None:
    graph = seeded(40, 5)
    nodes = graph.nodes | {"other": Node("other", Role.CLAIM, "Another claim.")}
    two = Graph("", nodes, graph.inferences, ("claim", "other"))
    placed = laid_out(two)
    check_nothing_meets(placed)
    other = next(one for one in placed if one.block.cards[0].key == "other")
    assert other.x == 0
    assert other.y > max(one.y + one.height for one in placed if one is not other)


@pytest.mark.parametrize("make", [chain, star])
def test_a_long_map_needs_no_recursion(make: Callable[[int], Graph]) -> None:
    check_nothing_meets(laid_out(make(1500)))


@pytest.mark.slow
@pytest.mark.parametrize("make", [chain, star])
def test_a_hundred_thousand_statements_need_no_recursion(make: Callable[[int], Graph]) -> None:
    placed = laid_out(make(100_000))
    assert len(placed) == 100_001
    assert list(overlaps(placed)) == []
