"""List the themes of drawings, or print one."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import put, say

PLACE = HelpSection.REFERENCE, 7


@click.command(short_help="List the themes, or print one to change")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the themes of drawings, for `argmap render --theme NAME`.

    With NAME, print that theme as TOML with every key explained. To make one of your own, save it as FILE.toml, change
    what you like, delete the rest, and draw with `argmap render MAP -o OUT --theme FILE.toml`.

    Exit status: 0 printed, 2 no theme has that name.
    """
    from argmap.drawing.themes.choices import theme_line, theme_names

    if name:
        from argmap.drawing.themes.theme_file import theme
        from argmap.reports.documentation import theme_page

        put(theme_page(theme(name), name))
        return
    wide = max(map(len, theme_names()))
    for one in theme_names():
        say(f"{one:{wide}}  {theme_line(one)}")
