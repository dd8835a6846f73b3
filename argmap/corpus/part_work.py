"""What an engine runs: a part is read, checked, and written into the corpus. It can be run again and again."""

from collections.abc import Collection
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace

from argmap.corpus.corpus_parts import CorpusPart, PartCounts
from argmap.corpus.corpus_plan import CheckedBy
from argmap.corpus.part_files import PartFiles, part_files
from argmap.corpus.reached_records import Reached
from argmap.corpus.reading_records import read_record, unread_row
from argmap.corpus.records import records_of
from argmap.corpus.source_record import SourceRecord
from argmap.corpus.storage import Storage
from argmap.files import refuse
from argmap.problems import Place, ReadError

WITH_PLACE = ("maps", "papers")
"""Tables whose rows say in which part and where in the source the record lies."""
COUNTED = {"maps": PartCounts(maps=1), "papers": PartCounts(papers=1), "unread": PartCounts(unread=1)}


@dataclass(frozen=True, slots=True)
class PartWork:
    """The work on the parts of the corpus at ``corpus``.

    ``reached`` is a folder of this machine in which each part says which record is being read, so that one which kills
    the program is known; without it, none says so.
    """

    corpus: str
    checked_by: CheckedBy
    papers: bool = False
    reached: str = ""

    def __call__(self, part: CorpusPart, skipped: Collection[int] = ()) -> PartCounts:
        """Read a part, write what is found, and return the counts. Records at the offsets ``skipped`` count as unread.

        Raises ``ReadError`` where the source cannot be read any more, ``OSError`` where nothing can be written.
        """
        corpus, counts = Storage(self.corpus), PartCounts()
        saying = Reached(self.reached).saying(part.key) if self.reached else nullcontext(lambda _: None)
        with part_files() as files, saying as say, records_of(part, corpus, papers=self.papers) as records:
            for record in records:
                say(record.offset)
                counts = replace(counts, lines=record.line)
                if record.content != b"":
                    table = self._read(record, part, files, skipped)
                    counts += COUNTED[table] + PartCounts(records=1)
            source = {"part": part.key, "kind": part.kind, "source": part.source, "lo": part.lo, "hi": part.hi}
            files.add("parts", {**source, **asdict(counts)})
            say(None)
            files.keep(corpus, part.key)
        return counts

    def _read(self, record: SourceRecord, part: CorpusPart, files: PartFiles, skipped: Collection[int]) -> str:
        """Add the rows of a record, and return the table that says what it is."""
        try:
            if record.offset in skipped:
                raise _deadly(record)
            rows = list(read_record(record, self.checked_by.settings()))
        except ReadError as error:
            files.add("unread", {"part": part.key, **unread_row(record, error)})
            return "unread"
        place = {"part": part.key, "source": record.source, "offset": record.offset, "line_in_part": record.line}
        for table, row in rows:
            files.add(table, {**place, **row} if table in WITH_PLACE else row)
        return rows[0][0]


def _deadly(record: SourceRecord) -> ReadError:
    message = "reading it ended the program twice; it was left out"
    return refuse("unreadable-file", message, "report it to argmap, with the file", Place(record.name))
