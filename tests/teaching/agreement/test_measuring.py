"""All measures of maps together: with and without the paper's text, equal and unequal, in any order."""

from pathlib import Path

import pytest
from hypothesis import given

from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import loads
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.teaching.agreement import AgreementMeasure, AgreementOfMaps, Aspect, Sampling, measure
from argmap.teaching.agreement.passage_measures import NO_PASSAGES, NO_TEXT
from tests.places import ROOT
from tests.strategies import maps
from tests.teaching.agreement.test_units import ONE, TWO

LAKE = ROOT / "arguments" / "lake"
FEW = Sampling(20)
M = AgreementMeasure


def lake() -> Article:
    return read_article(LAKE / "lake.md")


def graph(text: str) -> Graph:
    return lower(loads(text).map)


def file(path: Path) -> Graph:
    return graph(path.read_text(encoding="utf-8"))


def values(found: AgreementOfMaps) -> dict[tuple[Aspect, AgreementMeasure], float | None]:
    return {(one.aspect, one.measure): one.estimate.value for one in found.overall}


def test_two_maps_of_one_text() -> None:
    here = {"a": file(LAKE / "lake.yaml"), "b": file(ROOT / "arguments" / "notation" / "footnotes.yaml")}
    found = values(measure(here, lake(), sampling=FEW))
    assert found[Aspect.ROLE, M.SAME] == pytest.approx(5 / 7)
    assert found[Aspect.ROLE, M.COHEN] == pytest.approx(0.5625)
    assert found[Aspect.PASSAGES, M.UNITIZED] == pytest.approx(0.734, abs=0.001)
    assert found[Aspect.PASSAGES, M.SEGMENTS] == pytest.approx(66 / 67)
    assert found[Aspect.WHOLE, M.CASS] == pytest.approx(0.798, abs=0.001)
    assert not measure(here, sampling=FEW).pairs


def test_the_same_map_twice_agrees_in_all() -> None:
    one = file(LAKE / "lake.yaml")
    found = measure({"a": one, "b": one, "c": one}, lake(), sampling=FEW)
    estimates = [each.estimate for each in found.overall]
    estimates += [each for category in found.categories for each in category.estimates.values()]
    estimates += [pair.estimate for pair in found.pairs]
    assert {each.value for each in estimates} == {1.0}
    assert {(each.low, each.high) for each in estimates if each.low is not None} == {(1.0, 1.0)}
    assert all(unit.agreed for unit in found.statements)


def test_categories_that_nobody_uses_are_left_out() -> None:
    found = measure({"1": graph(ONE), "2": graph(TWO)}, sampling=FEW)
    roles = {one.category: one.statements for one in found.categories if one.aspect is Aspect.ROLE}
    kinds = {one.category: one.statements for one in found.categories if one.aspect is Aspect.RELATION}
    assert roles == {"claim": 1, "premise": 3, "objection": 2, "rebuttal": 1, "undercutter": 1, "absent": 2}
    assert kinds == {
        "supports": 3, "supports, linked": 2, "attacks": 4, "undercuts": 1, "none": 1, "absent": 2,
    }  # fmt: skip


def test_three_maps_are_compared_by_pairs_too() -> None:
    found = measure({"1": graph(ONE), "2": graph(TWO), "3": graph(ONE)}, sampling=FEW)
    kappas = {one.maps: one.estimate.value for one in found.pairs if one.aspect is Aspect.ROLE}
    assert kappas[0, 2] == 1.0
    assert kappas[0, 1] == kappas[1, 2]
    assert (Aspect.ROLE, M.FLEISS) in values(found)
    assert (Aspect.ROLE, M.COHEN) not in values(found)


def test_why_there_is_no_value() -> None:
    found = measure({"1": graph(ONE), "2": graph(TWO)}, sampling=FEW)
    assert [one.estimate.why for one in found.overall if one.aspect in (Aspect.PASSAGES, Aspect.WHOLE)] == [NO_TEXT] * 3
    found = measure({"1": graph(ONE), "2": file(LAKE / "lake.yaml")}, lake(), sampling=FEW)
    assert [one.estimate.why for one in found.overall if one.estimate.why] == [NO_PASSAGES] * 3
    alone = graph("claim: A man acts.")
    found = measure({"1": alone, "2": alone}, lake(), sampling=FEW)
    assert values(found)[Aspect.ROLE, M.SAME] == 1.0
    assert values(found)[Aspect.ROLE, M.COHEN] is None
    empty = Graph("", {}, {}, ())
    found = measure({"1": empty, "2": empty}, lake(), sampling=FEW)
    assert {one.estimate.value for one in found.overall} == {None}
    assert all(one.estimate.why for one in found.overall)


def test_a_text_without_words_has_no_boundaries() -> None:
    article = Article("empty.md", "", ())
    found = measure({"1": file(LAKE / "lake.yaml"), "2": file(LAKE / "lake.yaml")}, article, sampling=FEW)
    assert values(found)[Aspect.PASSAGES, M.SEGMENTS] is None


def test_one_map_agrees_with_nobody() -> None:
    with pytest.raises(ValueError, match="two maps"):
        measure({"1": graph(ONE)})


@given(one=maps(), other=maps())
def test_the_order_of_the_maps_changes_no_value(one: Map, other: Map) -> None:
    first, second = lower(one), lower(other)
    here, there = ({"1": first, "2": second}, {"2": second, "1": first})
    article = lake()
    found = [values(measure(each, article, sampling=Sampling(2))) for each in (here, there)]
    assert found[0] == pytest.approx(found[1])


@given(one=maps())
def test_a_map_agrees_with_itself(one: Map) -> None:
    found = measure({"1": lower(one), "2": lower(one)}, lake(), sampling=Sampling(2))
    assert {each.estimate.value for each in found.overall} <= {1.0, None}
    assert values(found)[Aspect.ROLE, M.SAME] == 1.0
