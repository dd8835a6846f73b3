"""Cards below one another: nothing overlaps, and what hangs on a block stands further right below it."""

from itertools import pairwise

from hypothesis import given

from argmap.drawing.layout.indented import INDENT, place_indented
from argmap.drawing.layout.placed import measure
from argmap.drawing.picture.deck import look
from argmap.drawing.themes.theme import DEFAULT
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks, walk
from argmap.graph import Graph
from tests.drawing.generating import GRAPHS

THEME = look(DEFAULT, below=True)


@given(GRAPHS)
def test_blocks_stand_below_one_another_in_the_order_of_reading(graph: Graph) -> None:
    for tree in blocks(graph, SupportOf(graph)):
        placed = place_indented(tree, THEME)
        visits = list(walk([tree]))
        assert [one.block for one in placed] == [visit.block for visit in visits]
        assert all(after.y == before.bottom + THEME.row for before, after in pairwise(placed))
        at = {id(one.block): one for one in placed}
        for visit in visits:
            if visit.parent:
                assert at[id(visit.block)].x == at[id(visit.parent)].x + INDENT
        assert min(one.x - one.margin(THEME) for one in placed) >= 0


@given(GRAPHS)
def test_low_cards_say_the_same_in_no_more_room(graph: Graph) -> None:
    for visit in walk(blocks(graph, SupportOf(graph))):
        plain, low = measure(visit.block, 0, THEME), measure(visit.block, 0, THEME, low=True)
        assert low.height <= plain.height
        for before, after in zip(plain.faces, low.faces, strict=True):
            said = " ".join([before.name, *before.foot]).replace("·", " ").split()
            assert sorted(" ".join([after.name, *after.foot]).replace("·", " ").split()) == sorted(said)
            assert after.lines == before.lines
