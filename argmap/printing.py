"""What argmap prints: everything that people see in a terminal goes through ``say``, and through nothing else.

Texts come from maps, papers and names of files, so from students and strangers. Printed, they must neither steer the
terminal (ECMA-48 control sequences, directions of Unicode that reorder a line) nor command a build server that reads
the output (GitHub Actions, "Workflow commands": a line that begins with two colons; Azure and TeamCity: ``##vso[``).
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import Any

from argmap.problems import ArgmapError
from argmap.text.cells import visible

MARK = os.urandom(8).hex()
"""Tells argmap's own colours from those that a text brings along; no text can know it."""
PAINTED = re.compile(rf"\x1b{MARK}(\[[0-9;]*m)")
COMMAND = re.compile(r"^((?: |\x1b\[[0-9;]*m)*)::", re.MULTILINE)
SERVICE = re.compile(r"##(?=\w*\[)")


def say(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Print a text for people on standard output, or on standard error; see ``harmless``."""
    import click

    click.echo(harmless(text), err=err, nl=nl)


def harmless(text: str) -> str:
    """Return lines that can be printed, whatever they hold: controls become spaces, what reorders letters goes.

    What ``colored`` painted stays so. Where a line would be a command for a build server, a space keeps it from that.
    """
    whole = text.encode(errors="backslashreplace").decode()  # names of files may hold bytes that are no text
    parts = PAINTED.split(whole)
    parts[::2] = ["\n".join(map(visible, part.split("\n"))) for part in parts[::2]]
    parts[1::2] = [f"\x1b{code}" for code in parts[1::2]]
    return SERVICE.sub("## ", COMMAND.sub(r"\1: :", "".join(parts)))


def colored(text: str, **how: Any) -> str:
    """Return a text styled as ``click.style`` does, but plain where NO_COLOR is set (https://no-color.org).

    Only ``say`` prints it; it takes colours out where the output is no terminal.
    """
    if os.environ.get("NO_COLOR"):
        return text
    import click

    return click.style(text.replace("\x1b", " "), **how).replace("\x1b[", f"\x1b{MARK}[")


def put(document: str | bytes) -> None:
    """Write a document to standard output: byte for byte into a pipe or a file, harmless on a terminal.

    Documents are UTF-8 whatever the locale says; half a surrogate pair, from the name of a file that is no UTF-8, is
    written as JSON escapes it. Raises ``ArgmapError`` for a terminal that is to show what is no text, such as a PNG.
    """
    encoded = document.encode(errors="backslashreplace") if isinstance(document, str) else document
    nl = isinstance(document, str) and not document.endswith("\n") and document != ""
    if sys.stdout is not None and sys.stdout.isatty():
        try:
            say(encoded.decode(), nl=nl)
        except UnicodeDecodeError as error:
            raise ArgmapError("a terminal cannot show this; name a file to write with -o") from error
        return
    import click

    click.echo(encoded, nl=nl)


def progress(message: str) -> None:
    """Report progress on a terminal; print nothing elsewhere."""
    if sys.stderr is not None and sys.stderr.isatty():
        say(message, err=True)


@contextmanager
def bar(length: int, label: str) -> Iterator[Callable[[int], None]]:
    """Show on a terminal how much of long work is done; yield what takes how many of ``length`` things are."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    import click

    with click.progressbar(length=length, label=label, file=sys.stderr) as shown:
        yield lambda done: shown.update(done - shown.pos)


def tolerate_encodings() -> None:
    """Print characters that a stream cannot encode as escapes, so that they do not stop the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
