"""A corpus to be questioned: its tables as views of DuckDB on the files of the parts that its plan has."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from argmap.corpus.corpus_parts import PartCounts
from argmap.corpus.corpus_plan import CorpusPlan, load_plan
from argmap.corpus.corpus_tables import TABLES
from argmap.corpus.storage import NEEDED, Storage
from argmap.problems import ArgmapError, printable

if TYPE_CHECKING:
    import duckdb

MEMORY = "1GB"
"""How much memory a question may take; more goes to the disk."""
QUESTIONS = frozenset({"SELECT", "EXPLAIN"})
"""Kinds of statements that read and change nothing, as DuckDB calls them. A PIVOT without its values is none:
it is several statements in one, among which may be one that writes."""
OF_LINES = ("maps", "unread")
NUMBERED = """LEFT JOIN lines_before USING (part)
SELECT * EXCLUDE (line_in_part, before), before + line_in_part AS source_line"""
LINES_BEFORE = """
CREATE TEMP TABLE lines_before AS
SELECT part, CASE WHEN kind LIKE '%lines' THEN coalesce(sum(lines) OVER earlier, 0) END AS before FROM parts
WINDOW earlier AS (PARTITION BY source ORDER BY lo ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
"""
"""How many lines of its source stand before each part: so a line has its number in the whole file."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question found: the names of the columns, and rows."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


class UnfinishedError(ArgmapError):
    """A corpus whose building was not brought to its end."""

    def __init__(self, missing: int, parts: int) -> None:
        super().__init__(f"{missing:,} of {parts:,} parts of this corpus are missing: run `argmap corpus build` again")


class OpenedCorpus:
    """A corpus; ``missing`` counts the parts of its plan that are not made yet."""

    def __init__(self, database: "duckdb.DuckDBPyConnection", storage: Storage, plan: CorpusPlan) -> None:
        self.storage, self.plan = storage, plan
        self._database = database
        made = {table: storage.names(table) for table in TABLES}
        self.parts = [one for one in plan.parts if f"{one.key}.parquet" in made["parts"]]
        self.missing = len(plan.parts) - len(self.parts)
        for table in reversed(TABLES):  # that of the parts is the first
            files = [f"{one.key}.parquet" for one in self.parts]
            self._view(table, [storage.url(f"{table}/{name}") for name in files if name in made[table]])
        self._shut()

    def ask(self, sql: str, parameters: Sequence[Any] = ()) -> Answer:
        """Return what a question in SQL finds. Raises ``ArgmapError`` for one that is wrong, or is no question."""
        import duckdb

        try:
            kinds = {one.type.name for one in self._database.extract_statements(sql)}
            if not kinds <= QUESTIONS:
                raise ArgmapError("this is no question: it would change something; begin with SELECT or FROM")
            found = self._database.execute(sql, list(parameters))
            return Answer(tuple(one[0] for one in found.description or ()), found.fetchall())
        except duckdb.Error as error:
            raise ArgmapError(f"this question cannot be answered: {error}") from error

    def counts(self) -> PartCounts:
        """Return how much there is."""
        columns = [one.name for one in fields(PartCounts)]
        sums = ", ".join(f"coalesce(sum({one}), 0)" for one in columns)
        return PartCounts(*map(int, self.ask(f"FROM parts SELECT {sums}").rows[0]))

    def has_errors(self) -> bool:
        """Tell whether something could not be read, or an error was found."""
        return bool(self.ask("SELECT 1 FROM unread UNION ALL SELECT 1 FROM problems WHERE level = 'error'").rows)

    def require_whole(self) -> None:
        """Raise ``UnfinishedError`` where parts are missing."""
        if self.missing:
            raise UnfinishedError(self.missing, len(self.plan.parts))

    def _view(self, table: str, files: list[str]) -> None:
        if files:
            named = ", ".join("'" + one.replace("'", "''") + "'" for one in files)
            rows = f"FROM read_parquet([{named}])"
        else:
            none = ", ".join(f'NULL::{kind} AS "{name}"' for name, kind in TABLES[table].items())
            rows = f"FROM (SELECT {none} WHERE false)"
        if table in OF_LINES:
            rows += f" {NUMBERED}"
        self._database.execute(f'CREATE VIEW "{table}" AS {rows}')
        if table == "parts":
            self._database.execute(LINES_BEFORE)

    def _shut(self) -> None:
        """Let questions read the corpus and no other file of this machine."""
        if self.storage.local:
            folder = self.storage.root.replace("'", "''")
            self._database.execute(f"SET allowed_directories = ['{folder}/']")
            self._database.execute("SET enable_external_access = false")
        self._database.execute("SET lock_configuration = true")


@contextmanager
def opened(address: str) -> Iterator[OpenedCorpus]:
    """Open a corpus. Raises ``ArgmapError`` where there is none."""
    try:
        import duckdb
    except ImportError as error:
        raise ArgmapError(NEEDED) from error
    storage = Storage(address)
    plan = load_plan(storage)
    if plan is None:
        raise ArgmapError(f"{printable(address)}: there is no corpus here; make one with `argmap corpus build`")
    with (
        TemporaryDirectory(prefix="argmap-") as folder,
        duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": folder}) as database,
    ):
        if not storage.local:
            database.register_filesystem(storage.fs)
        yield OpenedCorpus(database, storage, plan)
