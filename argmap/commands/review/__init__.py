"""Review a paper: a group of subcommands, one file each, found by name and loaded when asked for."""

import click

from argmap.commands._common import HelpSection
from argmap.commands._subcommands import Subcommands

PLACE = HelpSection.PAPERS, 3


@click.group(cls=Subcommands, package="argmap.commands.review", short_help="Review a paper: notes, report")
def command() -> None:
    """Review a paper: note what you find beside a map, take in notes from other programs, and write the report.

    Exit status: 0 done, 2 could not run; `argmap review COMMAND --help` says more.
    """
