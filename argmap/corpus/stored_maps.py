"""The maps of a part as its tables have them: one at a time, and without their sources."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.corpus.storage import NEEDED, Storage
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.problems import ArgmapError

if TYPE_CHECKING:
    import duckdb

READ = {
    "maps": ("map", "title", "paper", "line_in_part", "language"),
    "nodes": ("map", "node", "role", "text", "place", "level"),
    "edges": ("map", "inference", "source", "target", "kind"),
}
AT_ONCE = 2048
"""How many rows are read at once."""


@dataclass(frozen=True, slots=True)
class StoredMap:
    """A map by its name in the corpus, with what it calls its paper, and the line of its part that it is on.

    Its graph has statements with their words, roles and places, and steps: what tables keep.
    """

    name: str
    paper: str | None
    line: int
    graph: Graph


@dataclass(slots=True)
class _Steps:
    kinds: dict[str, tuple[str, str]] = field(default_factory=dict)
    sources: dict[str, list[str]] = field(default_factory=dict)

    def add(self, inference: str, source: str, target: str, kind: str) -> None:
        self.kinds[inference] = kind, target
        self.sources.setdefault(inference, []).append(source)

    def inferences(self) -> dict[str, Inference]:
        return {
            id_: Inference(id_, Kind(kind), tuple(self.sources[id_]), target)
            for id_, (kind, target) in self.kinds.items()
        }


class _RowsByMap:
    """The rows of a table, which are in the order of the maps."""

    def __init__(self, rows: Iterator[tuple[Any, ...]]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def of(self, name: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of the next map, if it is that."""
        while self._next is not None and self._next[0] == name:
            yield self._next[1:]
            self._next = next(self._rows, None)


def stored_maps(corpus: Storage, key: str) -> Iterator[StoredMap]:
    """Yield the maps of a part in their order. Raises ``OSError`` where its tables cannot be read."""
    with _database(corpus) as database:
        maps, nodes, edges = (_rows(database, corpus, table, key) for table in READ)
        of_nodes, of_edges = _RowsByMap(nodes), _RowsByMap(edges)
        for name, title, paper, line, language in maps:
            found, roots = {}, []
            for id_, role, text, place, level in of_nodes.of(name):
                found[id_] = Node(id_, Role(role), text or "", at=place)
                if level == 0:
                    roots.append(id_)
            steps = _Steps()
            for one in of_edges.of(name):
                steps.add(*one)
            graph = Graph(title or "", found, steps.inferences(), tuple(roots), language=language)
            yield StoredMap(name, paper, line, graph)


@contextmanager
def _database(corpus: Storage) -> "Iterator[duckdb.DuckDBPyConnection]":
    try:
        import duckdb
    except ImportError as error:
        raise ArgmapError(NEEDED) from error
    try:
        with duckdb.connect(config={"threads": 1, "memory_limit": "512MB"}) as database:
            if not corpus.local:
                database.register_filesystem(corpus.fs)
            yield database
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        raise ArgmapError(f"a table of the corpus cannot be read: {str(error).partition(chr(10))[0]}") from error


def _rows(database: "duckdb.DuckDBPyConnection", corpus: Storage, table: str, key: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table in the order in which they were written; none where the part has no such table."""
    name = f"{table}/{key}.parquet"
    if not corpus.fs.exists(corpus.path(name)):
        return
    columns = ", ".join(f'"{one}"' for one in READ[table])
    found = database.cursor().execute(f"FROM read_parquet($file) SELECT {columns}", {"file": corpus.url(name)})
    while rows := found.fetchmany(AT_ONCE):
        yield from rows
