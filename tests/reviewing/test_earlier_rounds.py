"""What a report says of earlier rounds: the fate of each point, the answers, what is settled, what gained support."""

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.reviewing.annotations.annotation import Annotation
from argmap.reviewing.annotations.round_status import PointFate, PointStatus, RoundStatus
from argmap.reviewing.earlier_rounds import FATES, changed_support, history, settled

MAP = """
claim:
  id: late
  text: School should begin later.
  premises:
    - {id: sleep, text: Pupils sleep too little.%s}
    - {id: buses, text: The buses can change.}
"""


@pytest.mark.parametrize("fate", PointFate)
def test_every_fate_is_said_in_words(fate: PointFate) -> None:
    rounds = (RoundStatus(round=1, number="R1.2", at="1.1 s2", fate=fate, perhaps="1.1 s3", response="No."),)
    (said,) = history(Annotation(id="a", comment="Why?", rounds=rounds))
    assert said.startswith("Round 1 (R1.2, 1.1 s2): ")
    assert FATES[fate] in said
    assert ("It may be at 1.1 s3." in said) is not fate.placed
    assert "The authors answer: “No.”" in said


def test_a_point_that_nobody_answered_says_so_and_reasons_are_given() -> None:
    open_ = RoundStatus(round=1, fate=PointFate.FOLLOWED, figures=True, because="A private reason.")
    answered = RoundStatus(round=2, status=PointStatus.ANSWERED, change="We named\nit (p. 3).")
    first, second = history(Annotation(id="a", comment="Why?", rounds=(open_, answered)))
    assert first == "Round 1: A number in it has changed. The authors gave no answer."
    assert second == "Round 2: What they changed: “We named it (p. 3).”"


def test_only_what_is_resolved_is_listed_as_settled() -> None:
    def point(id_: str, status: PointStatus) -> Annotation:
        return Annotation(id=id_, comment=f"Point {id_}.", rounds=(RoundStatus(round=1, number="R1.9", status=status),))

    (section,) = settled([point(str(one), one) for one in PointStatus])
    assert [(line.at, line.text) for line in section.lines] == [("R1.9", "Point resolved.")]
    assert list(settled([point("a", PointStatus.OPEN), Annotation(id="b", comment="New.")])) == []


def test_a_resolved_draft_or_answer_to_another_point_is_in_no_report() -> None:
    rounds = (RoundStatus(round=1, status=PointStatus.RESOLVED),)
    draft = Annotation(id="a", comment="Suggested.", draft=True, rounds=rounds)
    answer = Annotation(id="b", comment="As I told the editor.", reply_to="private", rounds=rounds)
    assert list(settled([draft, answer])) == []


def test_gained_and_lost_support_is_told() -> None:
    before, after = lower(loads(MAP % "").map), lower(loads(MAP % ", basis: testimony").map)
    (gained,) = changed_support(before, after)
    assert gained.lead == "2 statements of the map gained support, and 0 lost it. None is new, and none is gone."
    assert [line.text for line in gained.lines] == [
        "The claim has gained support: “School should begin later”.",
        "This has gained support: “Pupils sleep too little”.",
    ]
    (lost,) = changed_support(after, before)
    assert all("has lost support" in line.text for line in lost.lines)
    assert len(lost.lines) == 2
    (same,) = changed_support(before, before)
    assert same.lead.startswith("No statement of the map gained or lost support.")


def test_only_whoever_made_a_point_is_told_that_its_passage_may_be_reversed() -> None:
    point = Annotation(id="a", comment="Why?", rounds=(RoundStatus(round=1, fate=PointFate.REVERSED),))
    assert "opposite" not in "".join(history(point))
    assert "It may say the opposite now." in "".join(history(point, own=True))
