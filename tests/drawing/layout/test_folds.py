import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.layout.directions import Placed
from argmap.drawing.layout.folds import grouped
from argmap.drawing.layout.placed import EntrySide
from argmap.drawing.layout.room import SCREEN, Room
from argmap.drawing.lines.edges import lines
from argmap.drawing.themes.theme import DEFAULT
from argmap.forest.cards import CardBlock
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.drawing.generating import GRAPHS, star
from tests.drawing.geometry import box, crossings, folded, laid_out, overlaps, through_boxes
from tests.examples import examples

ROOMS = st.builds(Room, st.integers(300, 4000), st.integers(200, 1500))


@given(GRAPHS, ROOMS)
@settings(max_examples=examples(150), deadline=None)
def test_nothing_meets_where_what_hangs_on_a_card_is_folded(graph: Graph, room: Room) -> None:
    placed = folded(graph, room)
    assert list(overlaps(placed)) == []
    assert list(through_boxes(placed)) == []
    assert list(crossings(placed)) == []


@given(GRAPHS, ROOMS)
@settings(max_examples=examples(100), deadline=None)
def test_every_block_has_one_line_of_its_own_and_ids_are_unique(graph: Graph, room: Room) -> None:
    placed = folded(graph, room)
    drawn = list(lines(placed, DEFAULT))
    own = {line.tail: line for line in drawn if line.own}
    assert len(own) == sum(one.block.inference is not None for one in placed)
    assert len({line.id for line in drawn}) == len(drawn)
    for one in placed:
        if one.block.inference:
            assert own[one.block.cards[0].key].points[0][0] == box(one).left


@given(GRAPHS, ROOMS)
@settings(max_examples=examples(100), deadline=None)
def test_a_folded_map_is_seen_no_smaller_and_reads_down_the_first_group_then_down_the_next(
    graph: Graph, room: Room
) -> None:
    before, after = laid_out(graph), folded(graph, room)
    assert seen(after, room) >= seen(before, room)
    at = {id(one.block): one for one in after}
    for one in after:
        for card in one.block.cards:
            spots = [(at[id(child)].x, at[id(child)].y) for child in card.children]
            assert spots == sorted(spots)
            assert all(x > one.x for x, _ in spots)


def seen(placed: list[Placed], room: Room) -> float:
    gap = DEFAULT.gap
    return room.scale(max(one.x + DEFAULT.width + gap for one in placed), max(one.bottom for one in placed))


def test_what_fits_is_not_folded() -> None:
    assert {one.entry for one in folded(star(6), SCREEN)} == {EntrySide.SIDE}


def test_many_leaves_stand_in_several_columns() -> None:
    placed = folded(star(40), SCREEN)
    assert len({one.x for one in placed}) == 1 + DEFAULT.columns
    assert seen(placed, SCREEN) > 2 * seen(laid_out(star(40)), SCREEN)


def test_a_broad_map_takes_the_shape_of_the_room() -> None:
    leaves = ", ".join("{text: Why it is so.}" for _ in range(4))
    branches = ", ".join(f"{{text: A reason., premises: [{leaves}]}}" for _ in range(8))
    graph = lower(loads(f"claim: {{text: A claim., premises: [{branches}]}}").map)
    assert seen(folded(graph, SCREEN), SCREEN) > 1.6 * seen(laid_out(graph), SCREEN)


def test_the_tallest_group_is_as_low_as_can_be() -> None:
    fan = [CardBlock([], None, str(number)) for number in range(5)]
    found = grouped(fan, [5, 1, 1, 1, 6], 3)
    assert [[one.word for one in group] for group in found] == [["0", "1"], ["2", "3"], ["4"]]


@pytest.mark.slow
def test_folding_needs_no_recursion_and_not_all_of_a_very_large_map() -> None:
    assert len(folded(star(15_000), SCREEN)) >= 15_000
