"""Goes over the parts of a corpus that is built: each leaves rows behind, and a question in SQL is asked of all rows.

Rows lie in files until the end, so that memory does not grow with the corpus.
"""

import json
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from argmap.corpus.engines.part_engine import EndedPart, Work
from argmap.corpus.engines.process_pool import ProcessPool
from argmap.corpus.map_rows import Row
from argmap.corpus.opened_corpus import MEMORY, Answer, OpenedCorpus
from argmap.corpus.reached_records import Reached
from argmap.problems import ArgmapError

if TYPE_CHECKING:
    import duckdb

Begin = Callable[[str], Work]
"""Makes the work on parts, given the folder in which they leave their rows."""
SayDone = Callable[[int, int], None]
"""Is told how many parts are done, of how many."""


@dataclass(slots=True)
class PartsDone:
    """The folder with what the parts left behind, and why parts failed, by their sources."""

    folder: str
    failures: dict[str, str] = field(default_factory=dict)


@contextmanager
def over_parts(
    corpus: OpenedCorpus, begin: Begin, *, jobs: int = 0, say: SayDone = lambda *_: None
) -> Iterator[PartsDone]:
    """Run work on all parts in processes (0: as many as there are processors), and lend what they left behind."""
    with TemporaryDirectory(prefix="argmap-") as folder:
        done = PartsDone(folder)
        work, engine = begin(folder), ProcessPool(jobs or os.cpu_count() or 1, folder)
        say(0, len(corpus.parts))
        for number, ended in enumerate(engine.run(work, corpus.parts), 1):
            if ended.counts is None:
                done.failures[_called(ended)] = ended.failure
            say(number, len(corpus.parts))
        yield done


@contextmanager
def leaving(folder: str, key: str, skipped: Collection[int]) -> Iterator[Callable[[Row], None]]:
    """Lend what adds a row to those that a part leaves behind; done again, it leaves them once.

    A part that lost its process twice is the record 0 of ``skipped``: it raises ``ArgmapError``.
    """
    if skipped:
        raise ArgmapError("working on this part ended the program twice")
    with (
        Reached(folder).saying(key) as say,
        (Path(folder) / f"{key}.jsonl").open("w", encoding="utf-8", newline="\n") as out,
    ):
        say(0)

        def leave(row: Row) -> None:
            out.write(json.dumps(row) + "\n")

        yield leave


@contextmanager
def asking(folder: str, columns: dict[str, str]) -> "Iterator[duckdb.DuckDBPyConnection]":
    """Lend a database with the rows that parts left behind as the view ``left_rows``; it spills to the disk."""
    import duckdb

    types = ", ".join(f"'{name}': '{kind}'" for name, kind in columns.items())
    files = [str(one) for one in sorted(Path(folder).glob("*.jsonl"))]
    rows = f"FROM read_json({files}, format='newline_delimited', columns={{{types}}}, maximum_object_size=67108864)"
    if not files:
        none = ", ".join(f'NULL::{kind} AS "{name}"' for name, kind in columns.items())
        rows = f"FROM (SELECT {none} WHERE false)"
    with duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": folder}) as database:
        database.execute(f"CREATE VIEW left_rows AS {rows}")
        yield database


def answer_of(database: "duckdb.DuckDBPyConnection", sql: str) -> Answer:
    """Return what a question of argmap's own finds."""
    found = database.execute(sql)
    return Answer(tuple(one[0] for one in found.description or ()), found.fetchall())


def _called(ended: EndedPart) -> str:
    part = ended.part
    return f"{part.source or part.listing}@{part.lo}"
