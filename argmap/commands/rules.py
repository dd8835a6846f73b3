"""List the rules, what is odd in papers, and what the reader refuses."""

import click


@click.command()
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown"]),
    default="text",
    show_default=True,
    help="A table, or the whole reference.",
)
def command(format_: str) -> None:
    """List the rules: name, level, the profiles in which they run, what each finds."""
    from argmap.commands._common import style
    from argmap.reports.documentation import entries, reference

    if format_ == "markdown":
        click.echo(reference(), nl=False)
        return
    rows = list(entries())
    wide, wider = (max(len(getattr(row, key)) for row in rows) for key in ("name", "profiles"))
    for row in rows:
        level = style(f"{row.level:8}", row.level)
        click.echo(f"{row.name:{wide}}  {level}  {row.profiles:{wider}}  {row.summary}")
