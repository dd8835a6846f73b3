from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.extensions import Semantics, extensions, positions
from argmap.evaluation.framework import Framework, Label, grounded

GROUNDED = """
in(X) :- arg(X), defeated(Y) : att(Y, X).
defeated(X) :- in(Y), att(Y, X).
#show in/1. #show defeated/1.
"""


def by_definition(size: int, attacks: set[tuple[int, int]], semantics: Semantics) -> set[frozenset[int]]:
    found: list[frozenset[int]] = []
    for truths in product((False, True), repeat=size):
        chosen = frozenset(n for n in range(size) if truths[n])
        hit = {b for a, b in attacks if a in chosen}
        if chosen & hit:
            continue
        rest = set(range(size)) - chosen
        defended = all(any((c, a) in attacks for c in chosen) for a, b in attacks if b in chosen)
        if rest <= hit if semantics is Semantics.STABLE else defended:
            found.append(chosen)
    return {one for one in found if not any(one < other for other in found)}


@given(st.integers(1, 6), st.data(), st.sampled_from(list(Semantics)))
def test_extensions_are_those_of_the_definition(size: int, data: st.DataObject, semantics: Semantics) -> None:
    number = st.integers(0, size - 1)
    attacks = data.draw(st.sets(st.tuples(number, number), max_size=12))
    found = list(extensions(Framework(range(size), attacks), semantics))
    assert len(found) == len(set(found))
    assert set(found) == by_definition(size, attacks, semantics)


def test_positions_are_counted_up_to_a_bound() -> None:
    framework = Framework("abcd", [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")])
    found = positions(framework, "a", Semantics.PREFERRED)
    assert (found.within, found.extensions, found.complete) == (2, 4, True)
    assert positions(framework, "a", Semantics.PREFERRED, most=3).complete is False


@pytest.mark.parametrize("seed", range(10))
def test_grounded_is_what_clingo_derives_on_200_arguments(seed: int) -> None:
    clingo = pytest.importorskip("clingo")
    random = Random(seed)
    attacks = {(random.randrange(200), random.randrange(200)) for _ in range(random.choice((120, 200, 320)))}
    control = clingo.Control(["--warn=none"])
    facts = [f"arg({n})." for n in range(200)] + [f"att({a},{b})." for a, b in attacks]
    control.add("base", [], "\n".join([GROUNDED, *facts]))
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        (model,) = [one.symbols(shown=True) for one in models]
    derived = {(symbol.name, symbol.arguments[0].number) for symbol in model}
    labels = grounded(Framework(range(200), attacks))
    assert {("in", n) for n, label in labels.items() if label is Label.IN} == {one for one in derived if one[0] == "in"}
    out = {("defeated", n) for n, label in labels.items() if label is Label.OUT}
    assert out == {one for one in derived if one[0] == "defeated"}
