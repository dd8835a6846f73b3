"""List the themes, the looks that a drawing may have."""

import click


@click.command()
def command() -> None:
    """List the themes. A theme of your own is one file, based on one of these: see docs/themes.md."""
    from argmap.drawing.themes.theme import built_in, theme_names

    wide = max(map(len, theme_names()))
    for name in theme_names():
        click.echo(f"{name:{wide}}  {built_in(name).description}")
