"""Print the notation as JSON Schema, for editors."""

import click

from argmap.commands._common import HelpSection, emit

PLACE = HelpSection.REFERENCE, 3


@click.command(short_help="Print the notation as JSON Schema")
@click.option("--paper", is_flag=True, help="Print the schema of a paper's file, NAME.paper.yaml, instead.")
@click.option(
    "-o", "--output", "out", metavar="OUT", type=click.Path(), help="File to write (default: standard output)."
)
def command(paper: bool, out: str | None) -> None:
    """Print the JSON Schema of the notation.

    It lets an editor with yaml-language-server complete and explain keys. Save it as argmap.schema.json, and begin the
    map with this line:

    # yaml-language-server: $schema=argmap.schema.json

    OUT may only replace a schema. Exit status: 0 printed, 2 OUT could not be written.
    """
    import json

    from argmap.files import is_file, read_bytes
    from argmap.notation.reading.json_schema import map_schema, paper_schema
    from argmap.problems import ArgmapError, printable

    schema = paper_schema() if paper else map_schema()
    if out not in (None, "-") and is_file(out) and b'"$schema"' not in read_bytes(out):
        raise ArgmapError(f"{printable(out)}: this file is no schema and would be overwritten; choose another file")
    emit(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", out)
