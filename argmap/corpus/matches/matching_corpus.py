"""Compares all maps of a corpus with one map."""

from dataclasses import dataclass, field

from argmap.corpus.map_rows import Row
from argmap.corpus.matches.key_map import KeyMap
from argmap.corpus.matches.match_work import MatchWork
from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.rows_of_parts import SayDone, answer_of, asking, over_parts
from argmap.graph import Graph
from argmap.problems import ArgmapError

MATCHES = {
    "map": "VARCHAR", "title": "VARCHAR", "found": "INTEGER", "missing": "INTEGER", "other": "INTEGER",
    "precision": "DOUBLE", "recall": "DOUBLE", "f1": "DOUBLE", "relations": "INTEGER", "relation_precision": "DOUBLE",
    "relation_recall": "DOUBLE", "relation_f1": "DOUBLE",
}  # fmt: skip
FOUND = {"statement": "VARCHAR", "map": "VARCHAR", "same_words": "BOOLEAN", "same_role": "BOOLEAN"}
NEAREST = "FROM left_rows ORDER BY f1 DESC NULLS LAST, relation_f1 DESC NULLS LAST, map"
OCCURRING = """
SELECT statement, count(*) AS maps, sum(same_words::INTEGER)::INTEGER AS same_words,
sum(same_role::INTEGER)::INTEGER AS same_role, min(map) AS example FROM left_rows GROUP BY statement
"""


@dataclass(frozen=True, slots=True)
class CorpusMatches:
    """A table of the answer, how many rows it would have without a limit, and the parts that failed, with why."""

    answer: Answer
    rows: int
    failures: dict[str, str] = field(default_factory=dict)


def nearest_maps(
    corpus: OpenedCorpus, key: Graph, most: int | None = None, *, jobs: int = 0, say: SayDone = lambda *_: None
) -> CorpusMatches:
    """Return how near each map of a corpus is to a key, the nearest first, at most so many.

    ``found``, ``missing`` and ``other`` count statements of the key that are in the map, those that are not, and what
    else is in the map; ``relations`` counts the key's that are right. Raises ``ArgmapError`` for a key without
    statements.
    """
    work = _work(corpus, key, statements=False)
    with over_parts(corpus, work, jobs=jobs, say=say) as done, asking(done.folder, MATCHES) as database:
        answer = answer_of(database, f"{NEAREST} LIMIT {most}" if most else NEAREST)
        rows = int(answer_of(database, "SELECT count(*) FROM left_rows").rows[0][0])
        return CorpusMatches(answer, rows, done.failures)


def occurring_statements(
    corpus: OpenedCorpus, key: Graph, *, jobs: int = 0, say: SayDone = lambda *_: None
) -> CorpusMatches:
    """Return in how many maps each statement of a key occurs, in the key's order; of these, with the same words.

    ``same_role`` counts the maps in which it is a claim, a premise or an objection as it is in the key, ``example`` is
    one of the maps. Raises ``ArgmapError`` for a key without statements.
    """
    work = _work(corpus, key, statements=True)
    with over_parts(corpus, work, jobs=jobs, say=say) as done, asking(done.folder, FOUND) as database:
        found = {one[0]: one[1:] for one in answer_of(database, OCCURRING).rows}
    all_maps = corpus.counts().maps
    rows = [
        (id_, node.role.value, *_counted(found.get(id_, (0, 0, 0, None)), all_maps), node.text)
        for id_, node in key.nodes.items()
    ]
    columns = ("statement", "role", "maps", "percent", "same_words", "same_role", "example", "text")
    return CorpusMatches(Answer(columns, rows), len(rows), done.failures)


def _work(corpus: OpenedCorpus, key: Graph, *, statements: bool) -> "_BeginMatching":
    if not key.nodes:
        raise ArgmapError("the map to compare with has no statements")
    return _BeginMatching(corpus.storage.address, KeyMap.of(key), statements)


@dataclass(frozen=True, slots=True)
class _BeginMatching:
    corpus: str
    key: KeyMap
    statements: bool

    def __call__(self, folder: str) -> MatchWork:
        return MatchWork(self.corpus, self.key, folder, self.statements)


def _counted(found: tuple[int, int, int, str | None], of: int) -> tuple[Row | float | str | None, ...]:
    maps, same_words, same_role, example = found
    return maps, round(100 * maps / of, 1) if of else None, same_words, same_role, example
