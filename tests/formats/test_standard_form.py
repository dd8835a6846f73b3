import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.formats import read_content, written
from argmap.formats._reducing import reduced
from argmap.formats.standard_form import CARRIES
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.examples import examples
from tests.formats.everyday_graphs import documents
from tests.formats.everyday_mutations import survives

BOARD = """Bus fares

1. If fares are dropped, fewer people drive.
2. Fewer people driving means
   better air [^1].
-----
3. Dropping fares makes the air better.
4. The town wants better air.
∴ 5. The town should drop fares. (from 3 and 4 [against 6]; opposed by 7)
6. Air may get better otherwise.
7. It costs too much, as many said (1984).
8. Hence, somebody pays. [from 7, by expert-opinion]

[^1]: Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.
"""


def loaded(text: str, name: str = "a.txt") -> GraphDocument:
    return read_content(text.encode(), name)


def steps(graph: Graph) -> list[tuple[list[str], str, str]]:
    return [
        ([graph.nodes[source].text for source in one.sources], str(one.kind),
         graph.nodes[one.target].text if one.target in graph.nodes else "step")
        for one in graph.inferences.values()
    ]  # fmt: skip


def test_an_argument_on_the_board() -> None:
    document = loaded(BOARD)
    graph = document.graph
    assert (document.format, graph.title) == ("standard-form", "Bus fares")
    texts = [node.text for node in graph.nodes.values()]
    assert texts[1] == "Fewer people driving means better air."
    assert texts[6:] == ["It costs too much, as many said (1984).", "Somebody pays."]
    assert steps(graph) == [
        (texts[:2], "supports", texts[2]), (texts[2:4], "supports", texts[4]), ([texts[5]], "undercuts", "step"),
        ([texts[6]], "attacks", texts[4]), ([texts[6]], "supports", texts[7]),
    ]  # fmt: skip
    assert graph.footnotes[1].cites
    assert [one.scheme for one in graph.inferences.values()][-1] == "expert-opinion"
    assert [document.value_place(node.path).line for node in graph.nodes.values()] == [3, 4, 7, 8, 9, 10, 11, 12]
    assert document.remarks == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. A.\n2. B.\nTherefore,\n3. C.\n", [["A.", "B."]]),
        ("1. A.\n2. B.\nTherefore 3. C.\n", [["A.", "B."]]),
        ("P1: A.\nP2: B.\nC: Therefore, C.\n", [["A.", "B."]]),
        ("(1) A.\n(2) B.\n(3) C. (1-2)\n", [["A.", "B."]]),
        ("1) A.\n2) B.\n3) So C.\n4) D.\n5) E. [2, 4]\n", [["A.", "B."], ["B.", "D."]]),
        ("1. A.\n2. B. (from 1)\n3. Daher C.\n", [["A."], ["B."]]),
        ("1. A.\n2. B.\n3. C. (from 1; from 2)\n", [["A."], ["B."]]),
    ],
)
def test_what_a_line_follows_from(text: str, expected: list[list[str]]) -> None:
    assert [sources for sources, _, _ in steps(loaded(text).graph)] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2. B.\n3. C. (against 2)\n", [("C.", "attacks", "B.")]),
        ("2. B.\n3. C. (objection to 1 and 2)\n", [("C.", "attacks", "A."), ("C.", "attacks", "B.")]),
        ("2. B. (from 1; opposed by 3)\n3. C.\n", [("A.", "supports", "B."), ("C.", "attacks", "B.")]),
        ("2. B.\n3. C. (objections: 1, 2)\n", [("A.", "attacks", "C."), ("B.", "attacks", "C.")]),
        ("2. B.\n3. C. (opposed by 1; 2)\n", [("A.", "attacks", "C."), ("B.", "attacks", "C.")]),
        ("2. B.\n3. C. (opposed by 1 + 2)\n", [("A. B.", "attacks", "C.")]),
        ("2. B. (against 1)\n3. C.\nTherefore,\n4. D.\n", [("B.", "attacks", "A."), ("A. C.", "supports", "D.")]),
        ("2. B.\nTherefore,\n3. C. (against 2)\n", [("A.", "supports", "C."), ("C.", "attacks", "B.")]),
        ("2. B.\n3. C. (against 1 [opposed by 2])\n", [("C.", "attacks", "A."), ("B.", "undercuts", "step")]),
    ],
)
def test_what_objects_to_what(said: str, expected: list[tuple[str, str, str]]) -> None:
    found = loaded(f"1. A.\n{said}")
    assert [(" ".join(sources), kind, target) for sources, kind, target in steps(found.graph)] == expected
    assert found.remarks == ()


