"""What a teacher wrote when a class was marked before: ``marks.csv`` and ``uncertain.csv``, or an archive of both."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.desk.classroom.given_files import GivenFile, in_folder, is_archive, unpacked
from argmap.problems import ArgmapError
from argmap.teaching.results import decisions_table, marks_table
from argmap.teaching.results.decisions_table import Wording
from argmap.teaching.results.marks_table import Override, Whose

MARKS, ANSWERS = marks_table.NAME, decisions_table.NAME
SIGNS = {marks_table.OWN[0]: MARKS, decisions_table.ANSWER: ANSWERS}
"""What tells a table, however its file is called now: the head of a column."""


class Earlier(NamedTuple):
    """One's own marks and remarks, and answers."""

    overrides: dict[Whose, Override]
    answers: dict[Wording, str]


def holds_earlier(file: GivenFile) -> bool:
    """Tell whether a file is one of the tables, or an archive that has one. Raises ``ReadError``."""
    return any(True for _ in _tables([file]))


def earlier_in(files: Iterable[GivenFile]) -> Earlier:
    """Return what the tables say. Raises ``ReadError`` for a table that is damaged, ``ArgmapError`` where none is."""
    tables = list(_tables(files))
    if not tables:
        raise ArgmapError(f"these are no earlier marks: choose {MARKS} or {ANSWERS}, or the archive that was saved")
    with in_folder(tables) as folder:
        return Earlier(marks_table.read_overrides(folder), decisions_table.read_answers(folder))


def _tables(files: Iterable[GivenFile]) -> Iterator[GivenFile]:
    for file in files:
        if is_archive(file):
            yield from unpacked(file, (MARKS, ANSWERS))
            continue
        heads = file.content.partition(b"\n")[0].decode("utf-8", "replace")
        yield from (GivenFile(name, file.content) for sign, name in SIGNS.items() if sign in heads)
