"""The command ``argmap``: finds its subcommands by name and imports only the one that runs."""

import gc
import os
import sys
from io import StringIO
from itertools import groupby
from typing import Any, TextIO

import click

from argmap.commands._common import Exit, HelpSection, style
from argmap.commands._subcommands import RegistryGroup
from argmap.printing import say, tolerate_encodings
from argmap.problems import ArgmapError, ReadError, printable
from argmap.registry import Registry
from argmap.text.cells import visible
from argmap.version import __version__

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # to look for them takes as long as to import click
COMMANDS: Registry[Any] = Registry("argmap.commands", "command", ("command",))

HEADINGS = tuple(HelpSection)
SELDOM = 1_000_000
"""After how many new objects Python looks for circles among them: a large map has millions of objects and hardly a
circle, and to look after every 700 takes a third of the time."""
CLICK = (click.ClickException, click.exceptions.Exit, click.Abort)
"""What click raises to end a command."""


class Commands(RegistryGroup):
    """A group whose members are the modules of ``argmap.commands``, each with a ``command``."""

    members = COMMANDS

    def list_commands(self, _: click.Context) -> list[str]:
        """Return all names in the order of work; installed commands come last."""
        return sorted(COMMANDS.names(), key=_place)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each command with its summary, under the heading that it states."""
        names = self.list_commands(ctx)
        wide = max(map(len, names))
        for number, group in groupby(names, lambda name: _place(name)[0]):
            found = ((name, self.get_command(ctx, name)) for name in group)
            rows = [(name.ljust(wide), one.get_short_help_str(formatter.width - wide)) for name, one in found if one]
            with formatter.section(HEADINGS[number]):
                formatter.write_dl(rows)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """Return the command called ``name``; ``None`` makes click say that there is none."""
        if name not in COMMANDS.own and name not in COMMANDS.installed:
            return None
        try:
            found: click.Command = COMMANDS.get(name).command
        except ArgmapError as error:
            return _broken(name, error)
        found.name = name
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; what an installed one raises becomes a message that names it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # the reader of the output has seen enough
            raise click.exceptions.Exit(Exit.FAILED) from None
        except (ArgmapError, OSError, RecursionError, *CLICK):
            raise
        except Exception as error:
            if (name := ctx.invoked_subcommand or "") in COMMANDS.own:
                raise
            raise ArgmapError(f"the installed command {name!r} failed: {error!r}") from error


def _place(name: str) -> tuple[int, int, str]:
    """Return where the help lists a command: under which heading, and what orders it there."""
    heading, rank = COMMANDS.get(name).PLACE if name in COMMANDS.own else (HelpSection.INSTALLED, 0)
    return HEADINGS.index(heading), rank, name


def _broken(name: str, error: ArgmapError) -> click.Command:
    """Return a command in place of an installed one that cannot be loaded: help lists it, and the others still work."""

    def fail() -> None:
        raise error

    takes_anything = {"ignore_unknown_options": True, "allow_extra_args": True}
    return click.Command(name, context_settings=takes_anything, callback=fail, short_help=f"({error})")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="argmap")
def cli() -> None:
    """Map the argument of a paper, and check the map against the paper.

    Exit status: 0 done, 1 problems or differences found, 2 could not run; `argmap COMMAND --help` says more.
    """


def main() -> None:
    """Run the command line and leave with one of ``Exit``; every error ends in one message, not a traceback."""
    tolerate_encodings()
    gc.set_threshold(SELDOM)
    try:
        status = _run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        _drop(sys.stdout)
        enough = isinstance(error, BrokenPipeError)  # for the reader of the output
        status = Exit.FAILED if enough else _fail(f"argmap: cannot write the output: {error.strerror or error}")
    sys.exit(status)


def _run() -> int:
    try:
        status: int = cli(prog_name="argmap", standalone_mode=False)
    except ReadError as error:
        from argmap.reports.problems import text

        return _fail(text.show(error.problems, error.texts, style))
    except ArgmapError as error:
        return _fail(f"argmap: {visible(str(error))}")
    except click.ClickException as error:
        return _fail(error, error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _fail("argmap: interrupted", Exit.INTERRUPTED)
    except OSError:
        raise
    except Exception as error:
        return _fail(f"argmap: {_own_fault(error)}")
    return status


def _own_fault(error: Exception) -> str:
    """Return what to say of a fault of argmap's own, which must not look as if problems had been found in a map."""
    if isinstance(error, MemoryError):
        return "there is not enough memory for this"
    if isinstance(error, RecursionError):
        return "the map is nested too deeply; write a branch once and refer to it with `ref`"
    from argmap.checking.isolation import CURE, blame

    return f"failed on `{_command_line()}`: {blame(error)}; {CURE}"


def _fail(message: str | click.ClickException, status: int = Exit.FAILED) -> int:
    try:
        if isinstance(message, click.ClickException):
            shown = StringIO()
            message.show(shown)
            message = shown.getvalue().rstrip("\n")
        say(message, err=True)
    except OSError:  # only the status can report it
        _drop(sys.stderr)
    return status


def _command_line() -> str:
    """Return what was asked for, so that a message about a fault names the files."""
    return printable(" ".join(["argmap", *sys.argv[1:]]))[:500]


def _drop(stream: TextIO | None) -> None:
    """Drop what a stream cannot take; Python would try to write it again on exit (``signal``, "Note on SIGPIPE")."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
