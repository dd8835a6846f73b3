"""A table that the Hypothesis client exports (CSV): a row an annotation, the words that it is on among them.

The client names the columns in English: "Created at", "Author", "Page", "URL", "Group", "Type", "Quote/description",
"Comment" and "Tags" (``buildCSVExportContent`` in its annotations exporter); they are separated by commas or tabs. A
page is what is printed on it, which may not be its number in the file, so it is not read; neither ids nor what a reply
answers are there.
"""

from argmap.files import decode, refuse
from argmap.files.spreadsheets import rows_of
from argmap.problems import Place
from argmap.reviewing.remarks.formats._how_many import few_enough
from argmap.reviewing.remarks.remark import Remark

SAYS = "table of Hypothesis (CSV)"
SUFFIXES = (".csv", ".tsv")
NEEDED = ("quote/description", "comment")
PUBLIC = frozenset(("", "public"))
MOTIVATIONS = {"reply": "replying", "highlight": "highlighting"}
"""What the types mean of which the Web Annotation Vocabulary has a motivation."""


def is_one(content: bytes) -> bool:
    """Tell whether bytes are a table with the column that only this one has."""
    head = content[:2000].decode("utf-8", "replace").lstrip("\ufeff").partition("\n")[0].casefold()
    return all(name in head for name in NEEDED)


def read(content: bytes, file: str) -> list[Remark]:
    """Return the remarks of a table; rows without any words are passed over. Raises ``ReadError``."""
    rows, heads = rows_of(decode(content, file), file)
    missing = [name for name in NEEDED if name not in {head.strip().casefold() for head in heads}]
    if missing:
        cure = "export the annotations again, and keep the first row"
        raise refuse("broken-file", f"the table has no column {missing[0]!r}", cure, Place(file, 1))
    few_enough(rows, file)
    found = [_remark({key.strip().casefold(): value.strip() for key, value in row.items()}) for row in rows]
    return [one for one in found if one.comment or one.exact or one.tags]


def _remark(row: dict[str, str]) -> Remark:
    group = row.get("group", "")
    return Remark(
        row["comment"], row["quote/description"], by=row.get("author", ""), created=row.get("created at", ""),
        tags=tuple(filter(None, map(str.strip, row.get("tags", "").split(",")))),
        audience=() if group.casefold() in PUBLIC else (group,),
        motivation=MOTIVATIONS.get(row.get("type", "").casefold(), ""),
    )  # fmt: skip
