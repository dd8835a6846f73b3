"""AIF in JSON, as AIFdb exports it: what is read, told and written."""

import json
from typing import Any

import pytest
from hypothesis import given

from argmap.formats import formats, read_content
from argmap.formats.aif import CARRIES, recognises
from argmap.graph import Graph, Kind
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.formats.corpus_counts import Counts, differences
from tests.formats.foreign_graphs import foreign_graphs, mutations, survives, there_and_back

CLAIM, REASON = "Fares should be dropped.", "Fewer people would drive."


def node(key: Any, sort: str, text: str = "", **more: Any) -> Any:
    return {"nodeID": key, "type": sort, "text": text or sort, **more}


def edges(*pairs: tuple[Any, Any]) -> list[dict[str, Any]]:
    return [{"edgeID": str(n), "fromID": a, "toID": b, "formEdgeID": None} for n, (a, b) in enumerate(pairs)]


def found(nodes: list[Any], links: list[dict[str, Any]], **more: Any) -> GraphDocument:
    text = json.dumps({"nodes": nodes, "edges": links, **more}, indent=1)
    return read_content(text.encode(), "map.aif.json")


def steps(document: GraphDocument) -> list[tuple[str, Kind, str, str | None]]:
    graph = document.graph
    name = {one.id: one.text for one in graph.nodes.values()} | {one.id: one.id for one in graph.inferences.values()}
    return [
        ("+".join(name[source] for source in one.sources), one.kind, name[one.target], one.scheme)
        for one in graph.inferences.values()
    ]


def told(document: GraphDocument, rule: str) -> list[str]:
    return [one.message for one in document.remarks if one.rule == rule]


def test_inferences_and_conflicts() -> None:
    document = found(
        [node(1, "I", "C"), node(2, "I", "P"), node(3, "I", "Q"), node(4, "RA", "Default Inference"),
         node(5, "I", "O"), node(6, "CA", "CA"), node(7, "I", "U"), node(8, "CA"), node(9, "I", "V"), node(10, "CA")],
        edges((2, 4), (3, 4), (4, 1), (5, 6), (6, 1), (7, 8), (8, 4), (9, 10), (10, 8)),
    )  # fmt: skip
    assert steps(document) == [
        ("P+Q", Kind.SUPPORTS, "C", None),
        ("O", Kind.ATTACKS, "C", None),
        ("U", Kind.UNDERCUTS, "claim.p1a>claim", None),
        ("V", Kind.UNDERCUTS, "claim.p1a.u1>claim.p1a>claim", None),
    ]
    assert document.graph.roots == ("claim",)
    assert document.format == "aif"


def test_places_are_those_of_texts_and_nodes() -> None:
    document = found([node(1, "I", CLAIM), node(2, "I", REASON), node(3, "RA")], edges((2, 3), (3, 1)))
    lines = document.texts["map.aif.json"].split("\n")
    for one in document.graph.nodes.values():
        place = document.value_place(one.path)
        assert place.line is not None
        assert one.text in lines[place.line - 1]
    place = document.value_place(next(iter(document.graph.inferences.values())).path)
    assert place.line is not None
    assert lines[place.line].strip() == '"nodeID": 3,'


@pytest.mark.parametrize(
    ("node_of_step", "scheme"),
    [
        (node(3, "RA", "Expert Opinion"), "expert-opinion"),
        (node(3, "RA", "RA", scheme="ExpertOpinion"), "expert-opinion"),
        (node(3, "RA", "Argument From Authority"), "expert-opinion"),
        (node(3, "RA", "Modus Ponens"), "Modus Ponens"),
        (node(3, "RA", "RA"), None),
        (node(3, "MA", "Default Rephrase"), "rephrase"),
    ],
)
def test_schemes(node_of_step: dict[str, Any], scheme: str | None) -> None:
    document = found([node(1, "I", CLAIM), node(2, "I", REASON), node_of_step], edges((2, 3), (3, 1)))
    assert steps(document) == [(REASON, Kind.SUPPORTS, CLAIM, scheme)]


