"""The rows of a part on their way into files of Parquet: written one by one, so that memory does not grow with them."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING

from argmap.corpus.corpus_tables import TABLES
from argmap.corpus.map_rows import Row
from argmap.corpus.storage import NEEDED, Storage
from argmap.problems import ArgmapError

if TYPE_CHECKING:
    import duckdb

SURROGATE = re.compile("[\ud800-\udfff]")
"""Halves of pairs (UTF-16), which names of files that are no UTF-8 have in Python, and no table can have."""
LONGEST_ROW = 256 * 2**20
"""In bytes: a statement may be as long as a file, and as JSON several times longer."""


class PartFiles:
    """The rows of one part; ``keep`` writes them into the corpus."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._files: dict[str, IO[str]] = {
            table: stack.enter_context((folder / f"{table}.jsonl").open("w", encoding="utf-8", newline="\n"))
            for table in TABLES
        }

    def add(self, table: str, row: Row) -> None:
        """Add a row to a table."""
        self._files[table].write(SURROGATE.sub(_escaped, json.dumps(row, ensure_ascii=False)) + "\n")

    def keep(self, corpus: Storage, key: str) -> None:
        """Write the files of the part, the one in ``parts`` at the end: without it, the others do not count.

        Raises ``OSError`` where there is no room.
        """
        for file in self._files.values():
            file.close()
        with _database() as database:
            for table, columns in TABLES.items():
                rows = self._folder / f"{table}.jsonl"
                if rows.stat().st_size:
                    with corpus.begun(f"{table}/{key}.parquet") as out:
                        _as_parquet(database, rows, columns, out)


def _escaped(half: re.Match[str]) -> str:
    return f"\\\\u{ord(half[0]):04x}"


@contextmanager
def part_files() -> Iterator[PartFiles]:
    """Lend a place for the rows of a part."""
    with TemporaryDirectory(prefix="argmap-") as folder, ExitStack() as stack:
        yield PartFiles(Path(folder), stack)


def _database() -> "duckdb.DuckDBPyConnection":
    """Return a database for one part; a kept one would remember files that are not there any more."""
    try:
        import duckdb
    except ImportError as error:
        raise ArgmapError(NEEDED) from error
    return duckdb.connect(config={"threads": 1})


def _as_parquet(database: "duckdb.DuckDBPyConnection", rows: Path, columns: dict[str, str], out: Path) -> None:
    """Write lines of JSON as Parquet, compressed by Zstandard, in their order."""
    import duckdb

    types = ", ".join(f"'{name}': '{kind}'" for name, kind in columns.items())
    read = f"FROM read_json($rows, format='newline_delimited', columns={{{types}}}, maximum_object_size={LONGEST_ROW})"
    target = str(out).replace("'", "''")
    try:
        database.execute(f"COPY ({read}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)", {"rows": str(rows)})
    except duckdb.IOException as error:
        raise OSError(str(error).partition("\n")[0]) from error
