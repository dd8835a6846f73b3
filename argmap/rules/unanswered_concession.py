"""An objection that the paper makes itself and leaves unanswered.

What a paper grants or says against its own argument, without coming back to it, is its weakest place, because the
author says it. Objections in the voices `conceded` and `author` are reported, with the two places in the paper and with
what they defeat, if every other statement is granted. An answer is an objection to the objection or to each reason for
it, an undercutter of either, or a statement that says itself why it holds all the same: "although ...", in its own text
or in the paper's sentence, with the content words of the objection. No rule can judge whether the answer is good, or
see one that the map omits. What only the map's reader answers the paper leaves unanswered. Known objections that are
others' are an `unanswered-objection`. Part of arguing is to answer them (the dialectical tier of R. Johnson 2000,
*Manifest Rationality*).

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: The town can pay for the buses.
          at: 3.1 s2
          basis: testimony
          objections:
            - {text: The town is in debt., at: 1.4 s1, voice: conceded}

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - text: Although the town is in debt, it can pay for the buses.
          at: 3.1 s2
          basis: testimony
          objections:
            - {text: The town is in debt., at: 1.4 s1, voice: conceded}
"""

from collections.abc import Iterator

from argmap.graph import Kind
from argmap.notation.model import Voice
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._unanswered import Unanswered, defeat, unanswered

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objection in the voices ``conceded`` and ``author`` that nothing in the paper answers."""
    for found in unanswered(subject):
        if found.own:
            message = f"{_said(found)} and leaves it unanswered{defeat(subject, found)}"
            only = "only the reader answers it in the map: " if found.reader else ""
            cure = f"{only}add the paper's answer; if it gives none, this is a finding about the paper"
            yield Finding.served(found.path, found.node, message, cure)


def _said(found: Unanswered) -> str:
    """Return who says what against what, with the places in the paper."""
    verb = "concedes this" if found.node.voice is Voice.CONCEDED else "says this itself"
    what = found.target.called if found.target else "it"
    if found.inference.kind is Kind.UNDERCUTS:
        what = f"the step to {what}"
    of, against = _place(found.node.at), _place(found.target.at if found.target else None)
    return f"the paper {verb}{of} against {what}{against}"


def _place(at: str | None) -> str:
    return f" ({at})" if at else ""
