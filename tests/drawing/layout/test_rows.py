"""Drawings from the top down: what holds of those from left to right holds of them too."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.layout.directions import place
from argmap.drawing.layout.placed import EntrySide, Placed
from argmap.drawing.lines.edges import lines
from argmap.drawing.themes.theme import Theme, built_in
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from argmap.graph import Graph
from tests.drawing.generating import GRAPHS, chain, seeded, star
from tests.drawing.geometry import Box, Segment, segments
from tests.drawing.layout.test_directions import places, with_another
from tests.examples import examples

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

DOWN = built_in("rationale")
WIDEST = st.sampled_from([100, 700, 1500, 3000, 1_000_000])
LARGE = [(200, 1, 2000), (500, 2, 1_000_000), (1000, 3, 2000), (1000, 4, 20_000)]
SLACK = 1e-6


def down(widest: int = 1_000_000, theme: Theme = DOWN) -> Theme:
    return replace(theme, direction="down", widest=widest)


def laid_out(graph: Graph, theme: Theme) -> list[Placed]:
    return place(blocks(graph, SupportOf(graph)), theme)


def box(one: Placed, theme: Theme) -> Box:
    left, right = one.x - one.margin(theme), one.x + one.wide + one.margin(theme)
    return Box(one.block.cards[0].key, left, one.y, right, one.bottom)


def check(graph: Graph, theme: Theme) -> None:
    placed = laid_out(graph, theme)
    found = sorted((box(one, theme) for one in placed), key=lambda one: one.top)
    drawn = [segment for line in lines(placed, theme) for segment in segments(line)]
    assert list(overlaps(found)) == []
    assert list(through(drawn, found)) == []
    assert list(crossings(drawn)) == []
    check_cards(placed, theme)
    check_order(placed)


def overlaps(boxes: list[Box]) -> Iterator[tuple[Box, Box]]:
    open_: list[Box] = []
    for one in boxes:
        open_ = [other for other in open_ if other.bottom > one.top]
        yield from ((other, one) for other in open_ if one.overlaps(other))
        open_.append(one)


def through(drawn: list[Segment], boxes: list[Box]) -> Iterator[tuple[str, str]]:
    """Yield each line with each box whose inside it touches."""
    for left, top, right, bottom, name in drawn:
        for one in boxes:
            if one.top >= bottom + SLACK:
                break
            beside = right <= one.left + SLACK or left >= one.right - SLACK
            if not beside and bottom > one.top + SLACK and top < one.bottom - SLACK:
                yield name, one.name


def crossings(drawn: list[Segment]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of lines that cross or lie on one another; to meet with an end is no crossing."""
    across = [one for one in drawn if one[1] == one[3]]
    upright = [one for one in drawn if one[0] == one[2]]
    upright.sort(key=lambda one: one[1])
    for a in across:
        for b in upright:
            if b[1] >= a[1]:
                break
            if a[0] + SLACK < b[0] < a[2] - SLACK and a[1] < b[3] - SLACK:
                yield a[4], b[4]
    yield from _atop([(one[1], one[0], one[2], one[4]) for one in across])
    yield from _atop([(one[0], one[1], one[3], one[4]) for one in upright])


