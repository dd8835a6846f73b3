"""List the rules for maps and papers, and the errors in files that cannot be read."""

import click

from argmap.commands._common import HelpSection, style
from argmap.printing import say

PLACE = HelpSection.REFERENCE, 4


@click.command(short_help="List the rules that check applies")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown"]),
    default="text",
    show_default=True,
    help="Print a table, or the whole reference.",
)
def command(format_: str) -> None:
    """List the rules: their names, levels and profiles, and what each finds.

    Exit status: 0 listed.
    """
    from argmap.reports.documentation import entries, reference

    if format_ == "markdown":
        say(reference(), nl=False)
        return
    rows = list(entries())
    wide, wider = (max(len(getattr(row, key)) for row in rows) for key in ("name", "profiles"))
    for row in rows:
        level = style(f"{row.level:8}", row.level)
        say(f"{row.name:{wide}}  {level}  {row.profiles:{wider}}  {row.summary}")
