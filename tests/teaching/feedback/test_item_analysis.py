import pytest

from argmap.teaching.feedback.item_analysis import items
from argmap.teaching.results.outcomes import Outcome


def outcome(points: float, **verdicts: str) -> Outcome:
    return Outcome(student="s", file=f"{points}", points=points, possible=points, verdicts=verdicts)


CLASS = [
    outcome(10, a="missing", b="right", c="wrong sign"), outcome(20, a="missing", b="right", c="missing"),
    outcome(80, a="right", b="right", c="right"), outcome(90, a="right", b="merged", c="right"),
]  # fmt: skip


def test_found_right_and_the_commonest_fault_are_counted() -> None:
    found = {one.id: one for one in items(CLASS)}
    assert [(one.all, one.found, one.right) for one in found.values()] == [(4, 2, 2), (4, 3, 3), (4, 3, 2)]
    assert [one.most for one in found.values()] == ["missing", "merged", "missing"]
    assert found["a"].difficulty == 0.5


def test_what_good_maps_have_and_weak_ones_lack_tells_them_apart() -> None:
    found = {one.id: one.discrimination for one in items(CLASS)}  # two at each end
    assert found == {"a": 1.0, "b": -0.5, "c": 1.0}


def test_a_small_class_has_no_groups_and_what_was_not_marked_does_not_count() -> None:
    assert [one.discrimination for one in items(CLASS[:3])] == [None, None, None]
    assert items([Outcome(student="x", file="x", problem="broken")]) == []


@pytest.mark.parametrize("size", [4, 10, 11, 37])
def test_groups_are_of_the_outer_27_per_cent(size: int) -> None:
    half = [outcome(number, a="right" if number >= size / 2 else "missing") for number in range(size)]
    assert [one.discrimination for one in items(half)] == [1.0]
