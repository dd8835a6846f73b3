"""The picture of what a point touches: the statement, its reasons, the way to the claim, and nothing else."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given

from argmap.evaluation.support import SupportOf
from argmap.graph import Graph, Kind
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.reports.paper_report.report_picture import WIDEST, ReportPicture
from argmap.reviewing.annotations.annotation import Annotation
from argmap.reviewing.consequences import Consequence, Consequences
from argmap.reviewing.touched_part import REASONS, TOUCHED, touched_part
from argmap.reviewing.ways_to_claim import STEPS
from tests.reviewing.test_consequences import GRAPH
from tests.strategies import graphs


def picture(graph: Graph = GRAPH, **about: str | int) -> ReportPicture | None:
    consequence = Consequences(graph).of(Annotation.model_validate({"id": "a", "comment": "x", **about}))
    return touched_part(graph, SupportOf(graph), consequence, "R1.1")


def shown(graph: Graph = GRAPH, **about: str) -> ReportPicture:
    found = picture(graph, **about)
    assert found
    return found


@pytest.mark.parametrize(
    ("about", "nodes", "marks"),
    [
        ({"node": "seen"}, ["later", "tired", "seen"], {"seen": "R1.1"}),
        ({"node": "learn"}, ["later", "tired", "learn"], {"learn": "R1.1", "later": "falls if R1.1 is right"}),
        ({"node": "bus"}, ["later", "bus"], {"bus": "R1.1"}),
        ({"node": "up"}, ["later", "tired", "learn", "up"], {"up": "R1.1"}),
        ({"node": "later"}, ["later", "tired", "learn"], {"later": "R1.1"}),
        (
            {"step": "learn"},
            ["later", "tired", "seen", "learn"],
            {"tired": "R1.1", "learn": "R1.1", "later": "falls if R1.1 is right"},
        ),
    ],
)
def test_it_shows_the_statement_its_reasons_and_the_way_to_the_claim(
    about: dict[str, str], nodes: list[str], marks: dict[str, str]
) -> None:
    found = shown(GRAPH, **about)
    assert sorted(found.part.nodes) == sorted(nodes)
    assert next(iter(found.part.nodes)) == "later", "all else leads to the claim"
    assert {id_: mark.words for id_, mark in found.overlay.marks.items()} == marks
    assert found.part.roots == ("later",)


def test_colours_are_explained_and_never_alone() -> None:
    found = shown(node="learn")
    assert [text for _, text in found.overlay.legend] == ["what R1.1 is about", "no longer supported if R1.1 is right"]
    assert {mark.ground for mark in found.overlay.marks.values()} == {"bad", "open"}
    assert all(mark.words for mark in found.overlay.marks.values())
    assert [text for _, text in shown(node="bus").overlay.legend] == ["what R1.1 is about"]


def test_a_point_on_no_statement_has_none() -> None:
    assert picture() is None
    assert picture(node="nosuch") is None
    assert picture(note=3) is None


def test_what_is_left_out_of_a_long_way_and_of_many_reasons_is_told() -> None:
    deep = "{id: s0, text: The lowest.}"
    for level in range(1, STEPS + 3):
        deep = f"{{id: s{level}, text: Level {level}., premises: [{deep}]}}"
    graph = lower(loads(f"claim: {deep}").map)
    found = shown(graph, node="s0")
    assert list(found.part.nodes) == [f"s{level}" for level in range(STEPS, -1, -1)]
    assert found.overlay.marks[f"s{STEPS}"].words == "falls if R1.1 is right; 2 more steps to the claim"
    assert found.part.roots == ()
    assert "PREMISE" in found.as_file().decode()
    assert "CLAIM" not in found.as_file().decode()
    wide = ", ".join(f"{{id: r{number}, text: Reason {number}.}}" for number in range(REASONS + 3))
    graph = lower(loads(f"claim: {{id: c, text: The claim., premises: [{wide}]}}").map)
    assert shown(graph, node="c").overlay.marks["c"].words == "R1.1; 3 more reasons not shown"
    assert len(shown(graph, node="c").part.nodes) == 1 + REASONS


def test_a_statement_keeps_its_support_though_its_reasons_are_not_shown() -> None:
    text = shown(node="learn").as_file().decode()
    assert "no support" not in text
    assert "Teachers see it" not in text


def test_of_two_ways_the_longer_one_says_how_far_the_claim_is() -> None:
    deep = "{id: s0, text: The lowest.}"
    for level in range(1, STEPS + 4):
        deep = f"{{id: s{level}, text: Level {level}., premises: [{deep}]}}"
    graph = lower(loads(f"claim: {deep}").map)
    found = touched_part(graph, SupportOf(graph), Consequence(touched=("s1", "s0")), "R1.1")
    assert found
    said = {id_: mark.words for id_, mark in found.overlay.marks.items()}
    assert said == {"s0": "R1.1", "s1": "R1.1", f"s{STEPS + 1}": "2 more steps to the claim"}


def test_a_way_that_leads_back_through_the_text_is_one_tree() -> None:
    way = "{id: s9, text: Nine., premises: [{ref: s2}]}"
    for level in range(8, 5, -1):
        way = f"{{id: s{level}, text: Level {level}., premises: [{way}]}}"
    early = "{id: s2, text: Two., premises: [{id: s1, text: One.}]}"
    text = f"claim: {{id: c, text: C., objections: [{{text: O., objections: [{early}]}}], premises: [{way}]}}"
    graph = lower(loads(text).map)
    graph = replace(graph, inferences={k: v for k, v in graph.inferences.items() if v.kind is Kind.SUPPORTS})
    found = shown(graph, node="s1")
    assert next(iter(found.part.nodes)) == "s7"
    titles = [box for box in found.diagram().canvas.boxes if "reference" in box.classes]
    assert titles == []


def test_linked_statements_beside_the_way_are_counted() -> None:
    found = shown(node="seen")
    assert {id_: left for id_, left in found.left_out.items() if left} == {"tired>later": 1}
    text = found.as_file().decode()
    assert "linked with 1 more" in text
    assert 'class="node frame premise"' in text
    assert not any(shown(node="up").left_out.values())


def test_of_statements_linked_with_the_touched_one_the_first_line_is_shown() -> None:
    long = "All of the others that stand beside it and that nobody said a word about, however long they are to read."
    graph = lower(
        loads(
            f"claim: {{id: c, text: C., premises: [{{linked: [{{id: a, text: A.}}, {{id: b, text: '{long}'}}]}}]}}"
        ).map
    )
    found = shown(graph, node="a")
    assert found.brief == {"b"}
    assert "…" in found.as_file().decode()
    assert "…" not in shown(graph, node="b").as_file().decode()


def test_pictures_of_one_page_have_ids_of_their_own() -> None:
    one, two = (
        touched_part(GRAPH, SupportOf(GRAPH), Consequence(touched=("learn",)), name) for name in ("R1.1", "R1.2")
    )
    assert one
    assert two
    ids = [
        element.get("id")
        for found in (one, two)
        for element in ElementTree.fromstring(found.inline()).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids)) > 6
    root = ElementTree.fromstring(one.inline())
    assert root.get("aria-labelledby") in ids


@given(graphs())
def test_any_part_of_any_map_is_drawn_no_wider_than_it_must_be(graph: Graph) -> None:
    support = SupportOf(graph)
    for id_ in graph.nodes:
        found = touched_part(graph, support, Consequences(graph).of(_on(id_)), "R1.1")
        assert found
        assert id_ in found.part.nodes
        assert found.part.nodes.keys() <= graph.nodes.keys()
        assert all(source in found.part.nodes for one in found.part.inferences.values() for source in one.sources)
        drawn = found.diagram()
        titles = [box for box in drawn.canvas.boxes if "node" not in box.classes and box.key == id_]
        assert len(titles) == 1, "the statement is shown in full once"
        assert drawn.width <= max(WIDEST, 330 + 36 * (STEPS + 2))
        ElementTree.fromstring(found.as_file())


def test_of_a_passage_on_many_statements_some_are_shown() -> None:
    many = tuple(GRAPH.nodes)
    assert len(many) > TOUCHED
    found = touched_part(GRAPH, SupportOf(GRAPH), Consequence(touched=many), "R1.1")
    assert found
    assert sum(mark.words.startswith("R1.1") for mark in found.overlay.marks.values()) == TOUCHED


def _on(id_: str) -> Annotation:
    return Annotation.model_construct(id="a", node=id_, comment="x")
