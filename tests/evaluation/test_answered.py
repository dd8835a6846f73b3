"""Which objections are answered: directly, or by what is against all that they depend on."""

import pytest

from argmap.checking.running import check
from argmap.evaluation.acceptability import Standing
from argmap.evaluation.answered import answered, of_the_text
from argmap.evaluation.framework import Label
from argmap.evaluation.support import SupportOf
from argmap.graph.lowering import lower
from argmap.notation.reading import loads

AGAINST = "objections: [{text: R}]"
CASES = {
    "text: O": False,
    f"text: O, {AGAINST}": True,
    "text: O, undercutters: [{text: U}]": True,
    f"text: O, premises: [{{text: P, {AGAINST}}}]": True,
    "text: O, premises: [{text: P, undercutters: [{text: U}]}]": True,
    f"text: O, premises: [{{text: P, premises: [{{text: Q, {AGAINST}}}]}}]": True,
    f"text: O, premises: [{{linked: [{{text: P}}, {{text: Q, {AGAINST}}}]}}]": True,
    f"text: O, premises: [{{text: P, {AGAINST}}}, {{text: Q}}]": False,
    f"text: O, basis: testimony, premises: [{{text: P, {AGAINST}}}]": False,
    f"text: O, premises: [{{text: P, basis: testimony, premises: [{{text: Q, {AGAINST}}}]}}]": False,
    "id: o, text: O, premises: [{id: p, text: P, premises: [{ref: o}]}]": False,
}


@pytest.mark.parametrize(("objection", "met"), CASES.items())
def test_an_objection_is_answered_if_each_way_in_which_it_stands_is_met(objection: str, met: bool) -> None:
    document = loads(f"claim: {{text: C, basis: testimony, objections: [{{{objection}}}]}}")
    graph = lower(document.map)
    support = SupportOf(graph)
    (step,) = (one for one in graph.inferences.values() if one.target == "claim")
    assert (step.id in answered(graph, support)) is met
    found = [one.node for one in check(document) if one.rule == "unanswered-objection"]
    assert (step.sources[0] not in found) is met
    if "ref" not in objection:  # a circle supports nothing, so that it has no weight, but it is not answered
        assert (Standing(graph, support).of["claim"] is Label.IN) is met


def test_what_only_the_reader_answers_the_text_does_not() -> None:
    answer = "premises: [{text: P, objections: [{text: R, voice: reader}]}]"
    graph = lower(loads(f"claim: {{text: C, objections: [{{text: O, {answer}}}]}}").map)
    support = SupportOf(graph)
    assert len(answered(graph, support)) == 1
    assert answered(graph, support, of_the_text(graph)) == set()
