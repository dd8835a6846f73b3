"""Explain a rule, with examples."""

import click


def _names(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    from argmap.reports.documentation import entries

    return [row.name for row in entries() if row.name.startswith(incomplete)]


@click.command()
@click.argument("rule", shell_complete=_names)
def command(rule: str) -> None:
    """Explain what RULE finds, why it matters and how to mend it; names are in `argmap rules` and in every problem."""
    from argmap.reports.documentation import explain

    click.echo(explain(rule))
