"""Compare two versions of a map: what was added, removed, reworded or moved, and how its support changed."""

import click

from argmap.commands._common import Exit, HelpSection, Named, emit, style
from argmap.commands.render import renderer_names, theme_names
from argmap.drawing.themes.choices import DEFAULT_THEME
from argmap.printing import put, say

PLACE = HelpSection.COMPARING, 2


@click.command(short_help="Show what changed between two maps")
@click.argument("old", metavar="OLD", type=click.Path())
@click.argument("new", metavar="NEW", type=click.Path())
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Output format.",
)
@click.option(
    "-o", "--output", "out", metavar="OUT", type=click.Path(), help="Draw NEW too, with the differences marked."
)
@click.option("--to", cls=Named, names=renderer_names, help="Format of the drawing (default: by the extension of OUT).")
@click.option("--theme", cls=Named, names=theme_names, default=DEFAULT_THEME, help="Theme of the drawing.")
def command(old: str, new: str, format_: str, out: str | None, to: str | None, theme: str) -> None:
    """Print the differences between two versions of a map, the files OLD and NEW.

    Statements are matched by id, then by location in the paper, then by wording.

    Exit status: 0 the maps are equal, 1 they differ, 2 a file could not be read.
    """
    from argmap.comparison import compare
    from argmap.formats import read
    from argmap.reports import differences

    documents = [read(file) for file in (old, new)]
    before, after = (one.graph for one in documents)
    found = compare(before, after)
    if out:
        from argmap.checking.inputs import inputs_of, refuse_inputs
        from argmap.renderers import Options, by_suffix
        from argmap.rendering import drawn_difference

        refuse_inputs([out], {**inputs_of(documents[0]), **inputs_of(documents[1])})
        emit(drawn_difference(before, after, found, to or by_suffix(out), Options(theme=theme)), out)
    if out != "-" and format_ == "json":
        put(differences.as_json(found))
    elif out != "-":
        say(differences.as_text(before, after, found, style))
    if not found.equal:
        raise SystemExit(Exit.PROBLEMS)
