"""arguebuf's JSON, of today and older: what is read, told and written."""

import json
from typing import Any

import pytest
from hypothesis import given

from argmap.formats import read_content, written
from argmap.formats.arguebuf import CARRIES, recognises
from argmap.graph import Graph, Kind
from argmap.graph.graph_document import GraphDocument, as_graph
from argmap.notation.reading import loads
from tests.formats.foreign_graphs import foreign_graphs, mutations, survives, there_and_back

TIMES = {"created": "2022-01-01T10:00:00Z", "updated": "2022-01-01T10:00:00Z"}


def atom(text: str, **more: Any) -> dict[str, Any]:
    return {"atom": {"text": text, **more}, "metadata": TIMES}


def whole(nodes: Any, *pairs: tuple[str, str], **more: Any) -> str:
    edges = {f"e{number}": {"source": source, "target": target} for number, (source, target) in enumerate(pairs)}
    return json.dumps({"nodes": nodes, "edges": edges, "schemaVersion": 1, "libraryVersion": "1.0", **more}, indent=1)


SMALL = whole(
    {"claim": atom("C", participant="p1"), "b": atom("P"), "s": {"scheme": {"support": "SUPPORT_EXPERT_OPINION"}},
     "d": atom("O"), "k": {"scheme": {"attack": "ATTACK_DEFAULT"}}, "e": atom("U"), "u": {"scheme": {"attack": 0}}},
    ("b", "s"), ("s", "claim"), ("d", "k"), ("k", "claim"), ("e", "u"), ("u", "s"),
    participants={"p1": {"name": "Ann Lee", "email": ""}}, analysts={"a": {"name": "Bo"}}, majorClaim="claim",
)  # fmt: skip


def found(text: str) -> GraphDocument:
    document = read_content(text.encode(), "map.json")
    assert document.format == "arguebuf"
    return document


def messages(document: GraphDocument, rule: str) -> list[str]:
    return [one.message for one in document.remarks if one.rule == rule]


def test_statements_and_steps() -> None:
    document = found(SMALL)
    assert [(one.kind, one.sources, one.target, one.scheme) for one in document.graph.inferences.values()] == [
        (Kind.SUPPORTS, ("b",), "claim", "expert-opinion"),
        (Kind.ATTACKS, ("d",), "claim", None),
        (Kind.UNDERCUTS, ("e",), "b>claim", None),
    ]
    assert document.graph.nodes["claim"].speaker == "Ann Lee"
    assert messages(document, "nearest-relation") == []
    lines = SMALL.split("\n")
    for node in document.graph.nodes.values():
        assert f'"text": "{node.text}"' in lines[(document.value_place(node.path).line or 0) - 1]


@pytest.mark.parametrize(
    ("node", "kind", "scheme"),
    [
        ({"scheme": {}}, Kind.SUPPORTS, None),
        ({"scheme": {"support": "SUPPORT_DEFAULT"}}, Kind.SUPPORTS, None),
        ({"scheme": {"support": "SUPPORT_DIVISION"}}, Kind.SUPPORTS, "Division"),
        ({"scheme": {"support": 2}}, Kind.SUPPORTS, "expert-opinion"),
        ({"scheme": {"support": 99999999}}, Kind.SUPPORTS, None),
        ({"scheme": {"support": "²"}}, Kind.SUPPORTS, "²"),
        ({"scheme": {"rephrase": "REPHRASE_DEFAULT"}}, Kind.SUPPORTS, "rephrase"),
        ({"scheme": {"support": "SUPPORT_DEFAULT"}, "userdata": {"scheme": "own"}}, Kind.SUPPORTS, "own"),
        ({"scheme": {"type": "SCHEME_TYPE_ATTACK"}}, Kind.ATTACKS, None),
        ({"scheme": {"type": "TYPE_SUPPORT", "argumentationScheme": "SCHEME_SIGN"}}, Kind.SUPPORTS, "sign"),
    ],
)
def test_schemes_of_today_and_older(node: dict[str, Any], kind: Kind, scheme: str | None) -> None:
    document = found(whole({"a": atom("C"), "b": atom("P"), "s": node}, ("b", "s"), ("s", "a")))
    assert [(one.kind, one.scheme) for one in document.graph.inferences.values()] == [(kind, scheme)]


