from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import given, settings

from argmap.drawing.layout.icicle import DEEPEST, THIN, IcicleBar, icicle
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks, walk
from argmap.graph import Graph
from tests.drawing.generating import GRAPHS, chain, seeded, star
from tests.examples import examples

WIDTH, HEIGHT = 1200.0, 700.0


def bars(graph: Graph) -> list[IcicleBar]:
    return icicle(blocks(graph, SupportOf(graph)), WIDTH, HEIGHT)


@given(GRAPHS)
@settings(max_examples=examples(150), deadline=None)
def test_every_statement_has_a_bar_inside_the_one_that_it_hangs_on(graph: Graph) -> None:
    found = bars(graph)
    counted = sum(bar.many if bar.last or not bar.card else 1 for bar in found)
    assert counted == sum(len(visit.block.cards) for visit in walk(blocks(graph, SupportOf(graph))))
    check(found)


@pytest.mark.parametrize("graph", [star(3000), chain(400), seeded(2000, 4)], ids=["star", "chain", "seeded"])
def test_a_large_map_keeps_its_area(graph: Graph) -> None:
    found = bars(graph)
    check(found)
    assert len(found) < 2000
    assert max(bar.level for bar in found) < DEEPEST


def check(found: list[IcicleBar]) -> None:
    columns: dict[int, list[IcicleBar]] = defaultdict(list)
    for bar in found:
        columns[bar.level].append(bar)
        assert -1e-6 <= bar.x <= bar.x + bar.width <= WIDTH + 1e-6
        assert -1e-6 <= bar.y <= bar.y + bar.height <= HEIGHT + 1e-6
        assert bar.card is None or bar.height >= THIN
    for level, column in columns.items():
        assert all(a.y + a.height <= b.y + 1e-6 for a, b in pairwise(column)), "bars overlap"
        if level:
            before = columns[level - 1]
            assert all(
                any(a.y <= b.y + 1e-6 and b.y + b.height <= a.y + a.height + 1e-6 for a in before) for b in column
            )


def test_what_is_too_thin_is_drawn_as_one_bar_that_says_how_many_it_is() -> None:
    (more,) = [bar for bar in bars(star(3000)) if bar.card is None]
    assert more.many == len(star(3000).nodes) - 1


def test_a_statement_with_more_below_it_is_taller() -> None:
    found = {bar.card.key: bar for bar in bars(seeded(60, 5)) if bar.card}
    tallest = max((bar for bar in found.values() if bar.level == 1), key=lambda bar: bar.height)
    assert tallest.many == max(bar.many for bar in found.values() if bar.level == 1)
