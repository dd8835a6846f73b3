"""The contract of ``convert --to graph``, version 1, as a JSON Schema; other programs rely on it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from argmap.evaluation.support import SupportOf
from argmap.formats import convert, read_content, written
from argmap.formats._reducing import reduced
from argmap.formats.graph import CARRIES
from argmap.graph import Node
from argmap.graph.graph_document import as_graph
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import Document, dumps, load, loads
from tests.graph.built_graphs import shapes
from tests.places import NO_MAPS, ROOT
from tests.strategies import maps

MAPS = sorted(one for one in (ROOT / "arguments").rglob("*.yaml") if not one.name.endswith(NO_MAPS))
ID = {"type": "string", "minLength": 1}
TEXT = {"type": "string"}


def closed(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


NODE = closed(
    id=ID,
    role={"enum": ["claim", "premise", "objection"]},
    rebuttal={"type": "boolean"},
    text=TEXT,
    footnotes={"type": "array", "items": {"type": "integer", "minimum": 1}},
    cites={"type": "array", "items": ID},
    at={"type": ["string", "null"]},
    voice={"enum": ["author", "reported", "conceded", "reader"]},
    basis={"enum": ["common-ground", "definition", "assumption", "testimony", None]},
    support={"enum": ["supported", "partial", "unsupported"]},
    line={"type": ["integer", "null"], "minimum": 1},
)
NODE["properties"]["draft"] = {
    "const": True
}  # left out where a statement is no draft, so that maps without are as ever
EDGE = closed(source=ID, target=ID, kind={"enum": ["supports", "attacks", "undercuts"]}, group=ID)
NOTE = {"type": "object", "required": ["number"], "properties": {"number": {"type": "integer", "minimum": 1}}}
WORK = {"type": "object", "required": ["id"], "properties": {"id": ID}}
CONTRACT = closed(
    version={"const": 1},
    title=TEXT,
    nodes={"type": "array", "items": NODE, "minItems": 1},
    edges={"type": "array", "items": EDGE},
    footnotes={"type": "array", "items": NOTE},
    works={"type": "array", "items": WORK},
)


def valid(document: Document) -> Any:
    """Return a map as the graph, held against the schema and against what a schema cannot say."""
    data = json.loads(written(as_graph(document), "graph").content)
    Draft202012Validator(CONTRACT).validate(data)
    ids = [node["id"] for node in data["nodes"]]
    groups = {edge["group"]: edge["target"] for edge in data["edges"]}
    assert len(set(ids)) == len(ids)
    assert not groups.keys() & set(ids)
    for edge in data["edges"]:
        assert edge["source"] in ids
        assert edge["target"] in (groups if edge["kind"] == "undercuts" else ids)
        assert edge["target"] == groups[edge["group"]]
    support = SupportOf(lower(document.map)).of
    assert {node["id"]: node["support"] for node in data["nodes"]} == support
    return data


@pytest.mark.parametrize("file", MAPS, ids=lambda one: one.stem)
def test_maps_of_the_project(file: Path) -> None:
    data = valid(load(file))
    lines = file.read_text(encoding="utf-8").split("\n")
    keys = {"id:", "text:", "at:", "voice:", "basis:"}
    assert all(keys & set(lines[node["line"] - 1].replace("{", " ").split()) for node in data["nodes"])


@given(maps())
def test_maps_of_every_shape(map_: Map) -> None:
    data = valid(loads(dumps(map_)))
    assert all(node["line"] for node in data["nodes"])
    without_text = valid(Document(map_))
    assert all(node.pop("line") is None for node in without_text["nodes"])


def test_everything_is_where_the_contract_says(tmp_path: Path) -> None:
    source = tmp_path / "map.yaml"
    source.write_text(
        """title: T
claim:
  id: c
  text: C
  premises:
    - linked:
        - text: P
          at: 1.2 s3
          footnotes: [1, {note: 2, backs: half}]
        - {voice: reader, basis: definition, text: Q}
      undercutters:
        - text: U
  objections:
    - id: o
      text: >
        O
        goes on.
      objections: [{text: R, premises: [{ref: c}]}]
