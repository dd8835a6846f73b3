"""How a report names what it is on: a paper, or a debate, which has no author who says, grants or answers anything."""

from dataclasses import dataclass

from argmap.evaluation.framework import Label


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Headings and sentences; ``reasons``, ``linked`` and ``no_reason`` tell what is offered for the claim.

    ``fares`` tells how the claim fares against the objections, ``against`` which stand against the whole argument, and
    ``others`` which are left without an answer.
    """

    claim: str
    reasons: str
    no_reason: str
    linked: str
    fares: dict[Label, str]
    answered: str
    against: tuple[str, str]
    others: tuple[str, str]
    unplaced: str
    by_place: str
    of_map: str


OF_PAPER = ReportWords(
    claim="What the paper claims",
    reasons="The paper offers {count} for its claim.",
    no_reason="The paper offers no reason for its claim.",
    linked="The paper rests its claim on {count} that count only together.",
    fares={
        Label.IN: ", and no objection that the paper itself states brings it down",
        Label.OUT: ", but an objection that the paper does not answer brings it down",
        Label.UNDECIDED: ", and the objections to it leave it open",
    },
    answered="Objections that the paper answers",
    against=(
        "What the paper leaves standing against itself",
        "The paper says or grants this against its own argument, and the map has no answer from the paper.",
    ),
    others=(
        "Objections of others left unanswered",
        "The paper reports these objections, and the map has no answers from the paper.",
    ),
    unplaced="Without a place in the paper: ",
    by_place="Unsupported statements, by paragraph",
    of_map="Look at these before relying on what is said above: they are about the map, not about the paper.",
)
OF_DEBATE = ReportWords(
    claim="What is claimed",
    reasons="The map gives {count} for the claim.",
    no_reason="The map gives no reason for the claim.",
    linked="The claim rests on {count} that count only together.",
    fares={
        Label.IN: ", and no objection brings it down",
        Label.OUT: ", but an objection that nothing answers brings it down",
        Label.UNDECIDED: ", and the objections leave it open",
    },
    answered="Objections that are answered",
    against=("What stands against the claim", "The map has no answer to this."),
    others=("Objections left unanswered", "The map has no answers to these."),
    unplaced="",
    by_place="Unsupported statements",
    of_map="Look at these before relying on what is said above: they are about how the map is made.",
)
