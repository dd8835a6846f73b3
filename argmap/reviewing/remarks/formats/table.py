"""A table in CSV (RFC 4180), as a spreadsheet writes it: a row a remark, with the columns that the first row names.

Columns, in any order: ``comment``; ``quote``, the words that it is on; ``severity``, ``kind``; ``page``; ``author``;
``date``; ``id``, ``reply to``; ``confidential`` (yes or no); ``instead``. Only ``comment`` is needed.
"""

from argmap.files import decode, refuse
from argmap.files.spreadsheets import rows_of, table
from argmap.problems import Place
from argmap.reviewing.remarks.formats._how_many import few_enough
from argmap.reviewing.remarks.remark import Remark
from argmap.text.xml import printable

SAYS = "table of remarks (CSV)"
SUFFIXES = (".csv",)
USUAL = True
"""Whether a file whose name ends so, and that looks like nothing else, is taken for one."""
COLUMNS = (
    "id", "page", "quote", "severity", "kind", "comment", "instead", "confidential", "author", "date", "reply to",
)  # fmt: skip
YES = ("yes", "y", "true", "1", "x", "ja", "oui", "si", "sí")


def is_one(content: bytes) -> bool:
    """Tell whether bytes are a table with a column of comments; one of Hypothesis has other columns beside it."""
    head = content[:2000].decode("utf-8", "replace").lstrip("\ufeff").partition("\n")[0].casefold()
    heads = [one.strip().strip('"') for one in head.replace(";", ",").replace("\t", ",").split(",")]
    return "comment" in heads and "quote/description" not in heads


def read(content: bytes, file: str) -> list[Remark]:
    """Return the remarks of a table; rows without any words are passed over. Raises ``ReadError``."""
    rows, heads = rows_of(decode(content, file), file)
    if "comment" not in {head.strip().casefold() for head in heads}:
        cure = "name the column of comments `comment` in the first row"
        raise refuse("broken-file", "the table has no column 'comment'", cure, Place(file, 1))
    few_enough(rows, file)
    found = [_remark({key.strip().casefold(): value for key, value in row.items()}) for row in rows]
    return [one for one in found if one.comment or one.exact]


def write(remarks: list[Remark]) -> bytes:
    """Return remarks as a table."""
    return table(COLUMNS, map(_row, remarks))


def _row(one: Remark) -> dict[str, object]:
    found = {
        "id": one.address, "page": one.page or "", "quote": one.exact, "severity": next(iter(one.tags), ""),
        "kind": next(iter(one.tags[1:]), ""), "comment": one.comment, "instead": one.replaces or "",
        "confidential": "yes" if one.audience else "", "author": one.by, "date": one.created, "reply to": one.parent,
    }  # fmt: skip
    return {head: printable(value) if isinstance(value, str) else value for head, value in found.items()}


def _remark(row: dict[str, str]) -> Remark:
    def cell(name: str) -> str:
        return row.get(name, "").strip()

    page = cell("page")
    return Remark(
        cell("comment"), cell("quote"), page=int(page) if page.isdecimal() and len(page) < 6 else None,
        by=cell("author"), created=cell("date"), address=cell("id"), parent=cell("reply to"),
        tags=tuple(filter(None, (cell("severity"), cell("kind")))),
        audience=("editor",) if cell("confidential").casefold() in YES else (), replaces=cell("instead") or None,
    )  # fmt: skip
