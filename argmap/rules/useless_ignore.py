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

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.text.nearest import did_you_mean

LEVEL = Level.WARNING
CONCERN = Concern.CRAFT
RUNS_LAST = True


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each ignore that silenced nothing that ran before."""
    for path, ignore, node in subject.silence.ignores():
        if ignore.rule not in subject.names:
            cure = did_you_mean(ignore.rule, subject.names, "`argmap rules` lists them")
            yield Finding((*path, "rule"), f"no rule is called {ignore.rule!r}", cure, node)
        elif path not in subject.silence.used and ignore.rule in subject.ran:
            yield Finding(path, f"{ignore.rule} finds nothing here to ignore", "remove this `ignore`", node)
