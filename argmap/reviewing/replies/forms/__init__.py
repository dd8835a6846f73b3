"""What a table of responses can be written as, and read from: one file is one form, named by its extension.

A form has ``write(rows)``, which returns bytes, and ``read(content, file)``, which returns the rows by the names of
columns and raises ``ReadError``.
"""

from functools import cache
from pathlib import Path
from typing import Protocol

from argmap.problems import ArgmapError, printable
from argmap.registry import Registry

Rows = list[dict[str, str]]


class TableForm(Protocol):
    """A module of ``argmap.reviewing.replies.forms``."""

    def write(self, rows: Rows, /) -> bytes:
        """Return a table as a file."""

    def read(self, content: bytes, file: str, /) -> Rows:
        """Return the rows of a file. Raises ``ReadError``."""


@cache
def table_forms() -> Registry[TableForm]:
    """Return the registry of forms."""
    return Registry("argmap.reviewing.replies.forms", "form of tables", ("write", "read"))


def form_for(path: str) -> str:
    """Return the form that a file's extension means. Raises ``ArgmapError`` for an unknown one."""
    suffix = Path(path).suffix.lower().removeprefix(".")
    names = {f"table-{one}": one for one in ("csv", "md", "docx")}
    for name, extension in names.items():
        if suffix in (extension, "markdown" if extension == "md" else extension):
            return name
    raise ArgmapError(f"{printable(path)}: a table of responses is a file that ends in .csv, .md or .docx")
