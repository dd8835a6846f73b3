"""A claim that needs none of its reasons in particular, or statements below it on which nothing depends.

Premises that are not linked are reasons each of which is enough by itself, so that the claim still stands without any
one of them. That is a strength if they really are independent. Often it only says that the map does not link what
supports the claim together, or that the paper does not tell which of its reasons decides. `argmap weigh` shows what
each statement carries. All leaves are granted, so support that is missing is not what is found here.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: More people would take the bus., basis: testimony}
        - {text: The town can pay for the buses., basis: testimony}

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - linked:
            - {text: More people would take the bus., basis: testimony}
            - {text: The town can pay for the buses., basis: testimony}
"""

from collections.abc import Iterator

from argmap.evaluation.granted import Legs
from argmap.evaluation.spare import Upheld, idle, upheld
from argmap.evaluation.weight import weight_of_each
from argmap.graph import Graph
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.text.enumerating import listed, together

LEVEL = Level.INFO
CONCERN = Concern.ARGUMENT
PROFILES = frozenset({Profile.REVIEW})
MOST = 5
"""How many reasons a message names."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each claim with something else to rest on, whichever of its reasons falls, and what nothing depends on."""
    graph = subject.graph
    legs = Legs(graph)
    for root in dict.fromkeys(graph.roots):
        found = upheld(legs, root)
        if found.spare:
            cure = "ask which reason decides, and link premises that support the claim only together"
            yield Finding.on(graph.nodes[root], f"the claim needs no single reason: {_enough(found, graph)}", cure)
        spare = tuple(idle(graph, root, legs, weight_of_each(graph, (root,))))
        if spare:
            some = "1 statement" if len(spare) == 1 else f"any one of {len(spare)} statements"
            named = listed([graph.nodes[one].called for one in spare], 3)
            message = f"nothing depends on {some} below the claim: {named}"
            yield Finding.on(graph.nodes[root], message, "ask what each adds; `argmap weigh` lists them")


def _enough(found: Upheld, graph: Graph) -> str:
    if found.own:
        return "its own note or basis is enough"
    shown = "; ".join(together([graph.nodes[one].called for one in reason]) for reason in found.reasons[:MOST])
    more = f"; and {len(found.reasons) - MOST} more" if len(found.reasons) > MOST else ""
    return f"each of these {len(found.reasons)} would be enough: {shown}{more}"
