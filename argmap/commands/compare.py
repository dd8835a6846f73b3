"""Compare many maps of one text: which statements are in how many of them, and where they agree."""

import click

from argmap.commands._common import emit, paths


@click.command()
@paths()
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is printed.",
)
@click.option("--least", default=2, show_default=True, type=click.IntRange(min=1), help="List what so many maps have.")
def command(paths: tuple[str, ...], format_: str, least: int) -> None:
    """List the statements that maps share, in files and folders: students' maps, or several readers'.

    Statements are matched by their places in the paper and by their wording; ids are each map's own.
    """
    from argmap.checking.folder import find_maps
    from argmap.comparison import collate
    from argmap.graph.lowering import lower
    from argmap.notation.reading import load
    from argmap.reports import differences

    graphs = {file: lower(load(file).map) for file in find_maps(paths)}
    shared = collate(graphs)
    if format_ == "json":
        emit(differences.shared_json(shared, list(graphs)))
    else:
        emit(differences.shared_text(shared, len(graphs), least))
