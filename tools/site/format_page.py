"""The page of the formats: which are read, which are written, and what each cannot hold."""

from argmap.reports.formats_table import FormatRow, format_rows
from tools.site.prose import line

ABOUT = """# What each format holds

Every command reads all formats that are read; `argmap convert IN -o OUT` writes those that are written. What a format
cannot hold is left out of the file and told as a problem, with its place.
[Maps from other programs](../formats.md) has the rest.
"""


def format_page() -> str:
    """Return the page: a section for each format, by its title."""
    rows = sorted(format_rows(), key=lambda row: row.title.casefold())
    return "\n".join([ABOUT, *map(_section, rows)])


def _section(row: FormatRow) -> str:
    does = " and ".join([*(["read"] if row.is_read else []), *(["written"] if row.is_written else [])])
    suffixes = ", ".join(f"`{one}`" for one in row.extensions)
    lines = [f"## {line(row.title)}", "", f"`{row.name}` is {does}; its files end in {suffixes}."]
    if row.is_written:
        lines += ["", _lacks(row)]
    return "\n".join([*lines, ""])


def _lacks(row: FormatRow) -> str:
    if not row.cannot_hold:
        return "It holds everything that a map says."
    return f"It cannot hold: {line(', '.join(row.cannot_hold))}."
