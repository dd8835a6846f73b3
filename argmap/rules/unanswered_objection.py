"""An objection to the claim that nothing answers.

It counts against the claim (an odd number of attacks leads from it to the claim), and nothing answers it: no rebuttal
or undercutter of it, nor one of each reason for it. Part of arguing is to answer what is known to speak against the
claim (the dialectical tier of R. Johnson 2000, *Manifest Rationality*). An objection that the paper reports from others
is a warning, with what it defeats; one that whoever made the map adds (`voice: reader`) only a remark. What the paper
says against itself is an `unanswered-concession`, whose page says what else counts as an answer. A map that names no
paper, no place in one and no voice is of a debate: all its objections are somebody else's.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      objections:
        - text: The town cannot pay for buses without fares.
          voice: reported

Good:

    claim:
      text: Bus fares in the town should be dropped.
      objections:
        - text: The town cannot pay for buses without fares.
          voice: reported
          objections:
            - text: A charge on parking pays for them.
              basis: testimony
"""

from collections.abc import Iterator
from dataclasses import replace

from argmap.notation.model import Voice
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._unanswered import defeat, unanswered

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
PAPERS = "add the paper's answer; if it gives none, this is a finding about the paper"
TOGETHER = "nothing in the map answers {count} objections"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each objection against the claim that is not the paper's own, and that nothing answers."""
    for found in unanswered(subject):
        if not found.own:
            cure = "add an answer" if subject.debate else PAPERS
            message = f"nothing in the map answers this objection{defeat(subject, found)}"
            finding = Finding.served(found.path, found.node, message, cure)
            readers = all(subject.graph.nodes[one].voice is Voice.READER for one in found.inference.sources)
            yield replace(finding, level=Level.INFO) if readers else finding
