"""The pages of a map come in the order in which it is read, and each names where it goes on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.layout.paging import PageRoom, SheetPiece, paged
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks, walk
from argmap.graph import Graph
from tests.drawing.generating import GRAPHS, chain, linked, seeded, star


@dataclass
class Book:
    """The pieces of a map, by their pages."""

    forest: list[CardBlock]
    pages: list[list[SheetPiece]]

    @property
    def pieces(self) -> list[SheetPiece]:
        return [piece for page in self.pages for piece in page]

    def new(self) -> Iterator[list[str]]:
        """Yield the first keys of the blocks that each page shows for the first time, in the order of reading."""
        for piece in self.pieces:
            shown = [visit.block.cards[0].key for visit in walk([piece.forest()])]
            yield [key for key in shown if not key.startswith("_again")]


def many(tree: CardBlock) -> int:
    """Return how many blocks a piece has, which stands for how tall it is."""
    return sum(1 for _ in walk([tree]))


def pages_of(graph: Graph, most: int, *, apart: bool = False) -> Book:
    forest = blocks(graph, SupportOf(graph))
    return Book(forest, paged(forest, PageRoom(many, lambda _: most, 0, apart=apart)))


def book(graph: Graph, most: int) -> Book:
    """Return a book whose pieces stand on a page each."""
    forest = blocks(graph, SupportOf(graph))
    pages = paged(forest, PageRoom(many, lambda _: most, most))
    assert all(len(page) == 1 for page in pages)
    return Book(forest, pages)


@given(GRAPHS, st.integers(2, 9))
def test_pages_are_in_the_order_of_reading(graph: Graph, most: int) -> None:
    found = book(graph, most)
    visits = list(walk(found.forest))
    place = {visit.block.cards[0].key: number for number, visit in enumerate(visits)}
    pages = list(found.new())
    assert sorted(key for page in pages for key in page) == sorted(place)  # each once
    page_of = {key: number for number, page in enumerate(pages) for key in page}
    firsts = [place[page[0]] for page in pages]
    assert firsts == sorted(firsts)
    for page in pages:
        assert [place[key] for key in page] == sorted(place[key] for key in page)
    last: dict[int, tuple[int, int]] = {}
    for visit in visits:
        key = visit.block.cards[0].key
        if visit.parent is not None:
            parent = visit.parent.cards[0].key
            assert page_of[parent] <= page_of[key], "a parent comes before its children"
            before = last.get(id(visit.parent), (0, 0))
            assert before <= (page_of[key], place[key]), "siblings keep their order"
            last[id(visit.parent)] = page_of[key], place[key]


@given(GRAPHS, st.integers(2, 9))
def test_what_hangs_on_one_statement_comes_before_what_hangs_on_the_next(graph: Graph, most: int) -> None:
    found = book(graph, most)
    page_of = {key: number for number, page in enumerate(found.new()) for key in page}
    hanging = [
        page_of[child.cards[0].key]
        for visit in walk(found.forest)
        for child in [one for card in visit.block.cards for one in card.children][:1]
    ]
    assert hanging == sorted(hanging)


MAPS = {"chain": chain(40), "star": star(40), "linked": linked("composition"), "map": seeded(200, 4)}


@pytest.mark.parametrize("graph", MAPS.values(), ids=MAPS)
@pytest.mark.parametrize("most", [2, 3, 7])
def test_each_page_names_where_it_goes_on_and_where_it_comes_from(graph: Graph, most: int) -> None:
    pieces = book(graph, most).pieces
    for piece in pieces:
        said = " ".join(card.remark for visit in walk([piece.forest()]) for card in visit.block.cards)
        ahead = {*piece.goes_on.values(), *([piece.next_part] if piece.next_part else [])}
        assert {*map(int, re.findall(r"continues on page\u00a0(\d+)", said))} == {one.number for one in ahead}
        assert all(one.number > piece.number and one.parent is piece for one in ahead)
        if piece.parent:
            assert f"from page\u00a0{piece.parent.number}" in said


def test_a_very_long_row_is_split_in_time_with_its_length() -> None:
    pieces = book(star(4000), 9).pieces
    assert len(pieces) == 500


@given(GRAPHS, st.integers(2, 9), st.booleans())
def test_what_is_left_of_a_page_takes_the_next_piece(graph: Graph, most: int, apart: bool) -> None:
    found = pages_of(graph, most, apart=apart)
    alone = book(graph, most)
    assert len(found.pages) <= len(alone.pages) + apart
    assert sorted(key for page in found.new() for key in page) == sorted(key for page in alone.new() for key in page)
    for number, page in enumerate(found.pages, 1):
        assert all(piece.number == number for piece in page)
        tall = [many(piece.forest()) for piece in page]
        assert sum(tall) <= most or len(tall) == 1
    for number, page in enumerate(found.pages[1:], 1):
        first, left = page[0], most - sum(many(piece.forest()) for piece in found.pages[number - 1])
        begins = apart and found.pages[number - 1][-1].parent is None
        assert begins or left < 2 or first.parent is None, "a block with what hangs on it would still have fitted"


@given(GRAPHS, st.integers(2, 9))
def test_references_on_shared_pages_lead_there_and_back(graph: Graph, most: int) -> None:
    pages = pages_of(graph, most).pages
    said = [[" ".join(card.remark for visit in walk([piece.forest()]) for card in visit.block.cards) for piece in page]
            for page in pages]  # fmt: skip
    for number, texts in enumerate(said, 1):
        for target in map(int, re.findall(r"continues on page\u00a0(\d+)", " ".join(texts))):
            assert number < target <= len(pages)
            assert any(f"from page\u00a0{number}" in text for text in said[target - 1])
        for source in map(int, re.findall(r"from page\u00a0(\d+)", " ".join(texts))):
            assert f"continues on page\u00a0{number}" in " ".join(said[source - 1])


@given(GRAPHS, st.integers(2, 9))
def test_the_claim_stands_apart_with_its_reasons_alone_unless_all_fits(graph: Graph, most: int) -> None:
    first, *others = pages_of(graph, most, apart=True).pages
    assert len(first) == 1
    if others and others[0][0].parent:
        assert not first[0].opened


@given(GRAPHS, st.integers(1, 9))
def test_a_piece_is_known_to_be_as_tall_as_what_it_shows(graph: Graph, most: int) -> None:
    for piece in pages_of(graph, most).pieces:
        tall = many(piece.forest())
        assert piece.tall == (tall if tall <= most else inf)
