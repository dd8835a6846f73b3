"""Converting: what is chosen by which name, what is lost and told, and what is written whole."""

from pathlib import Path

import pytest
from hypothesis import given

from argmap.formats import EVERYTHING, Feature, convert, converted, losses, read, read_content, writable, written
from argmap.formats._converting import by_suffix
from argmap.formats._reducing import reduced
from argmap.graph import Graph, Kind
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Backing
from argmap.problems import ArgmapError, Level
from tests.graph.built_graphs import builder, documents, shapes

SHARED = """\
title: T
claim:
  text: C
  premises:
    - {id: p, text: P, premises: [{text: Q}]}
    - {text: R, premises: [{ref: p}]}
"""


def test_the_extension_decides() -> None:
    assert [by_suffix(one) for one in ("a.yml", "a.JSON", "a.graph.json")] == ["yaml", "json", "graph"]
    with pytest.raises(ArgmapError, match="unknown extension"):
        by_suffix("a.xyz")
    with pytest.raises(ArgmapError, match=r"a\.kialo\.txt: Kialo is read, but not written"):
        by_suffix("a.kialo.txt")


def test_a_branch_is_converted_alone(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(SHARED, encoding="utf-8")
    document, found = converted(file, None, "yaml", claim="p")
    assert found.content == "title: T\nclaim:\n  id: p\n  text: P\n  premises:\n  - text: Q\n"
    assert not found.problems
    assert document.graph.roots == ("claim",)
    with pytest.raises(ArgmapError, match="no statement in this map has the id 'pp'"):
        converted(file, None, "yaml", claim="pp")


def test_what_a_tree_cannot_hold_is_told(tmp_path: Path) -> None:
    made = builder("One.\nTwo.")
    made.statement("1", "One.", tags=("t",))
    made.statement("2", "Two.")
    found = written(made.build(), "yaml")
    assert [(one.rule, one.level, one.message) for one in found.problems] == [
        ("left-out", Level.WARNING, "this statement is left out: it does not lead to the claim"),
        ("left-out", Level.INFO, "to convert the other claims, name each with --claim: claim~2"),
        ("not-kept", Level.INFO, "argmap (YAML) cannot hold tags (1)"),
    ]


def test_a_file_without_statements_is_not_written() -> None:
    with pytest.raises(ArgmapError, match="there is no statement in this file"):
        written(builder().build(), "yaml")


def test_a_format_that_is_not_there_has_a_name_near_it() -> None:
    with pytest.raises(ArgmapError, match="did you mean yaml"):
        written(builder().build(), "yalm")


def test_convert_writes_a_map_that_reads_the_same(tmp_path: Path) -> None:
    file, out = tmp_path / "map.yaml", tmp_path / "map.json"
    file.write_text(SHARED, encoding="utf-8")
    assert not convert(file, out).problems
    assert shapes(read(out).graph) == shapes(read(file).graph)
    assert (read(file).format, read(out).format) == ("yaml", "json")


@given(documents())
def test_all_is_carried_or_told(document: GraphDocument) -> None:
    assert losses(document, "X", EVERYTHING) == []
    told = {one.message.partition(" (")[0] for one in losses(document, "X", ())}
    graph = document.graph
    assert ("X cannot hold undercutters" in told) == any(
        one.kind is Kind.UNDERCUTS for one in graph.inferences.values()
    )
    assert ("X cannot hold further claims" in told) == (len(graph.roots) > 1)


@given(documents())
def test_nothing_is_reduced_where_all_is_carried(document: GraphDocument) -> None:
    graph = reduced(document.graph, EVERYTHING)
    assert shapes(graph) == shapes(document.graph)
    assert {node.text for node in graph.nodes.values()} == {node.text for node in document.graph.nodes.values()}


@given(documents())
def test_what_is_not_carried_is_gone(document: GraphDocument) -> None:
    graph: Graph = reduced(document.graph, ())
    assert all(len(one.sources) == 1 and one.kind is not Kind.UNDERCUTS for one in graph.inferences.values())
    assert not losses(GraphDocument(graph), "X", {Feature.SHARED, Feature.ROOTS})


def test_an_undercutter_becomes_an_objection_to_the_premise() -> None:
    made = builder()
    for key in "abc":
        made.statement(key, key, footnotes=(Backing(note=1),))
    step = made.step("b", "a")
    made.step("c", step, Kind.UNDERCUTS)
    assert shapes(reduced(made.build().graph, ())) == {
        ("supports None", ("b",), "a", ()), ("attacks None", ("c",), "b", ())
    }  # fmt: skip


def test_every_format_that_is_written_takes_a_graph() -> None:
    made = builder()
    made.statement("1", "One.")
    assert all(written(made.build(), name).content for name in writable())


def test_what_changes_support_is_lost_with_a_warning() -> None:
    text = "claim: {text: C, footnotes: [{note: 1, backs: a part}]}\npaper: {footnotes: [{number: 1, text: N}]}\n"
    told = {one.message: one.level for one in written(read_content(text.encode(), "a.yaml"), "standard-form").problems}
    instead = "each is written as backing the whole statement"
    message = f"standard form cannot hold notes on how much a source backs (1): {instead}"
    assert told[message] is Level.WARNING


def test_what_is_written_in_place_of_an_undercutter_is_told() -> None:
    text = "claim: {id: c, text: C, premises: [{id: p, text: P, undercutters: [{id: u, text: U}]}]}\n"
    found = written(read_content(text.encode(), "a.yaml"), "iccma-apx")
    assert "att(u,p)." in str(found.content)
    instead = "each is written as an objection to the first statement that the step comes from"
    assert f"ASPARTIX (apx) cannot hold undercutters (1): {instead}" in [one.message for one in found.problems]
