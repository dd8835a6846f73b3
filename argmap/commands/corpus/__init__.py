"""Work with many maps at once: a group of subcommands, one file each, found by name and loaded when asked for."""

import click

from argmap.commands._common import HelpSection
from argmap.commands._subcommands import Subcommands

PLACE = HelpSection.COMPARING, 9


@click.group(cls=Subcommands, package="argmap.commands.corpus", short_help="Check and question thousands of maps")
def command() -> None:
    """Read thousands of maps into tables, and ask what they have in common: a course, a debate site, a journal.

    Needs DuckDB and fsspec: pip install 'argmap[corpus]'. Exit status: 0 done, 1 something could not be read,
    2 could not run; `argmap corpus COMMAND --help` says more.
    """
