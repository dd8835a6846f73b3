"""Merge what two people did to one map: by hand, or as git's merge driver."""

import click

from argmap.commands._common import Exit, HelpSection, emit, style
from argmap.printing import say

PLACE = HelpSection.COMPARING, 4


@click.command(short_help="Merge two people's changes to a map")
@click.argument("base", metavar="BASE", type=click.Path())
@click.argument("ours", metavar="OURS", type=click.Path())
@click.argument("theirs", metavar="THEIRS", type=click.Path())
@click.option(
    "-o",
    "--output",
    "out",
    metavar="OUT",
    type=click.Path(),
    help="File to write, which may be OURS (default: standard output).",
)
@click.option("--path", metavar="NAME", help="What messages call the map; git's %P, as its files have other names.")
def command(base: str, ours: str, theirs: str, out: str | None, path: str | None) -> None:
    """Merge the changes that two people made to a map: OURS and THEIRS, both made from BASE.

    Statements are matched by id, those without one by their words and their place. What only one side changed is taken.
    Where two changes do not go together, OURS stays, both versions are printed, and a comment in OUT marks the place.
    Comments and layout are those of OURS. The record of a paper in a file of its own is merged in the same way.

    Exit status: 0 merged, 1 merged with conflicts, 2 a file could not be read or written; then nothing is written.
    """
    from argmap.files import read_text
    from argmap.problems import printable
    from argmap.reports.problems import text
    from argmap.three_way import merge_maps

    name = path or (ours if out in (None, "-") else str(out))
    called = (f"{path} (base)", path, f"{path} (theirs)") if path else (base, ours, theirs)
    texts = [read_text(file) for file in (base, ours, theirs)]
    before, here, there = zip(called, texts, strict=True)
    found = merge_maps(before, here, there, file=name)
    emit(found.text, out, replaces=ours)
    if found.problems:
        say(text.show(found.problems, {name: found.text}, style), err=True)
    if found.conflicts:
        say(f"look for MERGE CONFLICT in {printable(name)}, decide, and take the comments away", err=True)
        raise SystemExit(Exit.PROBLEMS)
