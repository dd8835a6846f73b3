"""A long chain of steps with a single premise each.

Each step adds a doubt of its own, and nothing beside the chain supports the claim. If there are more than four in a
row, check whether some of them say the same, or whether premises were left out.

Bad:

    claim:
      text: Bus fares should be dropped.
      premises:
        - text: It makes the town richer.
          premises:
            - text: It brings more people to the shops.
              premises:
                - text: It brings more people into town.
                  premises:
                    - text: It fills the buses.
                      premises:
                        - text: It costs the riders nothing.
                          basis: definition

Good:

    claim:
      text: Bus fares should be dropped.
      premises:
        - text: It brings more people to the shops.
          premises:
            - text: It fills the buses.
              basis: testimony
"""

from collections.abc import Iterator

from argmap.graph import Graph, Inference, Kind
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
PROFILES = frozenset({Profile.TEACHING})
MOST = 4
"""The most single steps in a row."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the statement where each chain begins that has more than ``MOST`` single steps."""
    graph = subject.graph
    for node in graph.nodes.values():
        if _only_reason(graph, node.id) is None or any(_leads_on(graph, one) for one in graph.out_of(node.id)):
            continue
        length, here, seen = 0, node.id, {node.id}
        while (step := _only_reason(graph, here)) and step.sources[0] not in seen:
            length, here = length + 1, step.sources[0]
            seen.add(here)
        if length > MOST:
            message = f"a chain of {length} steps with one premise each supports this, starting from {here}"
            yield Finding.on(node, message, "merge steps that say the same, or add the missing premises")


def _only_reason(graph: Graph, id_: str) -> Inference | None:
    """Return the one inference, from one premise, that a statement has."""
    reasons = graph.into(id_, Kind.SUPPORTS)
    return reasons[0] if len(reasons) == 1 and len(reasons[0].sources) == 1 else None


def _leads_on(graph: Graph, inference: Inference) -> bool:
    return inference.kind is Kind.SUPPORTS and _only_reason(graph, inference.target) is inference
