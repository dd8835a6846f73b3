from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.layout.branches import by_branch
from argmap.drawing.layout.paging import SheetPiece
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks, walk
from argmap.graph import Graph
from tests.drawing.generating import GRAPHS, chain, seeded, star
from tests.examples import examples

MOST = st.integers(4, 30)


def pieces(graph: Graph, most: int) -> list[SheetPiece]:
    return by_branch(blocks(graph, SupportOf(graph)), most)


def keys(tree: CardBlock) -> list[str]:
    return [card.key for visit in walk([tree]) for card in visit.block.cards]


@given(GRAPHS, MOST)
@settings(max_examples=examples(150), deadline=None)
def test_every_card_is_on_a_sheet_and_again_only_where_its_branch_is(graph: Graph, most: int) -> None:
    forest = blocks(graph, SupportOf(graph))
    found = by_branch(forest, most)
    counted = Counter(key for piece in found for key in keys(piece.forest()))
    again = Counter(card.key for piece in found if piece.parent for card in piece.block.cards if not piece.start)
    wanted = Counter(key for root in forest for key in keys(root))
    assert Counter({key: number for key, number in counted.items() if not key.startswith("_again")}) == wanted + again


@given(GRAPHS, MOST)
@settings(max_examples=examples(150), deadline=None)
def test_every_branch_that_goes_on_elsewhere_names_a_later_sheet(graph: Graph, most: int) -> None:
    for piece in pieces(graph, most):
        for key, number in piece.references(piece.forest()):
            assert number > piece.number, key


@given(GRAPHS, MOST)
@settings(max_examples=examples(150), deadline=None)
def test_a_sheet_has_no_more_cards_than_it_may_unless_one_block_alone_does(graph: Graph, most: int) -> None:
    for piece in pieces(graph, most):
        children = [child for _, child in piece.children[piece.start : piece.start + piece.shown]]
        alone = len(children) == 1 or most < 2 * max((len(v.block.cards) for v in walk([piece.block])), default=1)
        assert len(keys(piece.forest())) <= most or alone


def test_a_map_that_fits_is_one_sheet() -> None:
    (piece,) = pieces(seeded(25, 1), 30)
    assert len(keys(piece.forest())) >= 25


def test_many_leaves_fill_sheets_one_after_the_other() -> None:
    sizes = [len(keys(piece.forest())) for piece in pieces(star(100), 30)]
    assert sizes == [30, 30, 30, 14]


def test_a_chain_is_cut_where_it_gets_too_long() -> None:
    sizes = [len(keys(piece.forest())) for piece in pieces(chain(100), 30)]
    assert max(sizes) <= 30
    assert len(sizes) == 4


def test_no_sheet_is_made_for_a_few_cards_only() -> None:
    sizes = [len(keys(piece.forest())) for piece in pieces(seeded(1000, 3), 30)]
    assert sum(size >= 8 for size in sizes) > len(sizes) * 0.8
