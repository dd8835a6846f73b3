"""Argument graphs of Carneades 4 in YAML."""

import pytest

from argmap.formats import read_content
from argmap.formats.carneades import recognises
from argmap.formats.carneades.ground_terms import worded
from argmap.graph import Kind
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Basis
from argmap.problems import ReadError
from tests.formats.corpus_counts import Counts, differences
from tests.formats.foreign_graphs import mutations, survives

SMALL = """meta:
  title: Fares in town
  source: >
    Lee, A. (2011). Free buses.
    Town Press.
statements:
  free: Buses should be free.
  ¬free: Buses should not be free.
  fewer:
    text: Fewer people would drive.
    assumed: true
  oslo: As in Oslo.
  dear: Buses are dear.
  ¬app(a1): They drive anyway.
issues:
  i1: {positions: [free, ¬free], standard: PE}
arguments:
  a1:
    scheme: practical
    conclusion: free
    premises: {goal: fewer, means: oslo}
    undercutter: ¬app(a1)
  a2:
    scheme: convergent
    conclusion: ¬free
    premises: [dear, "costs(buses, much)"]
language: {costs/2: "%v cost %v."}
assumptions: [dear]
tests:
  in: [free]
"""


def found(text: str) -> GraphDocument:
    document = read_content(text.encode(), "map.yml")
    assert document.format == "carneades"
    return document


def steps(document: GraphDocument) -> list[tuple[str, Kind, str, str | None]]:
    text = {node.id: node.text for node in document.graph.nodes.values()}
    return [
        (" + ".join(text[source] for source in one.sources), one.kind, text.get(one.target, one.target), one.scheme)
        for one in document.graph.inferences.values()
    ]


def test_arguments_and_issues() -> None:
    document = found(SMALL)
    free, not_free = "Buses should be free.", "Buses should not be free."
    assert steps(document) == [
        ("Fewer people would drive. + As in Oslo.", Kind.SUPPORTS, free, "practical-reasoning"),
        ("They drive anyway.", Kind.UNDERCUTS, "fewer>free", None),
        ("Buses are dear.", Kind.SUPPORTS, not_free, None),
        ("buses cost much.", Kind.SUPPORTS, not_free, None),
        (not_free, Kind.ATTACKS, free, None),
    ]
    assert document.graph.roots == ("free",)


def test_statements() -> None:
    graph = found(SMALL).graph
    assert [(node.id, node.title, node.basis) for node in graph.nodes.values()][:4] == [
        ("free", None, None),
        ("free-2", "¬free", None),
        ("fewer", None, Basis.ASSUMPTION),
        ("oslo", None, None),
    ]
    assert graph.nodes["dear"].basis is Basis.ASSUMPTION
    assert graph.title == "Fares in town"
    assert graph.paper is not None
    assert graph.paper.record is not None
    record = graph.paper.record
    assert (record.title, record.publisher, record.issued) == ("Free buses", "Town Press", "2011")
    assert [name.family for name in record.author] == ["Lee"]


def test_places() -> None:
    document = found(SMALL)
    lines = SMALL.split("\n")
    for node in list(document.graph.nodes.values())[:-1]:
        assert node.text in lines[(document.value_place(node.path).line or 0) - 1]
    assert [document.value_place(one.path).line for one in document.graph.inferences.values()] == [18, 22, 23, 23, 16]


def test_what_is_left_out_is_told() -> None:
    assert {one.message for one in found(SMALL).remarks} == {
        "languages (1) are not kept", "expected labels (tests) (1) are not kept", "proof standards (1) are not kept",
        "parts of premises in schemes (1) are not kept",
        "the positions of this issue exclude one another; the others are read as objections to the first",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("arguments: {a: {conclusion: x, premises: [p]}}\nstatements: {x: X}", "dangling-reference"),
        ("arguments: {a: {premises: [p]}}\nstatements: {p: X}", "unread-part"),
        ("arguments: {a: {conclusion: p}}\nstatements: {p: X}", "left-out"),
        ("arguments: {a: {conclusion: p, undercutter: p}}\nstatements: {p: X}", "nearest-relation"),
        ("arguments: {a: {conclusion: p, premises: [[p]]}}\nstatements: {p: X}", "unread-part"),
        ("arguments: [a, {id: b}]\nstatements: [{id: p, text: X}]", "unread-part"),
        ("arguments: x\nstatements: y\nissues: [z]", "unread-part"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, rule: str) -> None:
    remarks = [one for one in found(text).remarks if one.rule == rule]
    assert remarks
    assert all(one.place.line for one in remarks)


def test_lists_of_records() -> None:
    text = "statements: [{id: c, text: C}, {id: p, text: P}]\narguments: [{id: a, conclusion: c, premises: [p]}]"
    assert steps(found(text)) == [("P", Kind.SUPPORTS, "C", None)]


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("wet", "It is wet."),
        ("costs(bus, f(a, b))", "bus cost f(a, b)."),
        ("costs(bus)", None),
        ("(", None),
        ("a)(", None),
    ],
)
def test_terms(term: str, words: str | None) -> None:
    assert worded(term, {"wet/0": "It is wet.", "costs/2": "%v cost %s."}) == words


def test_files_of_other_tools() -> None:
    """The other reader takes them for JSON and reads none; these counts are of the files' own elements.

    An issue with two positions is a step, as is an undercutter; basic_event_calculus.yml has rules and no arguments.
    """
    assert {name: ours for name, (ours, theirs) in differences("carneades-yaml").items() if theirs is None} == {
        "unsupported.yml": Counts(1, 0, 0), "even-loop.yml": Counts(2, 2, 4), "odd-loop.yml": Counts(3, 3, 6),
        "independent-support-loop.yml": Counts(3, 3, 6), "reinstatement.yml": Counts(5, 4, 9),
        "rebuttal.yml": Counts(4, 3, 6), "vacation.yml": Counts(2, 1, 2), "caminada1.yml": Counts(7, 5, 10),
        "frisian.yml": Counts(4, 3, 6), "unreliable-witness.yml": Counts(4, 4, 8), "jogging.yml": Counts(4, 4, 9),
        "tweety.yml": Counts(8, 6, 13), "library.yml": Counts(5, 4, 9), "toulmin.yml": Counts(8, 5, 12),
        "risky-operation.yml": Counts(10, 8, 18), "family-law2.yml": Counts(10, 6, 15), "lex.yml": Counts(4, 2, 5),
        "sherlock.yml": Counts(15, 7, 21), "calculus.yml": Counts(26, 0, 0),
        "legalization-of-marijuana.yml": Counts(23, 13, 40),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "claim: {text: x}\nstatements: 1\narguments: 2",
        "arguments: [a]\nname: job",
        "statements:\n",
        "# arguments: statements:",
    ],
)
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)


@pytest.mark.parametrize("text", ["- a", "arguments: *x", "arguments: [", "\targuments: 1", "a: 1\na: 2", ""])
def test_no_mapping(text: str) -> None:
    with pytest.raises(ReadError):
        read_content(text.encode(), "map.yml", "carneades")


def test_damaged_files() -> None:
    assert sum(survives(damaged, "carneades") for damaged in mutations(SMALL, 8)) > 20
