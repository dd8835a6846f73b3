"""A statement that is offered both for and against the same statement.

One of the two is a mistake, or the statement really makes two claims.

Bad:

    claim:
      text: Bus fares should be dropped.
      premises:
        - {id: full, text: The buses are full already., basis: common-ground}
      objections:
        - ref: full

Good:

    claim:
      text: Bus fares should be dropped.
      objections:
        - {id: full, text: The buses are full already., basis: common-ground}
"""

from collections.abc import Iterator

from argmap.graph import Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR
CONCERN = Concern.ARGUMENT


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that serves an inference against what another of its inferences is for, at the later one."""
    graph = subject.graph
    seen: dict[tuple[str, str], Kind] = {}
    for inference in graph.inferences.values():
        if inference.kind is Kind.UNDERCUTS:
            continue
        for source in dict.fromkeys(inference.sources):
            if seen.setdefault((source, inference.target), inference.kind) is not inference.kind:
                message = f"{source} is offered both for and against {inference.target}"
                yield Finding(inference.path, message, "remove one of the two", source)
