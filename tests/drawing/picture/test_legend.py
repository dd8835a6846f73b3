from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.picture.legend import LegendItem, arrange, legend, row_height, text_width
from argmap.drawing.themes.theme import DEFAULT, Theme
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.drawing.generating import GRAPHS
from tests.drawing.geometry import laid_out


def entries(text: str, theme: Theme = DEFAULT) -> list[str]:
    graph = lower(loads(text).map)
    return [one.mark or one.sort for one in legend(laid_out(graph), graph, theme)]


def test_a_claim_alone_needs_no_legend() -> None:
    assert entries("claim: {text: A claim.}") == []


def test_the_legend_shows_only_what_occurs() -> None:
    assert entries("claim: {text: A., premises: [{text: B., basis: definition}]}") == ["premise", "holds"]
    assert entries("claim: {text: A., objections: [{text: B., voice: conceded}]}") == ["objection"]
    assert entries("claim: {text: A., premises: [{text: B., voice: reader}]}") == [
        "premise", "reader", "▲ no support", "△ support incomplete",
    ]  # fmt: skip


def test_the_legend_shows_all_that_occurs() -> None:
    text = """
claim:
  text: A.
  at: 1.1 s1
  premises:
    - linked: [{id: b, text: B., footnotes: [1]}, {text: C., footnotes: [{note: 1, backs: some}]}]
      undercutters: [{text: D., voice: reader}]
    - {ref: b}
  objections: [{text: E., objections: [{text: F.}]}]
paper: {footnotes: [{number: 1, cites: [{work: w}]}], works: [{id: w, title: W}]}
"""
    always = [
        "premise", "objection", "rebuttal", "undercutter", "holds", "linked", "reader", "reference",
        "▲ no support", "▲ partly supported", "[1]",
    ]  # fmt: skip
    assert entries(text) == always
    assert entries(text, replace(DEFAULT, ids="shown")) == [*always, "at 1.6 s7"]


@pytest.mark.parametrize(("record", "of"), [("", ""), ("record: {id: p, title: T}, ", " of the paper")])
def test_notes_are_of_a_paper_only_where_there_is_one(record: str, of: str) -> None:
    notes = "footnotes: [{number: 3, cites: [{work: w}]}], works: [{id: w, title: W}]"
    text = f"claim: {{text: A., premises: [{{text: B., footnotes: [3]}}]}}\npaper: {{{record}{notes}}}"
    graph = lower(loads(text).map)
    made = legend(laid_out(graph), graph, DEFAULT)
    assert [(one.mark, one.text) for one in made if one.sort == "mark"] == [("[3]", f"note 3{of}")]


def test_entries_stand_in_columns_in_as_few_rows_as_can_be() -> None:
    made = [LegendItem("flag", "", text) for text in ("a" * 9, "a", "a", "a" * 20, "a", "a")]
    spots = arrange(made, 230, DEFAULT)
    assert [spot.x for spot in spots[3:]] == [spot.x for spot in spots[:3]]
    assert [spot.y for spot in spots] == [0] * 3 + [row_height(DEFAULT)] * 3


@given(
    st.lists(
        st.builds(LegendItem, st.just("flag"), st.text("abc", max_size=9), st.text("abc ", max_size=60)), max_size=9
    )
)
def test_entries_stand_next_to_one_another_in_rows(made: list[LegendItem]) -> None:
    spots = arrange(made, 500, DEFAULT)
    assert [spot.entry for spot in spots] == made
    for spot, following in pairwise(spots):
        end = spot.x + spot.room + text_width(spot.entry, DEFAULT)
        below = following.x == 0 and following.y == spot.y + row_height(DEFAULT)
        assert below or (following.y == spot.y and following.x > end)
    assert all(s.x == 0 or s.x + s.room + text_width(s.entry, DEFAULT) <= 500 for s in spots)


@given(GRAPHS)
@settings(max_examples=40, deadline=None)
def test_no_entry_comes_twice(graph: Graph) -> None:
    found = legend(laid_out(graph), graph, DEFAULT)
    assert len(set(found)) == len(found)
