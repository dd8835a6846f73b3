"""Record the edition of the paper that a map's locations refer to, and follow them to another."""

import click

from argmap.commands._common import Exit, HelpSection, style
from argmap.printing import say

PLACE = HelpSection.PAPERS, 2


@click.command(short_help="Follow a map into a revised paper")
@click.argument("map_", metavar="MAP", type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The paper's text, if the map does not name it.")
@click.option("--update", is_flag=True, help="Rewrite the locations in MAP to match the revised paper.")
@click.option(
    "--accept",
    multiple=True,
    metavar="ID",
    help="With --update: confirm a statement whose passage may now mean something else; may be repeated.",
)
def command(map_: str, paper: str | None, update: bool, accept: tuple[str, ...]) -> None:
    """Find every statement of MAP in its paper, and record the passages in MAP.anchors.json.

    If that file records another edition of the paper, anchor follows each statement from there, prints what moved,
    changed or was lost, and leaves both files alone. With --update it rewrites the locations and the numbers of notes
    in MAP as far as they are certain, and records the new edition; the other statements keep theirs, and stay listed
    until they are corrected. A statement whose passage may now mean something else stays listed too, until you rewrite
    it or confirm it with --accept. Headings count: the same words under other headings are another edition.

    Exit status: 0 recorded, 1 not recorded, or not all, because the paper was revised, 2 a file could not be read.
    """
    from argmap.checking.revision import anchor
    from argmap.reports.problems import text

    if accept and not update:
        raise click.UsageError("--accept needs --update")
    done = anchor(map_, paper, update=update, accept=accept)
    if done.problems:
        say(text.show(done.problems, done.texts, style))
    for line in done.lines:
        say(line)
    if not done.complete:
        raise SystemExit(Exit.PROBLEMS)
