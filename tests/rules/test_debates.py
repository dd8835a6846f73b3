"""Maps of debates, which have no paper and no author: an objection is somebody else's."""

from argmap.checking.running import check
from argmap.formats import read_content
from argmap.graph import Kind
from argmap.notation.model import Voice
from tests.graph.built_graphs import builder

DEBATE = b"""Discussion Title: Trams

1. Trams should be free.
1.1. Con: Somebody has to pay for the trams.
1.2. Pro: Free trams are used more.
1.2.1. Pro: They were in 2012.
"""


def test_an_objection_in_a_debate_is_no_concession() -> None:
    found = {one.rule: one for one in check(read_content(DEBATE, "trams.txt"))}
    assert "unanswered-concession" not in found
    assert found["unanswered-objection"].help == "add an answer"
    assert "paper" not in " ".join(one.message + one.help for one in found.values() if "unsupported" in one.rule)


def test_a_graph_that_tells_voices_is_no_debate() -> None:
    made = builder()
    made.statement("1", "One.")
    made.statement("2", "Two.", voice=Voice.CONCEDED)
    made.step("2", "1", Kind.ATTACKS)
    found = made.build()
    assert not found.graph.debate
    assert "unanswered-concession" in {one.rule for one in check(found)}
