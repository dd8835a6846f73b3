from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from argmap.evaluation.extensions import Semantics, extensions
from argmap.evaluation.framework import Framework
from argmap.formats import read_content, written
from argmap.formats._attack_graph import CARRIES
from argmap.formats._reducing import reduced
from argmap.graph import Graph, Kind
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.formats.everyday_graphs import documents
from tests.formats.everyday_mutations import survives

APX = """% a: Fares should be dropped.
% made by hand
arg(a). arg( b ).
arg(c).
att(b,a).
att(c, b).
att(d,c).
val(a,1).
foo
"""
TGF = "1 Fares should be dropped.\n2\nc\n#\n2 1\nc 2 attack\n1 c +\n9\n"
AF = "# by hand\np af 3\n# 1: Fares should be dropped.\n2 1\n3 2\n4 1\nx\n"
PREFERRED = """
in(X) :- arg(X), not out(X). out(X) :- arg(X), not in(X). :- in(X), in(Y), att(X,Y).
defeated(X) :- in(Y), att(Y,X). :- in(X), att(Y,X), not defeated(Y).
#heuristic in(X) : arg(X). [1,true]
#show in/1.
"""


def loaded(text: str, name: str) -> GraphDocument:
    return read_content(text.encode(), name)


def attacks(graph: Graph) -> set[tuple[str, str, str]]:
    return {
        (graph.nodes[source].text, str(one.kind), graph.nodes[one.target].text)
        for one in graph.inferences.values()
        for source in one.sources
    }


@pytest.mark.parametrize(
    ("name", "text", "last", "told"),
    [
        ("a.apx", APX, "c", [("dangling-reference", 7), ("left-out", 8), ("unread-part", 9)]),
        ("a.tgf", TGF, "c", [("unread-part", 8)]),
        ("a.af", AF, "3", [("dangling-reference", 6), ("unread-part", 7)]),
    ],
)
def test_what_attacks_what(name: str, text: str, last: str, told: list[tuple[str, int]]) -> None:
    document = loaded(text, name)
    second = "b" if name == "a.apx" else "2"
    claim = "Fares should be dropped."
    expected = {(second, "attacks", claim), (last, "attacks", second)}
    assert attacks(document.graph) == expected | ({(claim, "supports", last)} if name == "a.tgf" else set())
    assert sorted((one.rule, one.place.line) for one in document.remarks) == told
    assert all(document.value_place(node.path).line for node in document.graph.nodes.values())


def bare(graph: Graph) -> Any:
    texts = [" ".join(node.text.split()) for node in graph.nodes.values()]
    by_id = dict(zip(graph.nodes, texts, strict=True))
    against = [one for one in graph.inferences.values() if one.kind is not Kind.SUPPORTS]
    return sorted(texts), {(by_id[source], by_id[one.target]) for one in against for source in one.sources}


@pytest.mark.parametrize("name", ["iccma-apx", "iccma-af", "iccma-tgf"])
@given(document=documents())
def test_what_is_written_is_read_back(name: str, document: GraphDocument) -> None:
    result = written(document, name)
    assert isinstance(result.content, str)
    back = read_content(result.content.encode(), "a", name)
    expected = bare(reduced(document.graph, CARRIES))
    found = bare(back.graph)
    assert back.remarks == ()
    if name == "iccma-tgf":
        assert (len(found[0]), len(found[1])) == (len(expected[0]), len(expected[1]))
    else:
        assert found == expected
    supports = [one for one in document.graph.inferences.values() if one.kind is Kind.SUPPORTS]
    assert bool(supports) == any("support" in one.message for one in result.problems)


def admissible(text: str) -> Iterator[frozenset[str]]:
    """The largest admissible sets that clingo finds in a file as it is."""
    clingo = pytest.importorskip("clingo")
    control = clingo.Control(["0", "--enum-mode=domRec", "--heuristic=Domain"])
    control.add("base", [], text + PREFERRED)
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        for model in models:
            yield frozenset(str(one.arguments[0]) for one in model.symbols(shown=True))


@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_a_solver_finds_what_argmap_finds(document: GraphDocument) -> None:
    text = written(document, "iccma-apx").content
    assert isinstance(text, str)
    graph = read_content(text.encode(), "a.apx").graph
    pairs = [(source, one.target) for one in graph.inferences.values() for source in one.sources]
    own = set(extensions(Framework(graph.nodes, pairs), Semantics.PREFERRED))
    assert set(admissible(text)) == own


@pytest.mark.parametrize("text", ["p af x\n", "", "p af 99999999\n"])
def test_what_has_no_number_of_arguments(text: str) -> None:
    with pytest.raises(ReadError):
        loaded(text, "a.af")


@pytest.mark.parametrize(("name", "sample"), [("iccma-apx", APX), ("iccma-tgf", TGF), ("iccma-af", AF)])
def test_files_that_went_wrong(name: str, sample: str) -> None:
    assert sum(survives(name, sample)) == 200
