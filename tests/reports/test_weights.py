import json

import pytest

from argmap.evaluation.weighing import give_up, weigh
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.reports.weights import as_json, as_text, fallen_text
from tests.graph.built_graphs import builder

MAP = """
claim:
  id: fares
  text: Bus fares should be dropped.
  premises:
    - linked:
        - {id: riders, text: More people would ride., basis: testimony}
        - {id: room, text: The buses have room for them.}
    - {id: tickets, text: Selling tickets costs more than it brings.}
  objections:
    - {id: cost, text: The town cannot pay., objections: [{id: levy, text: A levy would pay.}]}
    - {id: noise, text: Full buses are loud.}
"""


@pytest.fixture
def graph() -> Graph:
    return lower(loads(MAP).map)


def test_text_says_how_the_claim_stands_and_what_it_rests_on(graph: Graph) -> None:
    assert (
        as_text(graph, weigh(graph), top=2)
        == """\
fares: Bus fares should be dropped.
As mapped, the claim is unsupported.
With every leaf granted, it falls: an objection to it, or to all its reasons, is unanswered.
Unanswered objections to it: noise

It depends on 3 leaves. For each, if it alone is given up:
  falls  how many other statements fall (* with the claim)
  steps  how many steps the nearest statement that falls is from the claim
  cut    how many leaves, itself included, must fall to bring the claim down (▲ unsupported)
  falls  steps  cut
      0      1    2  ▲ room     The buses have room for them.
      0      1    2  ▲ tickets  Selling tickets costs more than it brings.

It falls if all leaves of any of 2 sets fall, smallest set first:
  riders, tickets
  room, tickets

It needs no single one of its reasons: each of these 2 is enough: riders with room; tickets"""
    )


def test_a_single_leaf_is_one_leaf() -> None:
    graph = lower(loads("claim: {id: c, text: A., premises: [{id: p, text: B.}]}").map)
    printed = as_text(graph, weigh(graph), top=2).splitlines()
    assert "It depends on 1 leaf. For each, if it alone is given up:" in printed
    assert "      1*     0    1  ▲ p  B." in printed
    assert printed[-2:] == ["It falls if all these leaves fall:", "  p"]


def test_json_holds_everything(graph: Graph) -> None:
    data = json.loads(as_json(weigh(graph)))
    assert data["version"] == 1
    assert [one["id"] for one in data["loads"]] == ["room", "tickets", "riders"]
    assert data["cuts"] == {"sets": [["riders", "tickets"], ["room", "tickets"]], "complete": True}
    assert (data["label"], data["support"], data["standing_objections"]) == ("out", "unsupported", ["noise"])


def test_credence_is_shown_where_there_are_numbers(graph: Graph) -> None:
    assert "Probability" not in as_text(graph, weigh(graph), top=2)
    assert as_text(graph, weigh(graph, "tickets", assumed=0.25), top=2).splitlines()[-2:] == [
        "Probability that it holds: 0.25. Leaves that change it most (if true rather than false):",
        "  +1.00  tickets",
    ]
    numbered = lower(loads(MAP.replace("basis: testimony", "credence: 0.5")).map)
    assert "Probability that it holds: between 0.00 and 1.00" in as_text(numbered, weigh(numbered), top=2)


def test_giving_up(graph: Graph) -> None:
    assert fallen_text(graph, give_up(graph, ["riders"])) == (
        "Without riders: nothing else falls.\nfares does not need it: this reason is enough: tickets"
    )
    assert fallen_text(graph, give_up(graph, ["room", "tickets"])) == (
        "Without room, tickets:\n  fares (the claim): Bus fares should be dropped."
    )


BRANCHES = """
claim:
  id: c
  text: C
  premises:
    - {id: a, text: A, premises: [{id: deep, text: D, premises: [{id: bottom, text: B}]}]}
    - linked: [{id: b, text: B}, {id: d, text: D}]
    - {id: e, text: E, premises: [{id: f, text: F}, {id: g, text: G}]}
"""


def test_what_the_claim_does_not_need_is_said() -> None:
    graph = lower(loads(BRANCHES).map)
    printed = as_text(graph, weigh(graph), top=9).splitlines()
    assert printed[-2:] == [
        "It needs no single one of its reasons: each of these 3 is enough: a; b with d; e",
        "Nothing depends on any one of 2 statements below it: f and g",
    ]
    assert as_text(graph, weigh(graph, "e"), top=2).endswith("each of these 2 is enough: f; g")
    assert "It needs" not in as_text(graph, weigh(graph, "a"), top=1)


@pytest.mark.parametrize(
    ("without", "said"),
    [
        (["b"], ["c does not need it: each of these 2 is enough: a; e"]),
        (["f"], ["e does not need it: this reason is enough: g"]),
        (["b", "a"], ["c does not need them: this reason is enough: e"]),
        (["c"], []),
    ],
)
def test_giving_up_says_what_is_enough_without_it(without: list[str], said: list[str]) -> None:
    graph = lower(loads(BRANCHES).map)
    assert fallen_text(graph, give_up(graph, without)).splitlines()[1:] == said


def test_evidence_is_enough_without_reasons() -> None:
    graph = lower(loads("claim: {id: c, text: C, basis: testimony, premises: [{id: p, text: P}]}").map)
    assert fallen_text(graph, give_up(graph, ["p"])).endswith("c does not need it: its own evidence is enough")
    said = "It needs no single one of its reasons: its own evidence is enough, and so is this reason: p"
    assert as_text(graph, weigh(graph), top=1).endswith(said)


def test_leaves_come_in_a_total_order() -> None:
    graph = lower(loads(BRANCHES).map)
    assert [one.id for one in weigh(graph).loads] == ["bottom", "b", "d", "f", "g"]
    assert [(one.weight.fallen, one.weight.steps) for one in weigh(graph).loads[:2]] == [(2, 1), (0, 1)]


def test_another_statement_can_be_weighed(graph: Graph) -> None:
    assert weigh(graph, "cost").label == "out"
    assert weigh(graph, "tickets").cuts.sets == (frozenset({"tickets"}),)


def test_only_a_size_that_can_be_larger_is_asked_to_be() -> None:
    reasons = ", ".join(f"{{id: p{number}, text: Reason {number}.}}" for number in range(9))
    found = lower(loads(f"claim: {{id: c, text: A., premises: [{reasons}]}}").map)
    assert "No set of at most 3 leaves brings it down; try a larger --size." in as_text(found, weigh(found, size=3), 1)
    no_larger = "No set of at most 8 leaves brings it down, and argmap tries no larger ones."
    assert no_larger in as_text(found, weigh(found), 1)


def test_no_leaf_needs_more_others_than_there_are() -> None:
    text = "claim: {id: c, text: A., premises: [{id: p, text: P., premises: [{id: l, text: L.}]}, {ref: l}]}"
    assert [one.order for one in weigh(lower(loads(text).map)).loads] == [1]


def test_objections_to_a_claim_that_is_open_are_disputed() -> None:
    circle = "{id: o, text: O., objections: [{id: r, text: R., objections: [{ref: o}]}]}"
    graph = lower(loads(f"claim: {{id: c, text: A., objections: [{circle}]}}").map)
    assert "Disputed objections to it: o" in as_text(graph, weigh(graph), 1)


def test_other_claims_without_an_id_are_told_by_their_words() -> None:
    made = builder()
    for key in ("Trams should be free.", "Parks should be open."):
        made.statement(key, key)
    graph = made.build().graph
    assert f"with --claim: {graph.roots[1]} (“Parks should be open”)" in as_text(graph, weigh(graph), 1)
