"""What argmap proposes as answers of a checklist, from the map alone."""

import pytest
from hypothesis import given

from argmap.evaluation.support import SupportOf
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.reviewing.checklist_proposals import proposals
from tests.strategies import graphs

GOOD, BARE = "{text: A., basis: testimony}", "{text: B.}"


def proposed(name: str, claim: str) -> tuple[str, str]:
    graph = lower(loads(f"claim: {{text: C., {claim}}}").map)
    return proposals()[name].answer(graph, SupportOf(graph))


def objection(text: str, answer: str = "", voice: str = "reported") -> str:
    return f"{{text: {text}, voice: {voice}{answer and f', objections: [{answer}]'}}}"


@pytest.mark.parametrize(
    ("name", "claim", "answer", "because"),
    [
        ("evidence", f"premises: [{GOOD}, {GOOD}]", "yes", "every statement that the argument starts from has"),
        ("evidence", f"premises: [{GOOD}, {BARE}]", "partly", "1 of the 2 statements that the"),
        ("evidence", f"premises: [{BARE}]", "no", "no statement that the argument starts from has evidence."),
        ("evidence", "premises: []", "not-applicable", "The map gives no reasons yet."),
        ("claim", f"premises: [{GOOD}]", "yes", "support reaches the claim."),
        ("claim", f"premises: [{BARE}]", "no", "support does not reach the claim."),
        (
            "claim",
            f"premises: [{GOOD}], objections: [{{text: O}}]",
            "partly",
            "support reaches the claim, but objections defeat it.",
        ),
        ("objections", "premises: []", "not-applicable", "no objection that the paper mentions."),
        ("objections", f"objections: [{objection('O.', GOOD)}]", "yes", "every objection that the paper mentions is"),
        ("objections", f"objections: [{objection('O.')}]", "no", "no objection that the paper mentions is answered."),
        ("objections", f"objections: [{objection('O.', GOOD)}, {objection('P.')}]", "partly", "1 of the 2 objections"),
        ("objections", f"objections: [{objection('O.', voice='reader')}]", "not-applicable", "no objection"),
        ("objections", "objections: [{text: O.}]", "not-applicable", "no objection that the paper mentions."),
        ("objections", f"objections: [{objection('O.', '{text: R., voice: reader}')}]", "no", "no objection"),
        ("results", f"premises: [{GOOD}]", "strongly-supported", "supported conclusions: 1 of 1, the claim among"),
        ("results", f"premises: [{BARE}]", "not-supported", "supported conclusions: 0 of 1, the claim not"),
        (
            "results", f"premises: [{GOOD}, {{text: D., premises: [{BARE}]}}]", "partially-supported",
            "supported conclusions: 1 of 2, the claim among them.",
        ),
        (
            "results",
            f"premises: [{GOOD}, {{text: D., premises: [{BARE}]}}, "
            + ", ".join(f"{{text: E{n}., premises: [{GOOD}]}}" for n in range(3))
            + "]",
            "well-supported",
            "supported conclusions: 4 of 5",
        ),
    ],
)  # fmt: skip
def test_an_answer_says_how_the_argument_is_mapped(name: str, claim: str, answer: str, because: str) -> None:
    found = proposed(name, claim)
    assert found[0] == answer
    assert because in found[1]


@given(graphs())
def test_any_map_gets_an_answer_that_the_question_has(graph: Graph) -> None:
    for name, one in proposals().items():
        answer, because = one.answer(graph, SupportOf(graph))
        assert answer in one.choices, name
        assert because.endswith(".")
