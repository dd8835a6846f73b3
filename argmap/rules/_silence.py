"""What a map says should be ignored."""

from collections.abc import Iterator

from argmap.graph import Graph
from argmap.notation.model import Ignore
from argmap.problems import Path


class Silence:
    """The ignores of a map, and which of them have silenced anything so far (``used``, by path)."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._everywhere_by_rule: dict[str, list[Path]] = {}
        for path, ignore in self._everywhere():
            self._everywhere_by_rule.setdefault(ignore.rule, []).append(path)
        self.used: set[Path] = set()

    def covers(self, rule: str, node: str | None) -> bool:
        """Return, and remember, whether the map ignores a rule on a statement, or on the whole map if there is none."""
        paths = self._everywhere_by_rule.get(rule, [])
        paths = [*paths, *(path for path, ignore in self._on(node) if ignore.rule == rule)]
        self.used.update(paths)
        return bool(paths)

    def ignores(self) -> Iterator[tuple[Path, Ignore, str | None]]:
        """Yield every ignore with its path and the id of its statement, ``None`` where it holds for the whole map."""
        yield from ((path, ignore, None) for path, ignore in self._everywhere())
        for id_ in self._graph.nodes:
            yield from ((path, ignore, id_) for path, ignore in self._on(id_))

    def _everywhere(self) -> Iterator[tuple[Path, Ignore]]:
        for index, ignore in enumerate(self._graph.ignore):
            yield ("ignore", index), ignore

    def _on(self, id_: str | None) -> Iterator[tuple[Path, Ignore]]:
        node = self._graph.nodes.get(id_) if id_ else None
        if node:
            for index, ignore in enumerate(node.ignore):
                yield (*node.path, "ignore", index), ignore
