"""Compare several maps of one paper: how many contain each statement, and where they agree."""

import click

from argmap.commands._common import HelpSection, paths
from argmap.printing import harmless, put

PLACE = HelpSection.COMPARING, 3


@click.command(short_help="List the statements that maps share")
@paths()
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Output format.",
)
@click.option(
    "--least",
    default=2,
    show_default=True,
    type=click.IntRange(min=1),
    help="Only statements shared by at least this many maps.",
)
def command(paths: tuple[str, ...], format_: str, least: int) -> None:
    """List the statements that several maps of one paper share, such as the maps of a class.

    Each FILE is a map, or a folder of maps. Statements are matched by location in the paper and by wording, not by id.

    A map that cannot be read is reported, and the others are compared.

    Exit status: 0 listed, 2 a file could not be read.
    """
    from argmap.commands._one_by_one import OneByOne
    from argmap.comparison import collate
    from argmap.formats import read
    from argmap.graph import Graph
    from argmap.reports import differences

    batch = OneByOne(paths)
    graphs: dict[str, Graph] = {}
    for file in batch.maps:
        with batch.alone(file):
            graphs[file] = read(file).graph
    if not graphs:
        batch.end()
    shared = collate(graphs)
    if format_ == "json":
        put(differences.shared_json(shared, list(graphs)))
    else:
        put(harmless(differences.shared_text(shared, len(graphs), least)))
    batch.end()
