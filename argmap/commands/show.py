"""Print maps as indented outlines in the terminal."""

import shutil

import click

from argmap.commands._common import HelpSection, colored, paths, tell_doubts

PLACE = HelpSection.MAPS, 4

COLORS = {
    "claim": "bright_white",
    "premise": "green",
    "objection": "red",
    "rebuttal": "yellow",
    "undercutter": "magenta",
}


@click.command(short_help="Print maps as outlines")
@paths()
def command(paths: tuple[str, ...]) -> None:
    """Print the maps in files and folders as outlines.

    Before a statement, + means premise, - objection, ~ undercutter, & linked with the line above. ▲ marks statements
    that are unsupported or only partly supported, △ those that depend on unsupported ones. Lines are as wide as the
    terminal (or the environment variable COLUMNS), at most 120 columns.

    Exit status: 0 printed, 2 a file could not be read.
    """
    from argmap.checking.folder import find_maps
    from argmap.forest.outline import line, outline
    from argmap.graph.lowering import lower
    from argmap.notation.reading import load
    from argmap.text.cells import visible

    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    for file in find_maps(paths):
        document = load(file)
        graph = lower(document.map)
        if graph.title:
            click.echo(colored(visible(" ".join(graph.title.split())), bold=True))
        for entry in outline(graph):
            click.echo(colored(line(entry, width), fg=COLORS[entry.word]))
        tell_doubts(document)
