"""What several commands share."""

import os
import sys
from collections.abc import Callable
from enum import IntEnum

import click

COLORS = {"error": "red", "warning": "yellow", "info": "blue", "cure": "green", "dim": "bright_black"}


class Exit(IntEnum):
    """What the exit status says: clean, problems of level error, could not run."""

    CLEAN = 0
    PROBLEMS = 1
    FAILED = 2


def style(text: str, role: str) -> str:
    """Return a text in the colour of its role; ``click.echo`` takes colours out where the output is no terminal."""
    return text if "NO_COLOR" in os.environ else click.style(text, fg=COLORS.get(role), bold=role == "error")


def paths() -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the argument that takes maps and folders of maps."""
    return click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())


def emit(content: str, out: str | None) -> None:
    """Write a text to the file ``out``, or to standard output if it is ``None`` or ``-``. Raises ``ArgmapError``."""
    if out in (None, "-"):
        click.echo(content, nl=not content.endswith("\n"))
        return
    from argmap.files import write

    write(str(out), content.encode())


def progress(message: str) -> None:
    """Say on a terminal what is going on; elsewhere nothing."""
    if sys.stderr.isatty():
        click.echo(message, err=True)
