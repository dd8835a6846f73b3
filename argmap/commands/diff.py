"""Compare two states of a map: what was added, removed, reworded, moved, and what that does to its support."""

import click

from argmap.commands._common import Exit, Named, emit, style
from argmap.commands.render import renderer_names, theme_names
from argmap.drawing.themes.choices import DEFAULT_THEME


@click.command()
@click.argument("old", metavar="OLD", type=click.Path())
@click.argument("new", metavar="NEW", type=click.Path())
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is printed.",
)
@click.option("-o", "--output", "out", metavar="OUT", type=click.Path(), help="Draw NEW too, with what differs marked.")
@click.option(
    "--to", cls=Named, names=renderer_names, help="How to draw; the suffix of OUT decides if it is not given."
)
@click.option("--theme", cls=Named, names=theme_names, default=DEFAULT_THEME, help="How the drawing looks.")
def command(old: str, new: str, format_: str, out: str | None, to: str | None, theme: str) -> None:
    """Print what differs between two states of a map: the files OLD and NEW.

    Statements are matched by their ids, then by their places in the paper, then by their wording.

    Exit status: 0 the maps are equal, 1 they differ, 2 a file could not be read.
    """
    from argmap.comparison import compare
    from argmap.graph.lowering import lower
    from argmap.notation.reading import load
    from argmap.reports import differences

    before, after = (lower(load(file).map) for file in (old, new))
    found = compare(before, after)
    if out:
        from argmap.commands.render import refuse_inputs
        from argmap.renderers import Options, by_suffix
        from argmap.rendering import drawn_difference

        refuse_inputs([old, new], [out])
        emit(drawn_difference(before, after, found, to or by_suffix(out), Options(theme=theme)), out)
    if out != "-" and format_ == "json":
        emit(differences.as_json(found))
    elif out != "-":
        click.echo(differences.as_text(before, after, found, style))
    if not found.equal:
        raise SystemExit(Exit.PROBLEMS)