def test_several_targets_and_steps_that_support_steps() -> None:
    document = found(
        [node(1, "I", "C"), node(2, "I", "D"), node(3, "I", "P"), node(4, "RA"), node(5, "I", "W"), node(6, "RA"),
         node(7, "RA"), node(8, "RA")],
        edges((3, 4), (4, 1), (4, 2), (5, 6), (6, 7), (7, 4), (8, 8)),
    )  # fmt: skip
    assert steps(document) == [("P+W", Kind.SUPPORTS, "C", None), ("P+W", Kind.SUPPORTS, "D", None)]
    assert len(told(document, "nearest-relation")) == 2
    assert len(told(document, "unread-part")) == 1  # a node that leads to itself


def test_who_speaks() -> None:
    nodes = [
        node("1", "I", CLAIM), node("2", "L", "Ann Lee : Drop the fares!"), node("3", "YA", "Asserting"),
        node("4", "L", "M: Ann Lee : Drop the fares!"), node("5", "L", "Bo : Hm."), node("6", "TA"),
        node("7", "I", REASON), node("8", "L", f"Bo : {REASON}"), node("9", "YA", "Asserting"),
        node("10", "L", "Analyst: Bo said so"), node("11", "YA", "Analysing"),
    ]  # fmt: skip
    links = edges(("2", "3"), ("3", "1"), ("2", "6"), ("6", "5"), ("8", "9"), ("9", "7"), ("10", "11"), ("11", "8"))
    document = found(nodes, links)
    said = {one.text: (one.speaker, [(quote.start, quote.end) for quote in one.quotes])
            for one in document.graph.nodes.values()}  # fmt: skip
    assert said == {CLAIM: ("Ann Lee", [("Drop the fares!", "Drop the fares!")]), REASON: ("Bo", [])}
    lines = document.texts["map.aif.json"].split("\n")
    free = [one for one in document.remarks if one.message == "no statement was made of this locution"]
    assert ["Bo : Hm." in lines[(one.place.line or 0) - 1] for one in free] == [True]
    assert "analysts' copies of locutions (1) are not kept" in told(document, "left-out")
    assert "reports of other locutions (1) are not kept" in told(document, "left-out")


def test_people_of_the_lists() -> None:
    document = found(
        [node(1, "I", CLAIM), node(2, "L", CLAIM), node(3, "YA")], edges((2, 3), (3, 1)),
        locutions=[{"nodeID": "2", "personID": 7}],
        participants=[{"participantID": "7", "firstname": "Ann", "surname": "Lee"}],
    )  # fmt: skip
    assert document.graph.nodes["claim"].speaker == "Ann Lee"


def test_locutions_that_are_argued_about_are_statements() -> None:
    document = found([node(1, "L", "Ann : You lie."), node(2, "I", "O"), node(3, "CA")], edges((2, 3), (3, 1)))
    assert steps(document) == [("O", Kind.ATTACKS, "You lie.", None)]
    assert document.graph.nodes["claim"].speaker == "Ann"


def test_what_is_wrong_is_told_at_its_place() -> None:
    document = found(
        [node(1, "I", CLAIM), node(1, "I", "again"), node("", "I", "none"), node(2, "XY"), node(3, "I", REASON), "a",
         node(4, "RA"), node(5, "PA"), node(6, "CA")],
        edges((3, 1), (3, 99), (4, 1), (3, 5), (5, 1), (3, 6)),
    )  # fmt: skip
    assert all(one.place.line for one in document.remarks)
    assert len(told(document, "unread-part")) == 6
    assert told(document, "dangling-reference") == ["this edge names '99', but the file has no such node"]
    assert "a preference between statements or steps is not kept" in told(document, "left-out")
    assert steps(document) == [(REASON, Kind.SUPPORTS, CLAIM, None)]  # the edge without a node between


def test_a_step_that_is_preferred_is_a_step_all_the_same() -> None:
    nodes = [node(1, "I", CLAIM), node(2, "I", REASON), node(3, "RA"), node(4, "PA"), node(5, "I", "O"), node(6, "CA")]
    document = found(nodes, edges((2, 3), (3, 1), (5, 6), (6, 1), (3, 4), (6, 4), (4, 6)))
    assert steps(document) == [(REASON, Kind.SUPPORTS, CLAIM, None), ("O", Kind.ATTACKS, CLAIM, None)]
    assert [one.message for one in document.remarks] == ["a preference between statements or steps is not kept"]


