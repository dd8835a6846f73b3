"""An `ignore` that has nothing to ignore.

The rule that it names does not exist, or no longer finds anything there. If the `ignore` stayed, it could one day hide
a new finding.

Bad:

    claim:
      text: Bus fares should be dropped.
      ignore: [{rule: unsupported-objection, because: It is no objection.}]

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - text: The poor need buses.
          ignore: [{rule: unsupported-premise, because: The class has read the study.}]
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level, shown
from argmap.rules import Finding, Subject
from argmap.text.nearest import did_you_mean

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT
RUNS_LAST = True
LISTED = "`argmap rules` lists them"
MOST = 1000
"""How many unknown names are told: looking for the nearest rule takes a millisecond each."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each ignore that silenced nothing that ran before."""
    unknown = 0
    for path, ignore, node in subject.silence.ignores():
        if ignore.rule not in subject.names:
            unknown += 1
            if unknown <= MOST:
                cure = did_you_mean(ignore.rule, subject.names, LISTED)
                yield Finding((*path, "rule"), f"no rule is called {shown(ignore.rule)}", cure, node)
            elif unknown == MOST + 1:
                yield Finding((*path, "rule"), "more unknown names of rules follow from here", LISTED, node)
        elif path not in subject.silence.used and ignore.rule in subject.ran:
            yield Finding(path, f"{ignore.rule} finds nothing here to ignore", "remove this `ignore`", node)
