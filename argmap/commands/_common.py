"""Helpers that several commands share."""

import os
import sys
from collections.abc import Callable, Iterable
from enum import IntEnum, StrEnum
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.notation.reading import Document

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


def colored(text: str, **how: Any) -> str:
    """Return a text styled as ``click.style`` does, but plain where NO_COLOR is set (https://no-color.org).

    ``click.echo`` takes colours out where the output is no terminal.
    """
    return text if os.environ.get("NO_COLOR") else click.style(text, **how)


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


def emit(content: str | bytes, out: str | None = None, replaces: str | None = None) -> None:
    """Write a document to the file ``out``, or to standard output if it is ``None`` or ``-``.

    Raises ``ArgmapError`` where that cannot be written, and for a file that was read to make the document, such as the
    map, its paper or a theme; only what it ``replaces`` may be written over.

    Documents are UTF-8 whatever the locale says, on a terminal excepted; half a surrogate pair, from the name of a file
    that is no UTF-8, is written as JSON escapes it.
    """
    encoded = content.encode(errors="backslashreplace") if isinstance(content, str) else content
    if out in (None, "-"):
        on_terminal = sys.stdout is not None and sys.stdout.isatty()
        click.echo(content if on_terminal else encoded, nl=isinstance(content, str) and content[-1:] not in ("", "\n"))
        return
    from argmap.files import was_read, write
    from argmap.problems import ArgmapError

    if was_read(str(out)) and not (replaces and os.path.realpath(str(out)) == os.path.realpath(replaces)):
        raise ArgmapError(f"{out}: this file was read to make the output; choose another file")
    write(str(out), encoded)


def tell_doubts(document: "Document") -> None:
    """Print to standard error what was perhaps read otherwise than it was meant.

    Raises ``ReadError`` for bad settings.
    """
    from argmap.checking.batch import doubts_of_reading

    if found := doubts_of_reading(document):
        from argmap.reports.problems.text import show

        click.echo(show(found, document.texts, style), err=True)


def tolerate_encodings() -> None:
    """Print characters that a stream cannot encode as escapes, so that they do not stop the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def progress(message: str) -> None:
    """Report progress on a terminal; print nothing elsewhere."""
    if sys.stderr is not None and sys.stderr.isatty():
        click.echo(message, err=True)