def test_schemes_that_say_nothing_are_told() -> None:
    document = found(whole({"a": atom("C"), "b": atom("P"), "s": {"scheme": {}}}, ("b", "s"), ("s", "a")))
    assert messages(document, "nearest-relation") == ["this scheme neither supports nor attacks; read as support"]


def test_nodes_in_a_list() -> None:
    nodes = [{"id": "a", **atom("C")}, {"id": "b", **atom("P")}, {"id": "s", "scheme": {"attack": "ATTACK_DEFAULT"}}]
    graph = read_content(whole(nodes, ("b", "s"), ("s", "a")).encode(), "map.json", "arguebuf").graph
    assert [(one.kind, one.target) for one in graph.inferences.values()] == [(Kind.ATTACKS, "a")]


def test_texts_that_statements_refer_to() -> None:
    reference = {"resource": "r", "offset": 4, "text": "buses are far too dear for the young"}
    one = {"r": {"text": "The buses are far too dear.", "title": "Fares", "source": "https://x.org"}}
    graph = found(whole({"a": atom("C", reference=reference)}, resources=one)).graph
    assert [(quote.start, quote.end) for quote in graph.nodes["a"].quotes] == [("buses are far", "for the young")]
    assert graph.paper is not None
    assert graph.paper.record is not None
    assert (graph.paper.record.title, graph.paper.record.url) == ("Fares", "https://x.org")
    two = one | {"q": {"text": "x", "title": "Other", "source": "p. 4"}}
    graph = found(whole({"a": atom("C", reference=reference)}, resources=two)).graph
    assert [note.text for note in graph.footnotes.values()] == ["Fares, https://x.org", "Other, p. 4"]
    assert [backing.note for backing in graph.nodes["a"].footnotes] == [1]


def test_what_is_wrong_is_told_at_its_place() -> None:
    nodes = {
        "a": atom("C"),
        "b": atom("P"),
        "s": {"scheme": {"preference": "PREFERENCE_DEFAULT"}},
        "x": {"y": 1},
        "z": 3,
    }
    document = found(whole(nodes, ("a", "gone"), ("a", "s"), ("s", "b"), majorClaim="b"))
    assert len(messages(document, "unread-part")) == 2
    assert messages(document, "dangling-reference") == ["this edge names 'gone', but the file has no such node"]
    assert messages(document, "nearest-relation") == [
        "the major claim 'b' is not the statement that most others lead to"
    ]
    assert "a preference between statements or steps is not kept" in messages(document, "left-out")
    assert all(one.place.line for one in document.remarks)


@pytest.mark.parametrize(
    "text", ['{"nodes": {}, "edges": {}}', '{"atom": {}}', '{"nodes": [{"type": "atom"}]}', '{"claim": {"text": "x"}}']
)
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)
    assert recognises('{"nodes": {}, "edges": {}, "schemaVersion": 1}')


@pytest.mark.parametrize("text", ["{}", '{"nodes": 5}', '{"nodes": {"a": {"atom": 5}}, "resources": [1]}'])
def test_little_in_a_file(text: str) -> None:
    assert survives(text, "arguebuf")


@given(foreign_graphs())
def test_round_trip(graph: Graph) -> None:
    expected, actual = there_and_back(graph, "arguebuf", CARRIES)
    assert actual == expected


def test_a_statement_called_claim_does_not_make_it_a_map_of_argmap() -> None:
    map_ = as_graph(loads("claim: {id: claim, text: C, premises: [{id: p, text: P, scheme: sign}]}"))
    text = written(map_, "arguebuf").content
    assert isinstance(text, str)
    assert found(text).graph.roots == ("claim",)
    assert '"support": "SUPPORT_SIGN"' in text


def test_damaged_files() -> None:
    assert sum(survives(damaged, "arguebuf") for damaged in mutations(SMALL, 4)) > 20
