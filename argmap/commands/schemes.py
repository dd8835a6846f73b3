"""List the schemes: patterns of inference that a map can name."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import say

PLACE = HelpSection.REFERENCE, 6


def _names(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    from argmap.schemes import scheme_names

    return [name for name in scheme_names() if name.startswith(incomplete)]


@click.command(short_help="List schemes of inference, or explain one")
@click.argument("name", required=False, shell_complete=_names)
def command(name: str | None) -> None:
    """List the schemes of inference, or explain the scheme NAME: its premises, conclusion and critical questions.

    Exit status: 0 printed, 2 there is no such scheme.
    """
    from argmap.reports.documentation import scheme_page
    from argmap.schemes import scheme, scheme_names

    if name:
        say(scheme_page(name))
        return
    wide = max(map(len, scheme_names()))
    for one in scheme_names():
        say(f"{one:{wide}}  {scheme(one).summary}")
