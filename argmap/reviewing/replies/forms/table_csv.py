"""The table as CSV, for a spreadsheet."""

from argmap.files import decode
from argmap.files.spreadsheets import rows_of, table
from argmap.reviewing.replies.response_table import COLUMNS


def write(rows: list[dict[str, str]]) -> bytes:
    """Return the table in UTF-8."""
    return table(COLUMNS, rows)


def read(content: bytes, file: str) -> list[dict[str, str]]:
    """Return the rows. Raises ``ReadError``."""
    return rows_of(decode(content, file), file)[0]
