"""The command ``argmap``: finds its subcommands by name and imports only the one that runs."""

import sys
from typing import Any

import click

from argmap.problems import ArgmapError, ReadError
from argmap.registry import Registry
from argmap.version import __version__

COMMANDS: Registry[Any] = Registry("argmap.commands", "command")


class Commands(click.Group):
    """A group whose members are the modules of ``argmap.commands``, each with a ``command``."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Return all names, sorted."""
        return list(COMMANDS.names())

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """Return the command called ``name``; ``None`` makes click say that there is none."""
        if name not in COMMANDS.own and name not in COMMANDS.installed:
            return None
        found: click.Command = COMMANDS.get(name).command
        found.name = name
        return found


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="argmap")
def cli() -> None:
    """Argument maps that never lose touch with the paper they were read from."""


def main() -> None:
    """Run the command line; whatever is wrong with the input ends in one message and exit status 2."""
    try:
        cli(prog_name="argmap")
    except ReadError as error:
        from argmap import show
        from argmap.commands._common import style

        click.echo(show.as_text(error.problems, error.texts, style), err=True)
        sys.exit(2)
    except ArgmapError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(2)
    except RecursionError:
        click.echo("argmap: the map is nested too deeply; write a branch once and point to it with ref", err=True)
        sys.exit(2)
