from hypothesis import given
from hypothesis import strategies as st

from argmap.anchoring.reordering import counterparts, unmoved


@given(st.lists(st.none() | st.integers(0, 20)))
def test_what_is_unmoved_is_in_order_and_nothing_longer_is(successors: list[int | None]) -> None:
    kept = sorted(unmoved(successors))
    now = [successors[n] for n in kept]
    assert None not in now
    assert now == sorted(one for one in now if one is not None)
    longest: dict[int, int] = {}
    for n, into in enumerate(successors):
        if into is not None:
            before = (longest[m] for m in longest if (successors[m] or 0) <= into)
            longest[n] = 1 + max(before, default=0)
    assert len(kept) == max(longest.values(), default=0)


def test_one_that_was_put_elsewhere_is_what_moved() -> None:
    assert unmoved([3, 0, 1, 2, 4]) == {1, 2, 3, 4}
    assert unmoved([0, None, 5, 6, 7]) == {0, 2, 3, 4}


def test_a_section_has_a_counterpart_unless_it_was_joined_with_another() -> None:
    assert counterparts([("1", "1"), ("2", "3"), ("2", "3"), ("2", "4")]) == {"1": "1", "2": "3"}
    assert counterparts([("1", "1"), ("1", "1"), ("2", "1"), ("3", "2")]) == {"3": "2"}
