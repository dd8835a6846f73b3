"""Convert a map: YAML, JSON, or the flat graph for other programs."""

import click


@click.command()
@click.argument("source", metavar="IN", type=click.Path())
@click.option(
    "-o", "--output", "out", metavar="OUT", type=click.Path(), help="File to write; standard output if not given."
)
@click.option("--to", help="Format: yaml, json, graph. The ending of OUT decides if it is not given.")
def command(source: str, out: str | None, to: str | None) -> None:
    """Read the map IN and write it in another format.

    The paper goes into the same file, so that it stands alone. Endings: .yaml, .json, .graph.json.
    """
    from argmap.commands._common import emit
    from argmap.formats import converted

    emit(converted(source, out, to), out)
