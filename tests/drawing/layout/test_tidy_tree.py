import random
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.layout.tidy_tree import Box, arrange
from tests.examples import examples

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

NEAR, FAR = 4.0, 9.0
SIZES = st.tuples(st.integers(1, 80), st.integers(1, 80), st.integers(0, 5))
TREES = st.lists(SIZES, min_size=1, max_size=40).map(lambda sizes: tree(sizes))


def tree(sizes: list[tuple[int, int, int]]) -> Box:
    """Return a tree in which each box hangs on one of the few before it."""
    boxes = [Box(float(width), float(height)) for width, height, _ in sizes]
    for number, (_, _, back) in enumerate(sizes[1:], start=1):
        boxes[max(0, number - 1 - back)].children.append(boxes[number])
    return boxes[0]


def every(root: Box) -> Iterator[Box]:
    pending = [root]
    while pending:
        box = pending.pop()
        yield box
        pending.extend(box.children)


def meet(a: Box, b: Box) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.bottom and b.y < a.bottom


@given(TREES)
@settings(max_examples=examples(300), deadline=None)
def test_nothing_overlaps_and_order_is_kept(root: Box) -> None:
    arrange(root, NEAR, FAR)
    boxes = list(every(root))
    shrunk = [Box(box.width - 1e-6, box.height - 1e-6, x=box.x, y=box.y) for box in boxes]
    assert not [(a, b) for n, a in enumerate(shrunk) for b in shrunk[:n] if meet(a, b)]
    for box in boxes:
        assert all(a.x + a.width + NEAR <= b.x + 1e-6 for a, b in pairwise(box.children))
        assert all(child.y == box.bottom for child in box.children)
        if box.children:
            middle = (box.children[0].x + box.children[-1].x + box.children[-1].width) / 2
            assert box.x + box.width / 2 == pytest.approx(middle)
    assert min(box.x for box in boxes) == pytest.approx(0)


@given(TREES)
@settings(max_examples=examples(100), deadline=None)
def test_boxes_of_different_parents_stand_farther_apart(root: Box) -> None:
    arrange(root, NEAR, FAR)
    parents = {id(child): box for box in every(root) for child in box.children}
    boxes = list(every(root))
    for a in boxes:
        for b in boxes:
            level = a.y < b.bottom - 1e-6 and b.y < a.bottom - 1e-6
            if level and a.x < b.x and parents.get(id(a)) is not parents.get(id(b)):
                assert a.x + a.width + FAR <= b.x + 1e-6


def mirrored(box: Box) -> Box:
    """Return the mirror image; the recursion is bounded by the small trees of the test."""
    return Box(box.width, box.height, [mirrored(child) for child in reversed(box.children)])


@given(TREES)
@settings(max_examples=examples(100), deadline=None)
def test_a_subtree_is_as_wide_as_its_mirror_image(root: Box) -> None:
    other = mirrored(root)
    arrange(root, NEAR, FAR)
    arrange(other, NEAR, FAR)
    wide, same = (max(box.x + box.width for box in every(one)) for one in (root, other))
    assert wide == pytest.approx(same)


@pytest.mark.parametrize("shape", ["chain", "star", "comb", "random"])
def test_large_trees_need_no_recursion(shape: str) -> None:
    chance = random.Random(1)
    boxes = [Box(10.0, 10.0)]
    while len(boxes) < 20_000:
        number = len(boxes)
        at = {"chain": number - 1, "star": 0, "comb": (number - 1) // 2 * 2, "random": chance.randrange(number)}[shape]
        boxes.append(Box(10.0, 10.0))
        boxes[at].children.append(boxes[-1])
    arrange(boxes[0], NEAR, FAR)
    rows: dict[float, list[float]] = {}
    for box in boxes:
        rows.setdefault(box.y, []).append(box.x)
    assert all(b - a >= 10.0 + NEAR - 1e-6 for row in rows.values() for a, b in pairwise(sorted(row)))
