"""Circles of support: statements that are, directly or through others, reasons for themselves.

They are the strongly connected components of R. Tarjan 1972, "Depth-first search and linear graph algorithms"; no
recursion.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from argmap.graph import Graph, Kind


def circles(graph: Graph) -> list[list[str]]:
    """Return the groups of statements that support one another, each in the order of the text; linear, no recursion."""
    order = {id_: position for position, id_ in enumerate(graph.nodes)}
    groups = components(graph.nodes, lambda id_: _premises(graph, id_))
    found = [sorted(group, key=order.__getitem__) for group in groups]
    return sorted((one for one in found if _is_circle(graph, one)), key=lambda one: order[one[0]])


def _premises(graph: Graph, id_: str) -> Iterator[str]:
    for inference in graph.into(id_, Kind.SUPPORTS):
        yield from inference.sources


def _is_circle(graph: Graph, group: list[str]) -> bool:
    return len(group) > 1 or group[0] in _premises(graph, group[0])


T = TypeVar("T", bound=Hashable)


def components(starts: Iterable[T], following: Callable[[T], Iterable[T]]) -> Iterator[list[T]]:
    """Yield the groups of things that lead to one another, over all that can be reached from ``starts``.

    A group comes behind all groups that it leads to. Linear in things and steps.
    """
    search = _Search(following)
    for start in starts:
        if start not in search.index:
            yield from search.run(start)


class _Search(Generic[T]):
    def __init__(self, following: Callable[[T], Iterable[T]]) -> None:
        self.following = following
        self.index: dict[T, int] = {}
        self.low: dict[T, int] = {}
        self.open: list[T] = []  # visited, and in no finished group yet
        self.closed: set[T] = set()
        self.path: list[tuple[T, Iterator[T]]] = []

    def run(self, start: T) -> Iterator[list[T]]:
        self.enter(start)
        while self.path:
            here, rest = self.path[-1]
            step = next((one for one in rest if one not in self.closed), None)
            if step is None:
                yield from self.leave(here)
            elif step in self.index:
                self.low[here] = min(self.low[here], self.index[step])
            else:
                self.enter(step)

    def enter(self, here: T) -> None:
        self.index[here] = self.low[here] = len(self.index)
        self.open.append(here)
        self.path.append((here, iter(self.following(here))))

    def leave(self, here: T) -> Iterator[list[T]]:
        """Go back a step; yield the group of which ``here`` was the first to be visited, if it was."""
        self.path.pop()
        if self.path:
            before = self.path[-1][0]
            self.low[before] = min(self.low[before], self.low[here])
        if self.low[here] == self.index[here]:
            group = [self.open.pop()]
            while group[-1] != here:
                group.append(self.open.pop())
            self.closed.update(group)
            yield group
