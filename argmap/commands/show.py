"""Show a map as an indented outline in the terminal."""

import shutil

import click

from argmap.commands._common import colored, paths

COLORS = {
    "claim": "bright_white",
    "premise": "green",
    "objection": "red",
    "rebuttal": "yellow",
    "undercutter": "magenta",
}


@click.command()
@paths()
def command(paths: tuple[str, ...]) -> None:
    """Print maps as outlines: + premise, - objection, ~ undercutter, & linked with the line above.

    ▲ marks what has no support or only a part of it, △ what rests on such. Lines are as wide as the terminal, at most
    120 columns; COLUMNS in the environment says otherwise.
    """
    from argmap.checking.folder import find_maps
    from argmap.forest.outline import line, outline
    from argmap.graph.lowering import lower
    from argmap.notation.reading import load
    from argmap.text.cells import visible

    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    for file in find_maps(paths):
        graph = lower(load(file).map)
        if graph.title:
            click.echo(colored(visible(" ".join(graph.title.split())), bold=True))
        for entry in outline(graph):
            click.echo(colored(line(entry, width), fg=COLORS[entry.word]))
