"""What a page knows of a map."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from argmap.checking.running import check
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import load, loads
from argmap.page import as_json, content
from argmap.page.content import MOST_FALLING
from benchmarks.generating import graph as generated
from tests.browser.pages import article, document
from tests.drawing.generating import chain
from tests.strategies import graphs


def of(data: dict[str, Any], id_: str) -> dict[str, Any]:
    found: dict[str, Any] = next(node for node in data["nodes"] if node["id"] == id_)
    return found


def test_a_statement_has_all_that_is_known_of_it(tmp_path: Path) -> None:
    map_ = document()
    data = content(lower(map_.map), check(map_), article(tmp_path))
    sleep = of(data, "sleep")
    assert sleep["sources"] == [
        {"key": "[1]", "mark": "[1]"},
        {"key": "[2]", "mark": "[2]", "backs": "the older pupils"},
    ]
    assert sleep["passages"] == [{"part": "section", "number": "1", "paragraph": "1", "first": 1, "last": 1}]
    assert sleep["sections"] == ["1"]
    assert sleep["support"] == "supported"
    assert sleep["sentences"] == [2]
    light = of(data, "light")
    assert light["problems"][0]["rule"] == "unsupported-premise"
    assert (light["state"], light["ground"]) == ("bare", "none")
    assert (sleep["state"], sleep["ground"]) == ("supported", "note")
    assert of(data, "trial")["role"] == "rebuttal"
    assert data["sources"]["[2]"]["link"] == "https://example.org/sleep"
    assert data["schemes"]["expert-opinion"]["questions"][0].startswith("How good")
    assert data["paper"][1]["paragraphs"][0]["sentences"][0] == {
        "text": "Pupils sleep too little.",
        "nodes": ["sleep"],
        "notes": [[24, 1]],
    }
    assert data["notes"] == {"1": {"mark": "1", "text": "A. Author, On Sleep."}}
    step = next(block for block in data["blocks"] if block.get("scheme"))
    assert step["raised"] == [1]


def test_each_statement_names_what_falls_without_it() -> None:
    chain = "claim: {id: c, text: A., premises: [{id: p, text: B., premises: [{id: q, text: C.}]}]}"
    data = content(lower(loads(chain).map))
    assert of(data, "q")["falls"] == ["c", "p"]
    assert of(data, "p")["falls"] == ["c"]
    assert "falls" not in of(data, "c")


def test_numbers_lead_to_what_they_name() -> None:
    data = content(lower(load("arguments/makili-aliyev-2013.yaml").map))
    homes = [card["node"] for card in data["cards"] if not card.get("refers")]
    assert sorted(homes) == list(range(len(data["nodes"])))
    hung = [n for card in data["cards"] for n in card.get("children", [])]
    beside = [n for block in data["blocks"] for n in block.get("undercutters", [])]
    assert sorted([*data["roots"], *hung, *beside]) == list(range(len(data["blocks"])))


@given(graphs())
def test_any_graph_has_a_content_that_json_holds(graph: Graph) -> None:
    data = content(graph)
    assert json.loads(as_json(data)) == json.loads(json.dumps(data))
    cards = [card for card in data["cards"] if "node" in card and not card.get("refers")]
    assert len(cards) == len(graph.nodes)
    for number, block in enumerate(data["blocks"]):
        later = [
            *block.get("undercutters", []),
            *(n for c in block["cards"] for n in data["cards"][c].get("children", [])),
        ]
        assert all(n > number for n in later)


@pytest.mark.slow
def test_what_falls_is_told_of_a_large_map_but_not_of_a_chain_where_it_is_too_much() -> None:
    assert content(generated(3000))["weighed"]
    long = round((2 * MOST_FALLING) ** 0.5)
    assert content(chain(long - 2))["weighed"]
    assert not content(chain(long + 2))["weighed"]


def test_places_that_are_none_are_shown_as_they_are_written() -> None:
    data = content(lower(loads("claim: {id: c, text: A., at: 1.2}").map))
    assert of(data, "c")["passages"] == [{"part": "section", "number": "1", "paragraph": "2"}]
    assert "passages" not in of(content(lower(loads("claim: {id: c, text: A.}").map)), "c")


def test_a_draft_is_told_and_a_confirmed_statement_is_not() -> None:
    data = content(lower(loads("claim: {id: a, text: A., draft: true, premises: [{id: b, text: B.}]}").map), [])
    assert of(data, "a")["draft"] is True
    assert "draft" not in of(data, "b")
