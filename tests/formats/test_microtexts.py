"""The XML of the argumentative microtexts."""

import pytest

from argmap.formats import read_content
from argmap.formats.microtexts import recognises
from argmap.graph import Kind
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Voice
from argmap.problems import ReadError
from tests.formats.corpus_counts import differences
from tests.formats.foreign_graphs import mutations, survives

SMALL = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE arggraph SYSTEM "arggraph.dtd">
<arggraph id="fares" topic_id="buses" stance="pro">
  <edu id="e1"><![CDATA[Buses should be free,]]></edu>
  <edu id="e2"><![CDATA[since fewer people
     would drive,]]></edu>
  <edu id="e3">as in Oslo &amp; Bergen.</edu>
  <edu id="e4">Tickets pay for them, though,</edu>
  <edu id="e5">but taxes could,</edu>
  <edu id="e6">and would.</edu>
  <edu id="e7">Hm.</edu>
  <joint id="j1"/>
  <adu id="a1" type="pro"/> <adu id="a2" type="pro"/> <adu id="a3" type="pro"/>
  <adu id="a4" type="opp"/> <adu id="a5" type="pro"/>
  <edge id="s1" src="e1" trg="a1" type="seg"/> <edge id="s2" src="e2" trg="a2" type="seg"/>
  <edge id="s3" src="e3" trg="a3" type="seg"/> <edge id="s4" src="e4" trg="a4" type="seg"/>
  <edge id="s6" src="e6" trg="j1" type="seg"/> <edge id="s5" src="e5" trg="j1" type="seg"/>
  <edge id="s7" src="j1" trg="a5" type="seg"/>
  <edge id="c1" src="a2" trg="a1" type="sup"/>
  <edge id="c2" src="a3" trg="c1" type="add"/>
  <edge id="c3" src="a4" trg="a1" type="reb"/>
  <edge id="c4" src="a5" trg="c3" type="und"/>
</arggraph>
"""


def found(text: str) -> GraphDocument:
    document = read_content(text.encode(), "map.xml")
    assert document.format == "microtexts"
    return document


def with_edges(*edges: str) -> GraphDocument:
    head, _, _ = SMALL.partition('  <edge id="c1"')
    return found(head + "\n".join(f"<edge {edge}/>" for edge in edges) + "\n</arggraph>")


def rules(document: GraphDocument) -> list[str]:
    return [one.rule for one in document.remarks if one.rule != "left-out"]


def test_statements_of_segments() -> None:
    document = found(SMALL)
    nodes = list(document.graph.nodes.values())
    assert [(node.text, node.speaker, node.voice) for node in nodes] == [
        ("Buses should be free,", "proponent", Voice.AUTHOR),
        ("since fewer people would drive,", "proponent", Voice.AUTHOR),
        ("as in Oslo & Bergen.", "proponent", Voice.AUTHOR),
        ("Tickets pay for them, though,", "opponent", Voice.REPORTED),
        ("but taxes could, and would.", "proponent", Voice.AUTHOR),
    ]
    assert [document.value_place(node.path).line for node in nodes] == [4, 5, 7, 8, 9]
    assert document.graph.title == "fares"


def test_relations() -> None:
    document = found(SMALL)
    assert [(one.kind, one.sources, one.target) for one in document.graph.inferences.values()] == [
        (Kind.SUPPORTS, ("claim.p1a", "claim.p1b"), "claim"),
        (Kind.ATTACKS, ("claim.o1",), "claim"),
        (Kind.UNDERCUTS, ("claim.o1.u1",), "claim.o1>claim"),
    ]
    assert rules(document) == []
    free = [one.place.line for one in document.remarks if one.message == "this segment is no part of the argument"]
    assert free == [11]


def test_examples_and_relations_of_relations() -> None:
    document = with_edges(
        'id="c1" src="a2" trg="a1" type="exa"', 'id="c2" src="a3" trg="c1" type="sup"',
        'id="c3" src="a4" trg="c2" type="add"', 'id="c4" src="a5" trg="c2" type="reb"',
    )  # fmt: skip
    assert [(one.kind, len(one.sources), one.scheme) for one in document.graph.inferences.values()] == [
        (Kind.SUPPORTS, 3, "example"),
        (Kind.UNDERCUTS, 1, None),
    ]
    assert rules(document) == ["nearest-relation"]


@pytest.mark.parametrize(
    ("edge", "rule"),
    [
        ('id="c1" src="a2" trg="gone" type="sup"', "dangling-reference"),
        ('id="c1" src="a2" trg="c1" type="add"', "dangling-reference"),
        ('id="c1" src="a2" trg="s1" type="add"', "dangling-reference"),
        ('id="c1" src="a2" trg="a1" type="new"', "unread-part"),
    ],
)
def test_what_is_wrong_is_told(edge: str, rule: str) -> None:
    document = with_edges(edge)
    assert rules(document) == [rule]
    assert document.remarks[-1].place.line


def test_long_chains() -> None:
    edges = ['id="c0" src="a2" trg="a1" type="sup"']
    edges += [f'id="c{number + 1}" src="a3" trg="c{number}" type="add"' for number in range(20_000)]
    assert [len(one.sources) for one in with_edges(*edges[::-1]).graph.inferences.values()] == [2]


def test_statements_that_annotators_added() -> None:
    document = found(SMALL.replace('<edu id="e3">', '<edu id="e3" implicit="true">'))
    assert [node.voice for node in document.graph.nodes.values()].count(Voice.READER) == 1


def test_files_of_other_tools() -> None:
    assert differences("microtexts") == {}


@pytest.mark.parametrize("text", ["<graph/>", "<svg><arggraph/></svg>", "arggraph", "<?xml version='1.0'?><lkif/>"])
def test_other_files_are_not_taken(text: str) -> None:
    assert not recognises(text)
    with pytest.raises(ReadError):
        read_content(text.encode(), "map.xml", "microtexts")


def test_damaged_files() -> None:
    assert sum(survives(damaged, "microtexts") for damaged in mutations(SMALL, 5)) > 20