def test_an_objection_to_a_line_below_is_told_because_the_other_direction_may_be_meant() -> None:
    document = loaded("1. A.\n2. B. (from 1; against 3, 9)\n3. C.\n")
    assert steps(document.graph) == [(["A."], "supports", "B."), (["B."], "attacks", "C.")]
    assert [(one.rule, one.message, one.help) for one in document.remarks] == [
        ("dangling-reference", "there is no line 9", "correct the number"),
        ("nearest-relation", "line 2 is read as an objection to line 3",
         "write `(opposed by 3)` if line 3 is the objection"),
    ]  # fmt: skip


def test_objections_are_written_so_that_they_cannot_be_turned_round() -> None:
    content = written(loaded("1. A. (objections: 2, 3)\n2. B.\n3. C.\n"), "standard-form").content
    assert content == "1. A. (opposed by 2; opposed by 3)\n2. B.\n3. C.\n"


def test_numbers_that_are_not_there_or_twice() -> None:
    document = loaded("1. A.\n2. B. (from 1, 9)\n2. C.\nA stray.\n\nAnother.\n")
    assert [(one.rule, one.place.line) for one in document.remarks] == [
        ("dangling-reference", 2), ("unread-part", 3), ("unread-part", 6),
    ]  # fmt: skip
    assert [node.text for node in document.graph.nodes.values()] == ["A.", "B.", "C. A stray."]


@pytest.mark.parametrize("text", ["1. Buy milk.\n2. Buy bread.\n", "Words.\n", ""])
def test_what_is_no_argument(text: str) -> None:
    with pytest.raises(ReadError):
        loaded(text)


def kept(graph: Graph) -> dict[str, Any]:
    """What standard form keeps: texts in one line, and what leads to what."""
    by_id = {id_: " ".join(node.text.split()) for id_, node in graph.nodes.items()}

    def said(id_: str) -> Any:
        found: list[Any] = []
        while id_ in graph.inferences and len(found) < 20:
            one = graph.inferences[id_]
            found.append((sorted(by_id[source] for source in one.sources), one.kind, one.scheme))
            id_ = one.target
        return *found, by_id.get(id_)

    straight = [one for one in graph.inferences.values() if graph.parent(one)]
    return {
        "title": " ".join(graph.title.split()),
        "nodes": sorted((by_id[id_], [one.note for one in node.footnotes]) for id_, node in graph.nodes.items()),
        "steps": sorted(map(repr, (said(one.id) for one in straight))),
        "notes": sorted(note.number for note in graph.paper.footnotes) if graph.paper else [],
    }


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=examples(150))
@given(document=documents())
def test_what_is_written_is_read_back(document: GraphDocument) -> None:
    nodes = {
        id_: replace(node, footnotes=tuple({one.note: one for one in node.footnotes}.values()))
        for id_, node in document.graph.nodes.items()
    }
    document = replace(document, graph=replace(document.graph, nodes=nodes))
    content = written(document, "standard-form").content
    assert isinstance(content, str)
    back = read_content(content.encode(), "a.standard.txt", "standard-form")
    found, expected = kept(back.graph), kept(reduced(document.graph, CARRIES))
    assert found | {"title": expected["title"]} == expected
    assert re.sub(r"\\", "", found["title"]) == re.sub(r"\\", "", expected["title"])
    assert back.remarks == ()


def test_files_that_went_wrong() -> None:
    assert sum(survives("standard-form", BOARD)) == 200


@pytest.mark.parametrize(
    "last", ["Objection to (1): D.", "(4) Objection to (1): D.", "\nCounterargument against premise 1: D."]
)
def test_objections_that_say_to_which_line_they_are(last: str) -> None:
    graph = loaded(f"(1) A.\n(2) B.\nSo, (3) C.\n{last}\n").graph
    found = [([graph.nodes[one].text for one in step.sources], str(step.kind), graph.nodes[step.target].text)
             for step in graph.inferences.values()]  # fmt: skip
    assert sorted(found) == [(["A.", "B."], "supports", "C."), (["D."], "attacks", "A.")]
