"""Finds the maps of a corpus that are the same, or nearly."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.corpus.duplicates import duplicate_questions as questions
from argmap.corpus.duplicates.duplicate_work import COLUMNS, DuplicateWork, read_set
from argmap.corpus.duplicates.linked_maps import LinkedMaps
from argmap.corpus.duplicates.min_hash import rows_of_bands
from argmap.corpus.duplicates.shingles import likeness
from argmap.corpus.map_rows import wording
from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.rows_of_parts import SayDone, asking, over_parts
from argmap.graph import Graph

if TYPE_CHECKING:
    import duckdb

AT_ONCE = 4096
LEAST = 3
"""How many statements a map must have: smaller ones are alike by chance, or nobody's work."""


@dataclass(frozen=True, slots=True)
class DuplicateWish:
    """What counts as alike: ``percent`` of what is said, in maps of at least ``least`` statements.

    The statements of ``template``, which all were given, do not count. ``groups`` and ``of_each`` bound the answer.
    """

    percent: int = 80
    least: int = LEAST
    template: Graph | None = None
    groups: int | None = None
    of_each: int | None = None


@dataclass(frozen=True, slots=True)
class FoundDuplicates:
    """The groups as a table, and counts: of all maps, those too small to compare, groups, and the maps in groups.

    ``crowded`` counts buckets in which not each map was compared with each other; ``failures`` says which parts failed.
    """

    answer: Answer
    maps: int
    small: int
    groups: int
    grouped: int
    crowded: int
    failures: dict[str, str] = field(default_factory=dict)


def find_duplicates(
    corpus: OpenedCorpus, wish: DuplicateWish, *, jobs: int = 0, say: SayDone = lambda *_: None
) -> FoundDuplicates:
    """Return the groups of maps that are the same, or nearly, the largest first; maps in the order of their sources.

    ``kind`` says ``same`` for the same statements and steps, ``same words`` for the same statements in other steps,
    and ``near`` for at least ``percent`` of the same shingles: their Jaccard index, computed for each pair that is
    reported. ``nearest`` is the map of the group that this is said of. Every map that is the same as another, or has
    the same words, is found; of those just alike enough, about 995 in 1,000.
    """
    begin = _Begin(corpus.storage.address, rows_of_bands(wish.percent), wish.least, _given(wish.template))
    with over_parts(corpus, begin, jobs=jobs, say=say) as done, asking(done.folder, COLUMNS) as database:
        _hash_join(database, corpus)
        linked = LinkedMaps()
        for one, other, percent in _alike(database, done.folder, wish.percent):
            linked.link(one, other, percent)
        _keep(database, linked)
        asked = database.execute(questions.REPORT, {"groups": wish.groups, "of_each": wish.of_each})
        answer = Answer(tuple(one[0] for one in asked.description or ()), asked.fetchall())
        maps, small, groups, grouped = _numbers(database, questions.COUNTS)
        (crowded,) = _numbers(database, questions.CROWDED)
        return FoundDuplicates(answer, maps, small, groups, grouped, crowded, done.failures)


@dataclass(frozen=True, slots=True)
class _Begin:
    corpus: str
    rows: int
    least: int
    given: frozenset[int]

    def __call__(self, folder: str) -> DuplicateWork:
        return DuplicateWork(self.corpus, folder, self.rows, self.least, self.given)


def _given(template: Graph | None) -> frozenset[int]:
    return frozenset(wording(one.text) for one in template.nodes.values()) if template else frozenset()


def _hash_join(database: "duckdb.DuckDBPyConnection", corpus: OpenedCorpus) -> None:
    """Make the table of pairs that share a bucket."""
    database.execute("CREATE TABLE part_order (part VARCHAR, number INTEGER)")
    for number, part in enumerate(corpus.parts):
        database.execute("INSERT INTO part_order VALUES (?, ?)", [part.key, number])
    for question in (questions.KEPT, questions.CLASSES, questions.PLACED, questions.PAIRS):
        database.execute(question)


def _alike(database: "duckdb.DuckDBPyConnection", folder: str, percent: int) -> Iterator[tuple[int, int, int]]:
    """Yield the pairs that are alike enough, with how much; a map's set is read once for all pairs that it begins."""
    asked = database.cursor().execute(questions.TO_COMPARE, {"percent": percent})
    known, held = 0, frozenset[int]()
    while rows := asked.fetchmany(AT_ONCE):
        for one, part, at, elements, other, *place in rows:
            if one != known:
                known, held = one, read_set(folder, part, at, elements)
            if (found := likeness(held, read_set(folder, *place))) >= percent:
                yield one, other, found


def _keep(database: "duckdb.DuckDBPyConnection", linked: LinkedMaps) -> None:
    database.execute("CREATE TABLE linked (no BIGINT, first_no BIGINT, like_no BIGINT, percent INTEGER)")
    rows = list(linked.rows())
    for begin in range(0, len(rows), AT_ONCE):
        some = rows[begin : begin + AT_ONCE]
        columns = [list(column) for column in zip(*some, strict=True)]
        database.execute("INSERT INTO linked SELECT unnest(?), unnest(?), unnest(?), unnest(?)", columns)
    database.execute(questions.GROUPS)


def _numbers(database: "duckdb.DuckDBPyConnection", sql: str) -> tuple[int, ...]:
    return tuple(map(int, database.execute(sql).fetchall()[0]))
