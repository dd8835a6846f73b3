from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from argmap.teaching.marking.assignment import best_assignment


def total(weights: list[list[float]], pairs: list[tuple[int, int]]) -> float:
    return sum(weights[row][column] for row, column in pairs)


@st.composite
def tables(draw: st.DrawFn) -> list[list[float]]:
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    weight = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])
    return draw(st.lists(st.lists(weight, min_size=columns, max_size=columns), min_size=rows, max_size=rows))


@given(tables())
def test_no_assignment_has_a_greater_sum(weights: list[list[float]]) -> None:
    pairs = best_assignment(weights)
    rows, columns = len(weights), len(weights[0])
    wide = weights if rows <= columns else [list(one) for one in zip(*weights, strict=True)]
    best = max(
        sum(wide[row][column] for row, column in enumerate(chosen))
        for chosen in permutations(range(len(wide[0])), len(wide))
    )
    assert abs(total(weights, pairs) - best) < 1e-9


@given(tables())
def test_nothing_is_paired_twice_or_without_weight(weights: list[list[float]]) -> None:
    pairs = best_assignment(weights)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(weights[row][column] > 0 for row, column in pairs)


def test_the_sum_counts_and_not_the_best_single_pair() -> None:
    assert best_assignment([[0.9, 0.8], [0.8, 0.1]]) == [(0, 1), (1, 0)]


def test_an_empty_table_has_no_pairs() -> None:
    assert best_assignment([]) == best_assignment([[]]) == []