paper:
  works: [{id: w, type: book}]
  footnotes: [{number: 1, cites: [{work: w, locator: "3"}]}, {number: 2, text: So.}]
""",
        encoding="utf-8",
    )
    convert(source, tmp_path / "map.graph.json")
    data = json.loads((tmp_path / "map.graph.json").read_text(encoding="utf-8"))
    assert data == valid(load(source))
    rows = [tuple(node[key] for key in ("id", "role", "rebuttal", "line", "support")) for node in data["nodes"]]
    assert rows == [
        ("c", "claim", False, 3, "supported"),
        ("c.p1a", "premise", False, 7, "supported"),
        ("c.p1b", "premise", False, 10, "supported"),
        ("c.p1a.u1", "objection", False, 12, "unsupported"),
        ("o", "objection", False, 14, "unsupported"),
        ("o.o1", "objection", True, 18, "supported"),
    ]
    assert [(edge["source"], edge["target"], edge["kind"], edge["group"]) for edge in data["edges"]] == [
        ("c.p1a", "c", "supports", "c.p1a>c"),
        ("c.p1b", "c", "supports", "c.p1a>c"),
        ("c.p1a.u1", "c.p1a>c", "undercuts", "c.p1a.u1>c.p1a>c"),
        ("o", "c", "attacks", "o>c"),
        ("o.o1", "o", "attacks", "o.o1>o"),
        ("c", "o.o1", "supports", "c>o.o1"),
    ]
    first = data["nodes"][1]
    assert (first["at"], first["footnotes"], first["voice"], first["basis"]) == ("1.2 s3", [1, 2], "author", None)
    assert data["footnotes"] == [
        {"number": 1, "cites": [{"work": "w", "locator": "3"}]},
        {"number": 2, "text": "So."},
    ]
    assert data["works"] == [{"id": "w", "type": "book"}]


def test_what_undercuts_a_reference_to_nothing_has_no_edge() -> None:
    undercutter = "{text: U, undercutters: [{text: V}]}"
    data = valid(loads(f"claim: {{text: C, premises: [{{ref: gone, undercutters: [{undercutter}]}}]}}"))
    assert data["edges"] == []
    assert len(data["nodes"]) == 3


@given(maps())
def test_a_graph_that_was_written_is_read(map_: Map) -> None:
    document = Document(map_)
    text = str(written(as_graph(document), "graph").content)
    again = read_content(text.encode(), "map.graph.json")
    assert again.format == "graph"
    assert not again.remarks
    lowered = reduced(lower(map_), CARRIES)
    assert shapes(again.graph) == shapes(lowered)
    assert json.loads(str(written(again, "graph").content))["footnotes"] == json.loads(text)["footnotes"]
    assert [_parts(node) for node in again.graph.nodes.values()] == [_parts(node) for node in lowered.nodes.values()]


def _parts(node: Node) -> tuple[Any, ...]:
    return node.text, node.at, node.voice, node.basis, node.footnotes, node.cites


def test_what_is_not_as_the_format_says_is_told_with_its_place() -> None:
    text = """{"version": 1, "title": "T", "nodes": [
{"id": "a", "text": "A", "rebuttal": false, "voice": "nobody", "at": "p. 3"},
{"id": "a", "text": "B"},
{"text": "C"}, 5],
"edges": [{"source": "a", "target": "z", "kind": "supports", "group": "g"},
{"source": "a", "target": "a", "kind": "likes", "group": "h"}],
"footnotes": [{"number": 1, "text": "N"}, {"number": 0}], "works": [{}]}"""
    found = read_content(text.encode(), "map.json")
    told = [(one.rule, one.place.line) for one in found.remarks]
    assert told == [
        ("unread-part", 2), ("unread-part", 2), ("unread-part", 3), ("unread-part", 4),
        ("unread-part", 4), ("unread-part", 6), ("unread-part", 7), ("unread-part", 7),
        ("dangling-reference", 5),
    ]  # fmt: skip
