"""A page for each command, of what ``--help`` says: what it does, its options, its exit status."""

from collections.abc import Iterator
from itertools import groupby

import click

from argmap.cli import COMMANDS, cli
from tools.site.prose import line, paragraphs


def command_pages() -> Iterator[tuple[str, str]]:
    """Yield the page of each command and the list of them all, with their names on the site."""
    top = _context(cli, "argmap")
    commands = {name: _required(cli.get_command(top, name)) for name in cli.list_commands(top) if name in COMMANDS.own}
    for name, command in commands.items():
        yield f"reference/commands/{name}.md", "\n".join(_page(command, top, name)) + "\n"
    yield "reference/commands/index.md", "\n".join(_list(commands)) + "\n"


def _context(command: click.Command, name: str, above: click.Context | None = None) -> click.Context:
    """Return a context as click makes one on a call: a command remembers the first that it is asked for help with."""
    return click.Context(command, info_name=name, parent=above, **command.context_settings)


def _required(command: click.Command | None) -> click.Command:
    assert command is not None
    return command


def _list(commands: dict[str, click.Command]) -> Iterator[str]:
    """Yield the lines of the list, under the headings of ``argmap --help``."""
    yield "# Commands\n"
    yield paragraphs(cli.help or "")
    for heading, names in groupby(commands, lambda name: COMMANDS.get(name).PLACE[0]):
        yield f"\n## {heading}\n"
        yield from (_entry(f"{name}.md", f"argmap {name}", commands[name]) for name in names)
    yield "\n```{toctree}\n:hidden:\n"
    yield from commands
    yield "```"


def _entry(target: str, name: str, command: click.Command) -> str:
    return f"[`{name}`]({target})\n: {line(command.get_short_help_str(200))}\n"


def _page(command: click.Command, above: click.Context, name: str, level: int = 1) -> Iterator[str]:
    """Yield the lines on a command; each of its subcommands is a section of the same page."""
    context = _context(command, name, above)
    yield f"{'#' * level} {context.command_path}\n"
    yield f"```text\n{command.get_usage(context).removeprefix('Usage: ')}\n```\n"
    yield paragraphs(command.help or "")
    options = [one for one in command.params if isinstance(one, click.Option)]
    records = filter(None, (one.get_help_record(context) for one in options))
    yield "\n**Options**\n" if options else ""
    yield from (f"`{option}`\n: {line(said)}\n" for option, said in records)
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            yield ""
            yield from _page(_required(command.get_command(context, sub)), context, sub, level + 1)
