"""Pseudonyms for students: marks and pages name codes, and one table says whose they are."""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex

from argmap.files import write
from argmap.files.spreadsheets import read_table, table
from argmap.teaching.submissions.moodle_names import Participant

HEADS = ("code", "student", "number")
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters and digits that nobody takes for others."""
LENGTH = 5


class Pseudonyms:
    """Codes of students, kept in a table (``file``) that is made when there is none. Raises ``ReadError``.

    A code says nothing of its student: it comes from chance, and is the same in every run with the same table.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        rows = read_table(file, HEADS) if file.is_file() else []
        self._codes = {Participant(row["student"], row["number"]): row["code"] for row in rows}

    def of(self, students: Iterable[Participant]) -> dict[Participant, Participant]:
        """Return the code of each student as a participant without a number, and write new ones into the table."""
        for one in students:
            if not self._codes.get(one):
                self._codes[one] = self._new()
        coded = sorted((code, one) for one, code in self._codes.items())
        rows = [{"code": code, "student": one.name, "number": one.number} for code, one in coded]
        write(self._file, table(HEADS, rows))
        return {one: Participant(code) for one, code in self._codes.items()}

    def _new(self) -> str:
        taken = set(self._codes.values())
        while True:
            digest = blake2b(token_hex(16).encode(), digest_size=LENGTH).digest()
            code = "".join(LETTERS[one % len(LETTERS)] for one in digest)
            if code not in taken:
                return code
