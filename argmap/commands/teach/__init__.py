"""Work with the maps of a class: a group of subcommands, one file each, found by name and loaded when asked for."""

import click

from argmap.commands._common import HelpSection
from argmap.commands._subcommands import Subcommands

PLACE = HelpSection.TEACHING, 1


@click.group(cls=Subcommands, package="argmap.commands.teach", short_help="Make exercises and courses, mark")
def command() -> None:
    """Teach with maps: make exercises or a whole course, mark what students hand in, measure how far markers agree.

    Exit status: 0 done, 2 could not run; `argmap teach COMMAND --help` says more.
    """
