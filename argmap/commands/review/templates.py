"""List the templates of reports, or print one."""

import click

from argmap.printing import put, say

RANK = 8


@click.command(short_help="List report templates, or print one")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the templates of reports, for `argmap review report --template NAME`.

    With NAME, print that template as TOML. To make one of your own, save it as FILE.toml, change what you like, and
    give it with `--template FILE.toml`.

    Exit status: 0 printed, 2 no template has that name.
    """
    from argmap.reviewing.report_templates import template_line, template_names, template_text

    if name:
        put(template_text(name))
        return
    wide = max(map(len, template_names()))
    for one in template_names():
        say(f"{one:{wide}}  {template_line(one)}")
