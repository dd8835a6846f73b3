"""Annotations in brat's stand-off format."""

import pytest

from argmap.formats import read_content
from argmap.formats.brat import recognises
from argmap.graph import Kind
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.formats.foreign_graphs import mutations, survives

SMALL = """T1\tMajorClaim 50 80\tbuses should be free for everybody in town
T2\tClaim 90 100\tfewer people would drive
A1\tStance T2 For
T3\tPremise 100 110;120 130\tas in Oslo
R1\tsupports Arg1:T3 Arg2:T2\t
T4\tClaim 200 210\ttickets pay for them
A2\tStance T4 Against
T5\tPremise 220 230\ttaxes could
R2\tattacks Arg1:T5 Arg2:T4
T6\tMajorClaim 300 310\tfares should go
#1\tAnnotatorNotes T1\tGood.
"""


def found(text: str) -> GraphDocument:
    document = read_content(text.encode(), "essay.ann")
    assert document.format == "brat"
    return document


def steps(document: GraphDocument) -> list[tuple[str, Kind, str, str | None]]:
    text = {node.id: node.text for node in document.graph.nodes.values()}
    return [
        (text[one.sources[0]], one.kind, text[one.target], one.scheme) for one in document.graph.inferences.values()
    ]


def test_an_essay() -> None:
    document = found(SMALL)
    major = "buses should be free for everybody in town"
    assert steps(document) == [
        ("fares should go", Kind.SUPPORTS, major, "rephrase"),
        ("fewer people would drive", Kind.SUPPORTS, major, None),
        ("tickets pay for them", Kind.ATTACKS, major, None),
        ("as in Oslo", Kind.SUPPORTS, "fewer people would drive", None),
        ("taxes could", Kind.ATTACKS, "tickets pay for them", None),
    ]
    claim = document.graph.nodes[document.graph.roots[0]]
    assert (claim.text, claim.tags) == (major, ("MajorClaim",))
    assert [(one.start, one.end) for one in claim.quotes] == [("buses should be", "everybody in town")]
    assert len(document.graph.roots) == 1


def test_places_are_those_of_the_words_and_lines() -> None:
    document = found(SMALL.replace("\n", "\r\n"))
    lines = SMALL.split("\n")
    for node in document.graph.nodes.values():
        place = document.value_place(node.path)
        assert place.line
        assert place.column
        assert lines[place.line - 1][place.column - 1 :] == node.text
    places = [document.value_place(one.path).line for one in document.graph.inferences.values()]
    assert places == [10, 3, 7, 5, 9]


def test_what_is_left_out_is_told() -> None:
    document = found(SMALL + "T7\tPerson 1 2\tAnn\nE1\tX:T7\nA3\tSure T1\nR9\tprecedes Arg1:T1 Arg2:T2\n")
    assert {one.message for one in document.remarks if one.rule == "left-out"} == {
        "notes of annotators (1) are not kept", "annotations Person (1) are not kept", "events (1) are not kept",
        "attributes Sure (1) are not kept", "relations precedes (1) are not kept",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("R3\tsupports Arg1:T99 Arg2:T1", "dangling-reference"),
        ("R3\tsupports Arg1:T1 Arg2:T99", "dangling-reference"),
        ("A3\tStance T99 For", "dangling-reference"),
        ("A3\tStance T1 For", "unread-part"),
        ("T1\tClaim 1 2\tagain", "unread-part"),
        ("some words", "unread-part"),
        ("T8\tClaim x y\twords", "unread-part"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(line: str, rule: str) -> None:
    remark = next(one for one in found(SMALL + line + "\n").remarks if one.rule == rule)
    assert remark.place.line == 12


def test_equivalent_statements() -> None:
    document = found("T1\tClaim 1 2\tA\nT2\tClaim 3 4\tB\n*\tEquiv T1 T2\n")
    assert steps(document) == [("B", Kind.SUPPORTS, "A", "rephrase")]


def test_annotations_of_other_things_are_refused() -> None:
    text = "T1\tProtein 0 5\tBRCA1\nT2\tGene 6 9\tTP53\n"
    assert not recognises(text)
    with pytest.raises(ReadError, match="no annotation of this file is a part of an argument"):
        found(text)


@pytest.mark.parametrize("text", ["T1: a claim", "T1\tClaim\tx", "Claim 1 2", "- T1\tClaim 1 2\tx"])
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)


def test_damaged_files() -> None:
    assert sum(survives(damaged, "brat") for damaged in mutations(SMALL, 6)) > 100
