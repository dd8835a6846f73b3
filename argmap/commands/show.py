"""Print maps as indented outlines in the terminal."""

import shutil

import click

from argmap.commands._common import HelpSection, paths
from argmap.printing import colored, say

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
@click.option("--ids", is_flag=True, help="Print the id of every statement, even where the map gives it none.")
def command(paths: tuple[str, ...], ids: bool) -> None:
    """Print the maps in files and folders as outlines.

    Before a statement, + means premise, - objection, ~ undercutter, & linked with the line above. ▲ marks statements
    that are unsupported or only partly supported, △ those that depend on unsupported ones. Lines are as wide as the
    terminal (or the environment variable COLUMNS), at most 120 columns.

    Exit status: 0 printed, 2 a file could not be read.
    """
    from argmap.commands._one_by_one import OneByOne
    from argmap.forest.outline import line, outline
    from argmap.formats import read
    from argmap.problems import printable
    from argmap.text.cells import visible

    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    batch = OneByOne(paths)
    for file in batch.maps:
        lines: list[str] = []
        with batch.alone(file):
            document = read(file)
            graph = document.graph
            if len(batch.maps) > 1:
                lines.append(colored(f"── {printable(file)} ──", dim=True))
            if graph.title:
                lines.append(colored(visible(" ".join(graph.title.split())), bold=True))
            lines += [colored(line(entry, width), fg=COLORS[entry.word]) for entry in outline(graph, ids=ids)]
            batch.tell_doubts(document)
        if lines:  # outside, for what is wrong with the terminal is no fault of the map
            say("\n".join(lines))
    batch.end()
