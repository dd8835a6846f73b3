"""Circles of support: strongly connected components (Tarjan 1972, "Depth-first search and linear graph algorithms")."""

from collections.abc import Iterator

from argmap.graph import Graph, Kind


def circles(graph: Graph) -> list[list[str]]:
    """Return the groups of statements that support one another, each in the order of the text; linear, no recursion."""
    order = {id_: position for position, id_ in enumerate(graph.nodes)}
    found = [sorted(group, key=order.__getitem__) for group in _components(graph)]
    return sorted((one for one in found if _is_circle(graph, one)), key=lambda one: order[one[0]])


def _premises(graph: Graph, id_: str) -> Iterator[str]:
    for inference in graph.into(id_, Kind.SUPPORTS):
        yield from inference.sources


def _is_circle(graph: Graph, group: list[str]) -> bool:
    return len(group) > 1 or group[0] in _premises(graph, group[0])


def _components(graph: Graph) -> Iterator[list[str]]:
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    closed: set[str] = set()
    for root in graph.nodes:
        if root in index:
            continue
        path = [(root, _premises(graph, root))]
        index[root] = low[root] = len(index)
        open_.append(root)
        while path:
            here, rest = path[-1]
            following = next((id_ for id_ in rest if id_ not in closed), None)
            if following is None:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[here])
                if low[here] == index[here]:
                    group = _pop_until(open_, here)
                    closed.update(group)
                    yield group
            elif following in index:
                low[here] = min(low[here], index[following])
            else:
                index[following] = low[following] = len(index)
                open_.append(following)
                path.append((following, _premises(graph, following)))


def _pop_until(stack: list[str], last: str) -> list[str]:
    group = [stack.pop()]
    while group[-1] != last:
        group.append(stack.pop())
    return group
