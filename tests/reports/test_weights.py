import json

import pytest

from argmap.evaluation.weighing import give_up, weigh
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.problems import ArgmapError
from argmap.reports.weights import as_json, as_text, fallen_text, known

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

It depends on 3 leaves. Before each: how many, itself included, must fall to bring the claim down; ▲ unsupported.
    2  ▲ room     The buses have room for them.
    2  ▲ tickets  Selling tickets costs more than it brings.

It falls if all leaves of any of 2 sets fall, smallest set first:
  riders, tickets
  room, tickets"""
    )


def test_a_single_leaf_is_one_leaf() -> None:
    graph = lower(loads("claim: {id: c, text: A., premises: [{id: p, text: B.}]}").map)
    printed = as_text(graph, weigh(graph), top=2).splitlines()
    assert printed[-5].startswith("It depends on 1 leaf. ")
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
    assert fallen_text(graph, give_up(graph, ["riders"])) == "Without riders: nothing else falls."
    assert fallen_text(graph, give_up(graph, ["room", "tickets"])) == (
        "Without room, tickets:\n  fares (the claim): Bus fares should be dropped."
    )


def test_another_statement_can_be_weighed(graph: Graph) -> None:
    assert weigh(graph, "cost").label == "out"
    assert weigh(graph, "tickets").cuts.sets == (frozenset({"tickets"}),)


def test_an_unknown_id_is_refused_with_the_nearest(graph: Graph) -> None:
    with pytest.raises(ArgmapError, match="did you mean riders"):
        known(graph, "rider")
