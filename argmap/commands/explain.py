"""Explain a rule, with examples."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import say

PLACE = HelpSection.REFERENCE, 5


def _names(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    from argmap.reports.documentation import entries

    return [row.name for row in entries() if row.name.startswith(incomplete)]


@click.command(short_help="Explain a rule, with examples")
@click.argument("rule", shell_complete=_names)
def command(rule: str) -> None:
    """Explain what RULE finds, why it matters and how to fix it.

    `argmap rules` lists the names of rules; every problem gives the name of its rule in brackets.

    Exit status: 0 explained, 2 there is no such rule.
    """
    from argmap.reports.documentation import explain

    say(explain(rule))
