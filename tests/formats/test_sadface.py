"""SADFace: atoms, schemes, sources and what is kept of them."""

import json
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given

from argmap.formats import read_content, written
from argmap.formats.sadface import CARRIES, recognises
from argmap.graph import Graph, Kind
from argmap.graph.graph_document import GraphDocument, as_graph
from argmap.notation.reading import loads
from tests.formats.corpus_counts import differences
from tests.formats.foreign_graphs import foreign_graphs, mutations, survives, there_and_back


def atom(key: str, text: str, *sources: dict[str, Any], **metadata: Any) -> dict[str, Any]:
    return {"id": key, "type": "atom", "text": text, "sources": list(sources), "metadata": metadata}


def scheme(key: str, name: str, sort: str = "scheme") -> dict[str, Any]:
    return {"id": key, "type": sort, "name": name, "metadata": {}}


def whole(nodes: list[Any], *pairs: tuple[str, str], resources: list[Any] | None = None, **core: Any) -> str:
    edges = [{"id": f"e{n}", "source_id": source, "target_id": target} for n, (source, target) in enumerate(pairs)]
    metadata = {"core": {"analyst_name": "Bo", "version": "0.2", "title": "Fares", **core}}
    return json.dumps({"edges": edges, "metadata": metadata, "nodes": nodes, "resources": resources or []}, indent=1)


def found(text: str) -> GraphDocument:
    document = read_content(text.encode(), "map.json")
    assert document.format == "sadface"
    return document


SMALL = whole(
    [atom("a", "C"), scheme("s", "support"), atom("b", "P"), atom("c", "Q"), scheme("k", "conflict"), atom("d", "O"),
     scheme("u", "attack"), atom("e", "U")],
    ("b", "s"), ("c", "s"), ("s", "a"), ("d", "k"), ("k", "a"), ("e", "u"), ("u", "s"),
)  # fmt: skip


def test_statements_and_steps() -> None:
    document = found(SMALL)
    graph = document.graph
    assert graph.title == "Fares"
    assert [(one.kind, len(one.sources), one.target) for one in graph.inferences.values()] == [
        (Kind.SUPPORTS, 2, "claim"),
        (Kind.ATTACKS, 1, "claim"),
        (Kind.UNDERCUTS, 1, "claim.p1a>claim"),
    ]
    lines = SMALL.split("\n")
    for node in graph.nodes.values():
        assert f'"text": "{node.text}"' in lines[(document.value_place(node.path).line or 0) - 1]


@pytest.mark.parametrize(
    ("node", "kind", "name"),
    [
        (scheme("s", "support"), Kind.SUPPORTS, None),
        (scheme("s", "Expert Opinion"), Kind.SUPPORTS, "expert-opinion"),
        (scheme("s", "modus ponens", "inference"), Kind.SUPPORTS, "modus ponens"),
        (scheme("s", "defeat", "conflict"), Kind.ATTACKS, "defeat"),
        (scheme("s", "Conflict"), Kind.ATTACKS, None),
    ],
)
def test_names_of_schemes(node: dict[str, Any], kind: Kind, name: str | None) -> None:
    steps = found(whole([atom("a", "C"), atom("b", "P"), node], ("b", "s"), ("s", "a"))).graph.inferences.values()
    assert [(one.kind, one.scheme) for one in steps] == [(kind, name)]


def test_a_scheme_without_a_name_is_told() -> None:
    document = found(whole([atom("a", "C"), atom("b", "P"), scheme("s", "")], ("b", "s"), ("s", "a")))
    assert len(document.graph.inferences) == 1
    assert "this scheme has no name; read as support" in {one.message for one in document.remarks}


def test_one_text_is_the_paper() -> None:
    resource = {"id": "r", "type": "text", "content": "Long.", "metadata": {"title": "Fares", "url": "https://x.org/a"}}
    source = {"resource_id": "r", "text": "buses are far too dear for the young", "offset": 3, "length": 36}
    graph = found(whole([atom("a", "C", source)], resources=[resource])).graph
    assert graph.paper is not None
    assert graph.paper.record is not None
    assert (graph.paper.record.title, graph.paper.record.url) == ("Fares", "https://x.org/a")
    assert [(one.start, one.end) for one in graph.nodes["claim"].quotes] == [("buses are far", "for the young")]


def test_several_texts_are_notes() -> None:
    resources = [
        {"id": "r", "content": "x" * 900, "metadata": {"core": {"title": "Fares", "doi": "10.1/a"}}},
        {"id": "q", "content": "A letter.", "metadata": {"core": {}}},
        {"id": "p", "content": "x" * 900, "metadata": {}},
    ]
    document = found(whole([atom("a", "C", {"resource_id": "r"}, {"resource_id": "p"})], resources=resources))
    graph = document.graph
    assert [(note.number, note.text) for note in graph.footnotes.values()] == [
        (1, "Fares, 10.1/a"),
        (2, "A letter."),
        (3, "Text 3"),
    ]
    assert [one.note for one in graph.nodes["claim"].footnotes] == [1, 3]
    assert "words of analysed texts (2) are not kept" in {one.message for one in document.remarks}


def test_what_is_wrong_is_told_at_its_place() -> None:
    nodes = [atom("a", "C"), atom("a", "D"), atom("", "E"), scheme("s", "preference"), {"id": "x", "type": "y"}, 5]
    document = found(whole(nodes, ("a", "gone"), ("a", "s"), ("s", "a"), description="About buses."))
    assert [one.rule for one in document.remarks].count("unread-part") == 4
    assert [one.rule for one in document.remarks].count("dangling-reference") == 1
    assert all(one.place.line for one in document.remarks)
    assert {"a preference between statements or steps is not kept", "descriptions (1) are not kept"} <= {
        one.message for one in document.remarks
    }


def test_files_of_other_tools() -> None:
    assert differences("sadface") == {}


@pytest.mark.parametrize(
    "text", ['{"nodes": [], "edges": []}', '{"nodes": [{"type": "atom"}]}', '{"claim": {"text": "x"}}', "atom"]
)
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)


@pytest.mark.parametrize(
    "text", ["{}", '{"metadata": []}', '{"nodes": {}, "edges": 5}', '{"nodes": [{"metadata": 5}]}']
)
def test_little_in_a_file(text: str) -> None:
    assert survives(text, "sadface")


@given(foreign_graphs())
def test_round_trip(graph: Graph) -> None:
    expected, actual = there_and_back(graph, "sadface", CARRIES)
    assert actual == expected


def test_written_ids_are_those_that_the_format_asks_for() -> None:
    map_ = as_graph(loads("title: T\nclaim: {id: c, text: C, premises: [{text: P}]}"))
    first, second = (json.loads(written(map_, "sadface").content) for _ in range(2))
    assert first == second
    keys = [one["id"] for one in [*first["nodes"], *first["edges"], first["metadata"]["core"]]]
    assert len(set(keys)) == 6
    assert all(UUID(key).version == 4 for key in keys)


def test_damaged_files() -> None:
    assert sum(survives(damaged, "sadface") for damaged in mutations(SMALL, 3)) > 20