def _atop(spans: list[tuple[float, float, float, str]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of lines of one direction of which one lies on another: level, beginning, end, name."""
    yield from ((a[3], b[3]) for a, b in pairwise(sorted(spans)) if a[0] == b[0] and b[1] < a[2] - SLACK)


def check_cards(placed: list[Placed], theme: Theme) -> None:
    """Cards lie in their block, beside or below one another."""
    for one in placed:
        around = box(one, theme)
        cards = [
            Box("", x, y, x + theme.width, y + face.height) for (x, y), face in zip(one.cards(), one.faces, strict=True)
        ]
        assert not [(a, b) for n, a in enumerate(cards) for b in cards[:n] if a.overlaps(b)]
        for card in cards:
            assert around.left <= card.left <= card.right <= around.right
            assert around.top <= card.top <= card.bottom <= around.bottom


def check_order(placed: list[Placed]) -> None:
    """What is read later stands right of or below what hangs on the same card before it."""
    at = {id(one.block): one for one in placed}
    for one in placed:
        for card in one.block.cards:
            for a, b in pairwise([at[id(child)] for child in card.children]):
                across = b.entry is EntrySide.TOP or a.entry is EntrySide.TOP or b.run
                assert b.x > a.x if across and b.lane != a.lane else b.y >= a.bottom
            for child in (at[id(child)] for child in card.children):
                assert child.y >= one.bottom or child.x > one.x + one.wide


@pytest.mark.slow
@given(GRAPHS, WIDEST)
@settings(max_examples=examples(250), deadline=None)
def test_nothing_meets_and_reading_order_is_kept(graph: Graph, widest: int) -> None:
    check(graph, down(widest))


@given(GRAPHS, WIDEST)
@settings(max_examples=40, deadline=None)
def test_any_theme_can_be_drawn_down(graph: Graph, widest: int) -> None:
    for name in ("cards", "plain"):
        check(graph, down(widest, built_in(name)))


@pytest.mark.parametrize(("size", "seed", "widest"), LARGE)
def test_nothing_meets_in_large_maps(size: int, seed: int, widest: int) -> None:
    check(seeded(size, seed), down(widest))


@given(GRAPHS)
@settings(max_examples=examples(100), deadline=None)
def test_a_block_stands_in_the_middle_above_what_hangs_on_it(graph: Graph) -> None:
    theme = down()
    placed = laid_out(graph, theme)
    at = {id(one.block): one for one in placed}
    for one in placed:
        row = [box(at[id(child)], theme) for card in one.block.cards for child in card.children]
        cut = any(child.undercutters for card in one.block.cards for child in card.children)
        if row and not cut and all(len(at[id(c)].block.cards) <= 4 for card in one.block.cards for c in card.children):
            middle = (row[0].left + row[-1].right) / 2
            assert abs(middle - (box(one, theme).left + box(one, theme).right) / 2) <= 2


@given(GRAPHS, st.sampled_from([1200, 2000, 4000]))
@settings(max_examples=examples(100), deadline=None)
def test_what_fits_is_spread_and_what_does_not_gets_narrower(graph: Graph, widest: int) -> None:
    wide, spread = (max(box(one, theme).right for one in laid_out(graph, theme)) for theme in (down(widest), down()))
    assert wide <= max(spread, widest)


def test_a_wide_map_of_leaves_is_stacked() -> None:
    placed = laid_out(star(60), down(2000))
    leaves = [one for one in placed if one.block.inference]
    assert {one.entry for one in leaves} == {EntrySide.LANE}
    assert max(one.x + one.wide for one in placed) < 500


def test_a_wide_map_of_branches_is_turned() -> None:
    theme = down(1500)
    placed = laid_out(seeded(300, 3), theme)
    spread = laid_out(seeded(300, 3), down())
    assert any(one.entry is EntrySide.SIDE for one in placed)
    assert max(one.x for one in placed) < max(one.x for one in spread) / 3


@given(GRAPHS, st.integers(0, 50))
@settings(max_examples=examples(100), deadline=None)
def test_a_statement_more_keeps_the_shape_of_all_branches_that_do_not_hold_it(graph: Graph, target: int) -> None:
    """Where everything is spread: each row stays as high, and nothing in a branch moves against the branch's top."""
    theme = down()
    more = with_another(graph, target)
    before, after = (laid_out(one, theme) for one in (graph, more))
    was, now = places(before), places(after)
    at = {id(one.block): one for one in after}
    for one in after:
        if one.block.cards[0].key in was and not _holds_new(one):
            old = was[one.block.cards[0].key]
            for child in (at[id(child)] for card in one.block.cards for child in card.children):
                kept = was[child.block.cards[0].key]
                assert (child.y - one.y) == (kept.y - old.y)
                assert abs((child.x - one.x) - (kept.x - old.x)) <= 1
    assert "new" in now


def _holds_new(one: Placed) -> bool:
    pending = [one.block]
    while pending:
        block = pending.pop()
        if any(card.key == "new" for card in block.cards):
            return True
        pending += [child for card in block.cards for child in card.children] + block.undercutters
    return False


@pytest.mark.parametrize("widest", [2000, 1_000_000])
def test_a_long_map_needs_no_recursion(widest: int) -> None:
    for graph in (chain(1500), star(1500)):
        placed = laid_out(graph, down(widest))
        assert len(placed) == 1501


@pytest.mark.slow
def test_a_hundred_thousand_statements_need_no_recursion() -> None:
    assert len(laid_out(chain(100_000), down(2000))) == 100_001
    assert len(laid_out(star(100_000), down(1_000_000_000))) == 100_001
