"""The table as Markdown: a section for each point, since a comment has paragraphs that no cell of a table holds."""

import re

from argmap.files import decode
from argmap.reviewing.replies.response_table import FILLED
from argmap.text.markdown_text import inside

POINT = re.compile(r"^## (\S+).*$", re.MULTILINE)
FIELD = re.compile(rf"^\*\*({'|'.join(FILLED)}):\*\*[ \t]*", re.MULTILINE | re.IGNORECASE)
HEAD = "# Responses\n\nWrite your answers behind the words in bold. Status: open, answered or done.\n"


def write(rows: list[dict[str, str]]) -> bytes:
    """Return the text in UTF-8."""
    return "\n".join([HEAD, *map(_section, rows)]).encode("utf-8", "backslashreplace")


def read(content: bytes, file: str) -> list[dict[str, str]]:
    """Return the rows, what is filled in alone. Raises ``ReadError``."""
    parts = POINT.split(decode(content, file).replace("\r\n", "\n"))
    return [{"point": number, **_fields(body)} for number, body in zip(parts[1::2], parts[2::2], strict=True)]


def _section(row: dict[str, str]) -> str:
    said = "\n".join(f"> {inside(line)}" if line.strip() else ">" for line in row["comment"].splitlines())
    fields = "\n\n".join(f"**{one}:** {row[one]}".rstrip() for one in FILLED)
    return f"## {row['point']} ({', '.join(filter(None, (row['weight'], row['place'])))})\n\n{said}\n\n{fields}\n"


def _fields(body: str) -> dict[str, str]:
    parts = FIELD.split(body)
    return {name.lower(): text.strip() for name, text in zip(parts[1::2], parts[2::2], strict=True)}
