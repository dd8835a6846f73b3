"""Write the notation as JSON Schema, for editors."""

import click


@click.command()
@click.option("--paper", is_flag=True, help="The schema of a paper's file, NAME.paper.yaml.")
@click.option(
    "-o", "--output", "out", metavar="OUT", type=click.Path(), help="File to write; standard output if not given."
)
def command(paper: bool, out: str | None) -> None:
    """Print the JSON Schema of the notation.

    An editor with yaml-language-server then completes and explains keys: begin the map with the line
    `# yaml-language-server: $schema=argmap.schema.json`.
    """
    import json

    from argmap.commands._common import emit
    from argmap.notation.reading.json_schema import map_schema, paper_schema

    schema = paper_schema() if paper else map_schema()
    emit(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", out)
