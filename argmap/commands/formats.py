"""List the formats that maps are read from and written to, or tell those of files."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import put, say

PLACE = HelpSection.REFERENCE, 2


@click.command(short_help="List the formats, or tell those of files")
@click.argument("paths", nargs=-1, metavar="[FILE...]", type=click.Path())
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Output format.",
)
def command(paths: tuple[str, ...], format_: str) -> None:
    """List the formats that argmap reads and writes, with their file extensions.

    With FILE, tell which format each file is in and how many statements, steps and footnotes it holds. JSON says what
    each format that is written cannot hold.

    Exit status: 0 listed, 2 a file could not be read.
    """
    from argmap.reports import formats_table

    if not paths:
        rows = formats_table.format_rows()
        put(formats_table.rows_json(rows) if format_ == "json" else formats_table.rows_text(rows))
        return
    from argmap.commands._one_by_one import OneByOne
    from argmap.formats import read

    batch = OneByOne(paths)
    found = {}
    for file in batch.maps:
        with batch.alone(file):
            document = read(file)
            found[file] = document
            if format_ == "text":
                say(formats_table.file_text(document))
    if format_ == "json":
        put(formats_table.files_json(found))
    batch.end()
