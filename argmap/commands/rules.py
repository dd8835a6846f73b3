"""List the rules, what is odd in papers, and what the reader refuses."""

import click


@click.command()
def command() -> None:
    """List the rules: name, level, what each finds."""
    from argmap.commands._common import style
    from argmap.documentation import entries

    rows = list(entries())
    wide = max(len(row.name) for row in rows)
    for row in rows:
        click.echo(f"{row.name:{wide}}  {style(f'{row.level:8}', row.level)}  {row.summary}")
