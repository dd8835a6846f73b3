"""Files of OVA 1 and 2: AIF drawn over a text."""

import json
from typing import Any

import pytest

from argmap.formats import read_content
from argmap.formats.ova import recognises
from argmap.graph import Kind
from tests.formats.foreign_graphs import mutations, survives


def node(key: int, sort: str, text: str, scheme: str = "0", **more: Any) -> dict[str, Any]:
    drawn = {"x": 5, "y": 6, "color": "b", "text_begin": [], "text_length": [4], "cqdesc": {}, "visible": True}
    argued = {"id": key, "type": sort, "text": text, "scheme": scheme, "majorClaim": False, "participantID": "0"}
    return {**drawn, **argued, **more}


CLAIM, REASON = node(1, "I", "Buses should be free."), node(2, "I", "Fewer would drive.", majorClaim=True)
STEP = node(3, "RA", "Practical Reasoning", "28")
WHOLE = {
    "nodes": [CLAIM, REASON, STEP],
    "edges": [{"from": REASON, "to": STEP, "visible": True}, {"from": STEP, "to": CLAIM, "visible": True}],
    "participants": [],
    "analysis": {"txt": '<span class="highlighted" id="node2">Few would drive</span>.<br>', "documentTitle": "Fares"},
}


def test_a_file() -> None:
    document = read_content(json.dumps(WHOLE, indent=1).encode(), "map.json")
    graph = document.graph
    assert (document.format, graph.title) == ("ova", "Fares")
    assert [(one.kind, one.sources, one.target, one.scheme) for one in graph.inferences.values()] == [
        (Kind.SUPPORTS, ("claim.p1",), "claim", "practical-reasoning")
    ]
    assert [(one.start, one.end) for one in graph.nodes["claim.p1"].quotes] == [("Few would drive", "Few would drive")]
    remarks = {one.message: one.place.line for one in document.remarks}
    assert "positions (17) are not kept" in remarks
    assert remarks["the major claim 'Fewer would drive.' is not the statement that most others lead to"] == 32


@pytest.mark.parametrize("text", ['{"nodes": [{"nodeID": 1, "x": 1, "y": 2}]}', '{"nodes": [{"id": 1, "type": "I"}]}'])
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)


def test_damaged_files() -> None:
    assert sum(survives(damaged, "ova") for damaged in mutations(json.dumps(WHOLE, indent=1), 9)) > 20
