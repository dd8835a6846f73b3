"""Go on with a review in the next round: its points followed into the revised manuscript."""

from pathlib import Path

import click

from argmap.commands._common import Exit
from argmap.printing import harmless, put, say

RANK = 7


@click.command(short_help="Go on with a revised manuscript")
@click.argument("file", metavar="REVIEW", type=click.Path())
@click.option("--revised", metavar="FILE", required=True, type=click.Path(), help="The revised manuscript.")
@click.option("--revised-map", metavar="FILE", type=click.Path(), help="Its map, if you have made one.")
@click.option(
    "--paper", metavar="FILE", type=click.Path(), help="The manuscript as it was (default: as REVIEW names it)."
)
@click.option("--map", "map_", metavar="FILE", type=click.Path(), help="Its map (default: as REVIEW names it).")
@click.option("--filled", metavar="TABLE", type=click.Path(), help="The table with the authors' answers.")
@click.option("--number", type=click.IntRange(1, 99), default=1, show_default=True, help="Which reviewer this is.")
@click.option("-o", "--output", "out", metavar="OUT", type=click.Path(), help="Review to write (default: beside FILE).")
def command(
    file: str, revised: str, revised_map: str | None, paper: str | None, map_: str | None, filled: str | None,
    number: int, out: str | None,
) -> None:  # fmt: skip
    """Begin the next round of a review: follow each point of REVIEW into the revised manuscript, and write them down.

    A point is followed, moved, reworded, reversed (its words may say the opposite now), split, merged, deleted or
    ambiguous. Where its place is not certain, it has none, and the output says where it may be. Without --revised-map,
    a copy of the map with places in the revised manuscript is written beside that, for you to change. Drafts, praise
    and points that are resolved are left out. No file that it writes may exist yet.

    Exit status: 0 all points have a place, 1 some have none or may be reversed, 2 a file could not be read or written.
    """
    from argmap.reviewing.rounds.beginning_round import RoundFiles, begin_round

    if out == "-":
        raise click.UsageError("-o needs the name of a file; the review of a round is not printed")
    files = RoundFiles.read(file, revised, revised_map, paper=paper, map_=map_)
    done = begin_round(files, Path(out) if out else None, filled, number)
    put(harmless("\n".join(done.lines)))
    for one in done.remarks:
        say(harmless(one), err=True)
    if done.uncertain:
        raise SystemExit(Exit.PROBLEMS)
