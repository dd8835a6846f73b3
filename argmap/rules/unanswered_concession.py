"""An objection that the paper makes itself and leaves unanswered.

What a paper grants or says against its own argument, without coming back to it, is its weakest place, because the
author says it. Objections in the voices `conceded` and `author` are reported, with the two places in the paper and with
what they defeat, if every other statement is granted. An answer is an objection to the objection or to each reason for
it, an undercutter of either, or a statement that says itself why it holds all the same: "although ...", in its own text
or in the paper's sentence, with the content words of the objection. No rule can judge whether the answer is good, or
see one that the map omits. What only the map's reader answers the paper leaves unanswered. Known objections that are
others' are an `unanswered-objection`. Where neither a voice nor a place, note or work of the paper is named, nothing
shows that the paper says it: the message says that, and the cure is to say whose objection it is. Part of arguing is to
answer them (the dialectical tier of R. Johnson 2000, *Manifest Rationality*).

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
PAPERS = "add the paper's answer; if it gives none, this is a finding about the paper"
WHOSE = "if the paper says it, find its passage; if it is your own, set its voice to `reader`"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objection in the voices ``conceded`` and ``author`` that nothing in the paper answers."""
    for found in unanswered(subject):
        if found.own:
            only = "only the reader answers it in the map: " if found.reader else ""
            untraced = all(subject.graph.nodes[one].untraced for one in found.inference.sources)
            said, cure = (_untraced(found), WHOSE) if untraced else (_said(found), f"{only}{PAPERS}")
            yield Finding.served(found.path, found.node, f"{said}{defeat(subject, found)}", cure)


def _untraced(found: Unanswered) -> str:
    return f"the map does not say where in the paper this objection to {_target(found)} is, and nothing answers it"


def _said(found: Unanswered) -> str:
    """Return who says what against what, with the places in the paper."""
    verb = "concedes this" if found.node.voice is Voice.CONCEDED else "says this itself"
    what = _target(found)
    of, against = _place(found.node.at), _place(found.target.at if found.target else None)
    return f"the paper {verb}{of} against {what}{against} and leaves it unanswered"


def _target(found: Unanswered) -> str:
    what = found.target.called if found.target else "it"
    return f"the step to {what}" if found.inference.kind is Kind.UNDERCUTS else what


def _place(at: str | None) -> str:
    return f" ({at})" if at else ""
