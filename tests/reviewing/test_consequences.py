"""What falls if a point is right."""

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.reviewing.annotations.annotation import Annotation, PointKind, Severity
from argmap.reviewing.consequences import BESIDE_SUPPORT, Consequences, Known

MAP = """
claim:
  id: later
  text: School should begin later.
  premises:
    - linked:
        - {id: tired, text: Pupils sleep too little., footnotes: [1], premises: [{id: seen, text: Teachers see it.}]}
        - {id: learn, text: Sleep helps to learn., footnotes: [2]}
      undercutters: [{id: up, text: They would stay up longer.}]
  objections: [{id: bus, text: Buses cannot change., footnotes: [2, 3]}]
paper:
  footnotes: [{number: 1, cites: [{work: w}]}, {number: 2, cites: [{work: w}]}, {number: 3, cites: [{work: w}]}]
  works: [{id: w, type: book, title: W}]
"""
GRAPH = lower(loads(MAP).map)


@pytest.mark.parametrize(
    ("about", "touched", "falls", "claims"),
    [
        ({"node": "learn"}, ("learn",), ("later",), ("later",)),
        ({"node": "seen"}, ("seen",), (), ()),
        ({"node": "bus"}, ("bus",), (), ()),
        ({"step": "learn"}, ("tired", "learn"), ("later",), ("later",)),
        ({"step": "seen"}, ("seen",), (), ()),
        ({"note": 2}, ("learn",), ("later",), ("later",)),
        ({"note": 3}, (), (), ()),
        ({"node": "nosuch"}, (), (), ()),
        ({"step": "later"}, (), (), ()),
        ({}, (), (), ()),
    ],
)
def test_what_hangs_on_a_point_falls_with_it(
    about: dict[str, object], touched: tuple[str, ...], falls: tuple[str, ...], claims: tuple[str, ...]
) -> None:
    found = Consequences(GRAPH).of(Annotation.model_validate({"id": "a", "comment": "x", **about}))
    assert (found.touched, found.falls, found.claims) == (touched, falls, claims)


def test_an_objection_that_the_paper_does_not_have_is_no_loss_of_the_paper() -> None:
    objection = "objections: [{id: yet, text: Some sleep enough., voice: VOICE, premises: [{ref: late}]}]"
    text = f"claim: {{id: c, text: C., premises: [{{id: late, text: P.}}], {objection}}}"
    for voice, falls in (("reader", ("c",)), ("conceded", ("c", "yet"))):
        graph = lower(loads(text.replace("VOICE", voice)).map)
        found = Consequences(graph).of(Annotation(id="a", comment="x", node="late"))
        assert found.falls == falls


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("kind", [None, *PointKind])
def test_only_a_point_that_denies_support_takes_any_away(severity: Severity, kind: PointKind | None) -> None:
    found = Consequences(GRAPH).of(Annotation(id="a", node="learn", severity=severity, kind=kind, comment="x"))
    denies = severity in (Severity.MAJOR, Severity.MINOR) and kind not in BESIDE_SUPPORT
    assert (found.touched, found.falls) == (("learn",), ("later",) if denies else ())
    assert found.unanswered == ()


@pytest.mark.parametrize(("node", "unanswered"), [("bus", ("later",)), ("up", ("later",)), ("learn", ())])
def test_an_objection_without_an_answer_is_told_with_what_it_is_to(node: str, unanswered: tuple[str, ...]) -> None:
    point = Annotation(id="a", node=node, kind=PointKind.UNANSWERED, comment="x")
    assert Consequences(GRAPH).of(point).unanswered == unanswered
    praise = point.model_copy(update={"severity": Severity.PRAISE})
    assert Consequences(GRAPH).of(praise).unanswered == ()


def test_what_was_reckoned_for_a_map_is_not_reckoned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known: Known = {}
    one = Annotation.model_validate({"id": "a", "comment": "?", "node": "learn"})
    step = Annotation.model_validate({"id": "b", "comment": "?", "step": "learn"})
    first = [Consequences(GRAPH, known=known).of(about) for about in (one, step)]
    monkeypatch.setattr("argmap.reviewing.consequences.Falling", lambda _: pytest.fail("again"))
    assert [Consequences(GRAPH, known=known).of(about) for about in (one, step)] == first
    assert all(each.falls for each in first)
