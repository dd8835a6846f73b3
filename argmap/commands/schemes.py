"""List the schemes, patterns of inference that a map may name."""

import click


def _names(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    from argmap.schemes import scheme_names

    return [name for name in scheme_names() if name.startswith(incomplete)]


@click.command()
@click.argument("name", required=False, shell_complete=_names)
def command(name: str | None) -> None:
    """List the schemes, or explain the scheme NAME: its premises, its conclusion, its critical questions."""
    from argmap.reports.documentation import scheme_page
    from argmap.schemes import scheme, scheme_names

    if name:
        click.echo(scheme_page(name))
        return
    wide = max(map(len, scheme_names()))
    for one in scheme_names():
        click.echo(f"{one:{wide}}  {scheme(one).summary}")
