"""Helpers that several commands share."""

import os
from collections.abc import Callable, Iterable
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any

import click

from argmap.printing import colored, put, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.problems import Problem

COLORS = {
    "added": "green",
    "removed": "red",
    "error": "red",
    "warning": "yellow",
    "info": "blue",
    "cure": "green",
    "dim": "bright_black",
}


class HelpSection(StrEnum):
    """Headings of ``argmap --help``, in the order of work.

    Each command states its own, and its rank below it, as ``PLACE``.
    """

    MAPS = "Maps"
    PAPERS = "Papers"
    COMPARING = "Weighing and comparing"
    TEACHING = "Teaching"
    REFERENCE = "Formats and reference"
    INSTALLED = "Installed"


class Exit(IntEnum):
    """The exit statuses: clean, problems of level error, could not run, stopped by Ctrl-C (128 + SIGINT)."""

    CLEAN = 0
    PROBLEMS = 1
    FAILED = 2
    INTERRUPTED = 130


def style(text: str, role: str) -> str:
    """Return a text in the colour of its role."""
    return colored(text, fg=COLORS.get(role), bold=role == "error")


class Named(click.Option):
    """An option whose values are names, which its help lists and shells complete; ``names`` finds them when asked."""

    def __init__(self, *args: Any, names: Callable[[], Iterable[str]], **rest: Any) -> None:
        self._names = names
        super().__init__(*args, metavar="NAME", shell_complete=self._beginning_with, **rest)

    def _beginning_with(self, _: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
        return [name for name in self._names() if name.startswith(incomplete)]

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help, with the names."""
        record = super().get_help_record(ctx)
        return record and (record[0], f"{record[1]} One of: {', '.join(self._names())}.")


def paths() -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the argument that takes maps and folders of maps."""
    return click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())


def tell(problems: "Sequence[Problem]", texts: "Mapping[str, str]") -> None:
    """Print problems on standard error, a line each, if there are any: what was lost in making something all the same.

    Those at which something is lost come first, then what only shows a map.
    """
    if problems:
        from argmap.problems import Level
        from argmap.reports.problems import short

        ordered = sorted(problems, key=lambda one: one.level is Level.INFO)
        say(short.show(ordered, texts, style), err=True)


def emit(content: str | bytes, out: str | None = None, replaces: str | None = None) -> None:
    """Write a document to the file ``out``, or to standard output if it is ``None`` or ``-``.

    Raises ``ArgmapError`` where that cannot be written, and for a file that was read to make the document, such as the
    map, its paper or a theme; only what it ``replaces`` may be written over.
    """
    if out in (None, "-"):
        put(content)
        return
    from argmap.files import was_read, write
    from argmap.problems import ArgmapError

    if was_read(str(out)) and not (replaces and os.path.realpath(str(out)) == os.path.realpath(replaces)):
        raise ArgmapError(f"{out}: this file was read to make the output; choose another file")
    write(str(out), content.encode(errors="backslashreplace") if isinstance(content, str) else content)
