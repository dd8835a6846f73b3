"""A claim beside the main claim: nothing leads from it there.

Files of other programs may hold several arguments, or statements that nobody has connected. argmap takes the statement
that most others lead to for the claim, and weighs and converts that; the others are shown beside it. Where the two
belong together, add the step that is missing; where not, make a map of each.

Bad:

    [Free trams]: Trams should be free.
      + [Use]: Free trams are used more.
      - [Cost]: Somebody has to pay for them.

    [Bridge]: The bridge of 1931 is closed.

Good:

    [Free trams]: Trams should be free.
      + [Use]: Free trams are used more.
      - [Cost]: Somebody has to pay for them.
        + [Bridge]: The bridge of 1931 is closed.
"""

from collections.abc import Iterator

from argmap.forest.summary import number
from argmap.graph import Graph
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.CRAFT
TOGETHER = "{count} claims beside the main claim do not lead to it"
CURE = "if they belong together, add the steps that lead there; `argmap convert --claim ID` makes a map of one"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each root of the graph but the first, with how many statements lead to it alone."""
    graph = subject.graph
    if len(graph.roots) < 2:
        return
    homes = _sizes(graph)
    claim = " ".join(("the claim", graph.nodes[graph.roots[0]].name or "")).rstrip()
    for root in graph.roots[1:]:
        below = homes[root] - 1
        what = f"this and {number(below, 'statement')} under it do" if below else "this does"
        yield Finding.on(graph.nodes[root], f"{what} not lead to {claim}", CURE, name=root)


def _sizes(graph: Graph) -> dict[str, int]:
    """Return how many statements have their home under each root, itself included."""
    roots: dict[str, str] = {}
    sizes = dict.fromkeys(graph.roots, 0)
    for id_ in graph.nodes:
        way: list[str] = []
        here: str | None = id_
        while here is not None and here not in roots and here not in sizes and len(way) <= len(graph.nodes):
            way.append(here)
            home = graph.inferences.get(graph.nodes[here].home or "")
            parent = graph.parent(home) if home else None
            here = parent.id if parent else None
        root = roots.get(here, here) if here else None
        if root in sizes:
            roots.update(dict.fromkeys(way, root))
            sizes[root] += 1
    return sizes
