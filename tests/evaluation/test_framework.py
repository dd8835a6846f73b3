from collections.abc import Iterator
from itertools import chain, combinations, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.framework import Framework, Label, grounded

Attacks = set[tuple[int, int]]


def by_definition(size: int, attacks: Attacks) -> dict[int, Label]:
    """The least complete extension (Dung 1995, theorem 25), searched for among all subsets."""
    everything = range(size)
    subsets = chain.from_iterable(combinations(everything, count) for count in range(size + 1))
    attackers = {one: {a for a, b in attacks if b == one} for one in everything}

    def defends(chosen: set[int], one: int) -> bool:
        return all(attackers[attacker] & chosen for attacker in attackers[one])

    complete = [
        chosen
        for chosen in map(set, subsets)
        if not any(pair in attacks for pair in product(chosen, chosen))
        and chosen == {one for one in everything if defends(chosen, one)}
    ]
    least = set.intersection(*complete)
    assert least in complete
    return {
        one: Label.IN if one in least else Label.OUT if attackers[one] & least else Label.UNDECIDED
        for one in everything
    }


def representatives(size: int) -> Iterator[int]:
    """Yield one framework of each shape (isomorphism class): bit ``size * a + b`` says that ``a`` attacks ``b``."""
    rows, full = range(size), 1 << size
    tables = [
        [[sum(1 << (size * order[a] + order[b]) for b in rows if row >> b & 1) for row in range(full)] for a in rows]
        for order in permutations(rows)
    ]
    seen = bytearray(1 << (size * size))
    number = 0
    while number >= 0:
        yield number
        parts = [number >> (size * a) & (full - 1) for a in rows]
        for table in tables:
            seen[sum(one[part] for one, part in zip(table, parts, strict=True))] = 1
        number = seen.find(0, number)


def as_attacks(size: int, number: int) -> Attacks:
    return {(a, b) for a in range(size) for b in range(size) if number >> (size * a + b) & 1}


@pytest.mark.parametrize(
    ("size", "shapes"), [(1, 2), (2, 10), (3, 104), (4, 3044), pytest.param(5, 291_968, marks=pytest.mark.slow)]
)
def test_grounded_is_the_least_complete_extension_of_every_small_framework(size: int, shapes: int) -> None:
    """All shapes, by the number of digraphs with loops up to isomorphism (OEIS A000595)."""
    found = list(representatives(size))
    assert len(found) == shapes
    for number in found:
        attacks = as_attacks(size, number)
        assert grounded(Framework(range(size), attacks)) == by_definition(size, attacks)


@given(st.integers(5, 7), st.data())
def test_grounded_is_the_least_complete_extension(size: int, data: st.DataObject) -> None:
    number = st.integers(0, size - 1)
    attacks = data.draw(st.sets(st.tuples(number, number), max_size=14))
    assert grounded(Framework(range(size), attacks)) == by_definition(size, attacks)


def test_a_stranger_is_refused() -> None:
    with pytest.raises(ValueError, match="no argument"):
        Framework("ab", [("a", "c")])


def test_a_long_chain_alternates_without_recursion() -> None:
    size = 100_000
    labels = grounded(Framework(range(size), [(n, n + 1) for n in range(size - 1)]))
    assert [labels[n] for n in range(4)] == [Label.IN, Label.OUT, Label.IN, Label.OUT]
    assert labels[size - 1] is Label.OUT