def test_nodes_without_a_type_are_steps() -> None:
    document = found([node(1, "I", CLAIM), node(2, "I", REASON), node(3, "", "Unknown")], edges((2, 3), (3, 1)))
    assert steps(document) == [(REASON, Kind.SUPPORTS, CLAIM, None)]
    assert told(document, "nearest-relation") == ["this node has no type; read as an inference"]


def test_names_are_kept_and_numbers_are_not() -> None:
    keys = ["drop-fares", "12", "70447169-9264-41dc-b8e9-50523f8368c1", "2_16"]
    document = found([node(key, "I", key) for key in keys], [])
    assert [one.name for one in document.graph.nodes.values()] == ["drop-fares", None, None, None]


@pytest.mark.parametrize(
    "text",
    ["{}", "[]", '{"nodes": 1, "edges": []}', '{"nodes": [], "edges": []}', '{"nodes": null}', '{"nodes": [[]]}',
     '{"nodes": [{"nodeID": {}, "type": []}], "edges": [{"fromID": []}]}'],
)  # fmt: skip
def test_little_in_a_file(text: str) -> None:
    assert survives(text, "aif") is (text != "[]")


@pytest.mark.parametrize("text", ["", "{", '{"nodes": [}', '{"a": ' * 2000, "[" * 100_000, '{"a":1,"a":2}', "nodes"])
def test_no_json(text: str) -> None:
    with pytest.raises(ReadError):
        read_content(text.encode(), "map.json", "aif")


@pytest.mark.parametrize(
    "text",
    ['{"claim": {"text": "x"}}', '{"AIF": {"nodes": []}}', "nodes:\n", '{"nodes": [{"id": 1}]}', '[{"nodeID": 1}]'],
)
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)


def test_long_chains_and_circles() -> None:
    count = 5_000
    nodes = [node(0, "I", "x")] + [node(n, "RA") for n in range(1, count)]
    document = found(nodes, edges(*((n - 1, n) for n in range(1, count)), (count - 1, 1)))
    assert len(document.graph.nodes) == 1
    document = found(nodes, edges(*((n - 1, n) for n in range(1, count)), (count - 1, 0)))
    assert steps(document) == [("x", Kind.SUPPORTS, "x", None)]


@given(foreign_graphs())
def test_round_trip(graph: Graph) -> None:
    expected, actual = there_and_back(graph, "aif", CARRIES)
    assert actual == expected


def test_damaged_files() -> None:
    text = formats().get("aif").write(found(  # type: ignore[attr-defined]
        [node("a", "I", CLAIM), node(2, "I", REASON), node(3, "RA", "Sign"), node(4, "L", "Ann: So."), node(5, "YA")],
        edges((2, 3), (3, "a"), (4, 5), (5, 2)),
    )).content  # fmt: skip
    assert sum(survives(damaged, "aif") for damaged in mutations(text, 1)) > 20


def test_addresses_in_texts_are_notes() -> None:
    text = "It is at https://x.org/a?b=1, and (http://y.org)."
    graph = found([node(1, "I", text), node(2, "I", "Also at https://x.org/a?b=1.")], []).graph
    assert [[one.note for one in statement.footnotes] for statement in graph.nodes.values()] == [[1, 2], [1]]
    assert [note.text for note in graph.footnotes.values()] == ["https://x.org/a?b=1", "http://y.org"]
    assert [work.url for work in graph.works.values()] == ["https://x.org/a?b=1", "http://y.org"]
    assert graph.nodes["claim"].text == text


def test_files_of_other_tools() -> None:
    assert differences("aif-nolocutions") == {}
    assert differences("aif") == {
        # edges from I node to I node, which AIF does not have; the other reader fails at the lists after `AIF`
        "test.json": (Counts(6, 5, 10), None),
    }
