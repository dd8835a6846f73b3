from collections.abc import Iterator

import pytest

from argmap.anchoring.anchors import Anchor, Method
from argmap.anchoring.resolving import Anchors, resolve
from argmap.graph import Graph, Node, Role
from argmap.notation.location import Passage
from argmap.notation.model import Quote
from tests.paper.texts import article

PAPER = article("""
## Abstract
Buses are free.
## Introduction
Fares were dropped. Ridership rose by a tenth, as the council says. Cars stayed.
The fares were low. They had been low for long.
""")


def graph(*nodes: Node) -> Graph:
    return Graph("", {node.id: node for node in nodes}, {}, (nodes[0].id,))


def node(at: str | None = None, start: str = "", end: str = "", id_: str = "a") -> Node:
    quotes = (Quote(start=start, end=end),) if start else ()
    return Node(id_, Role.CLAIM, "A statement.", at=at, quotes=quotes, name=id_)


def one(at: str | None = None, start: str = "", end: str = "") -> tuple[Anchor, list[str]]:
    found = resolve(graph(node(at, start, end)), PAPER).of["a"]
    return found, [PAPER.quote(span.start, span.end) for span in found.spans]


def test_every_passage_of_at_is_a_span() -> None:
    found, texts = one("A.1; 0.1 s1; 0.2 s1-2")
    assert texts == ["Buses are free.", "Fares were dropped.", "The fares were low. They had been low for long."]
    assert (found.method, found.score, found.absent) == (Method.PLACE, 1.0, ())


def test_a_quotation_narrows_its_passage() -> None:
    found, texts = one("A.1; 0.1 s2", "Ridership", "a tenth")
    assert texts == ["Buses are free.", "Ridership rose by a tenth"]
    assert (found.method, found.strayed, found.quoted) == (Method.EXACT, False, found.spans[1])


def test_a_quotation_elsewhere_has_strayed() -> None:
    found, texts = one("A.1", "Ridership", "a tenth")
    assert (texts, found.strayed) == (["Ridership rose by a tenth"], True)


def test_a_quotation_alone_is_enough() -> None:
    found, texts = one(None, "Ridership", "a tenth")
    assert (texts, found.strayed) == (["Ridership rose by a tenth"], False)


def test_what_the_paper_lacks_is_said() -> None:
    found, texts = one("0.1 s1; 0.9 s1")
    assert (texts, found.absent, found.method) == (["Fares were dropped."], (Passage("0.9", 1, 1),), Method.PLACE)
    assert one("0.9")[0].method is Method.LOST


def test_a_quotation_of_an_absent_passage_is_found_elsewhere() -> None:
    found, texts = one("0.9", "Ridership", "a tenth")
    assert (texts, found.strayed, found.absent) == (["Ridership rose by a tenth"], True, (Passage("0.9"),))


def test_a_lost_quotation_leaves_the_passage() -> None:
    found, texts = one("0.1 s1", "zebra crossings", "were painted")
    assert (found.method, found.score, texts) == (Method.LOST, 0.0, ["Fares were dropped."])


@pytest.mark.parametrize("at", ["see page 4", "", "1.6 s٣"])
def test_what_an_importer_left_in_at_names_no_place(at: str) -> None:
    found = resolve(graph(node(at)), PAPER).of
    assert all(anchor.spans == () and anchor.lost for anchor in found.values())


def test_a_statement_without_a_place_has_no_anchor() -> None:
    assert resolve(graph(node()), PAPER).of == {}


def anchors() -> Iterator[Anchors]:
    nodes = [node("0.1 s2", id_="a"), node("0.1 s1-2", id_="b"), node("0.2; 0.1 s1", id_="c")]
    yield resolve(graph(*nodes), PAPER)


def test_sentences_and_statements_find_each_other() -> None:
    found = next(anchors())
    assert found.index.at(found.sentences("c")) == "0.1 s1; 0.2 s1-2"
    assert [found.nodes.get(n) for n in range(6)] == [None, ["b", "c"], ["a", "b"], None, ["c"], ["c"]]


def test_an_empty_paper_has_no_places() -> None:
    found = resolve(graph(node("1.1 s1", "some words", "more words")), article(""))
    assert (found.of["a"].spans, found.sentences("a")) == ((), [])
