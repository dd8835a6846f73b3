"""List the maps of a corpus that are the same, or nearly."""

from typing import TYPE_CHECKING

import click

from argmap.commands._common import Exit, emit
from argmap.printing import bar, say

if TYPE_CHECKING:
    from argmap.corpus.duplicates.finding_duplicates import FoundDuplicates

RANK = 5


@click.command(short_help="List maps that are the same, or nearly")
@click.argument("corpus", metavar="CORPUS")
@click.option(
    "--like", "percent", type=click.IntRange(30, 100), default=80, show_default=True, metavar="PERCENT",
    help="How much of what two maps say must be the same.",
)  # fmt: skip
@click.option(
    "--least", type=click.IntRange(1), default=3, show_default=True, metavar="N",
    help="Leave out maps with fewer than N statements.",
)  # fmt: skip
@click.option("--template", metavar="MAP", type=click.Path(), help="Do not count the statements of MAP, given to all.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True,
    help="Output format.",
)  # fmt: skip
@click.option("--most", type=click.IntRange(1), metavar="N", help="List N groups (default: 50 as text, else all).")
@click.option("-o", "--output", "out", metavar="FILE", type=click.Path(), help="Write to FILE.")
@click.option(
    "--jobs", type=click.IntRange(1, 1024), metavar="N", help="How many processes (default: one per processor)."
)
def command(
    corpus: str, percent: int, least: int, template: str | None, format_: str, most: int | None, out: str | None,
    jobs: int | None,
) -> None:  # fmt: skip
    """List groups of maps in CORPUS that are the same, or nearly; the largest groups come first.

    A map is "same" as another with the same statements and steps, has the "same words" with other steps, or is "near"
    if of all runs of three words in the two maps PERCENT are in both. The first of a group is the one that comes first
    in the sources of the corpus. Nothing is removed.

    Exit status: 0 all were compared, 1 some parts could not be, 2 could not run, or parts of the corpus are missing.
    """
    from argmap.corpus.answers import in_format
    from argmap.corpus.duplicates.finding_duplicates import DuplicateWish, find_duplicates
    from argmap.corpus.opened_corpus import opened
    from argmap.formats import read

    text = format_ == "text"
    given = read(template).graph if template else None
    wish = DuplicateWish(percent, least, given, most or (50 if text else None), 20 if text else None)
    with opened(corpus) as found:
        with bar(len(found.parts), "parts") as done:
            duplicates = find_duplicates(found, wish, jobs=jobs or 0, say=lambda n, _: done(n))
        if duplicates.answer.rows or not text:
            emit(in_format(duplicates.answer, format_), out)
        _tell(duplicates, least)
        found.require_whole()


def _tell(found: "FoundDuplicates", least: int) -> None:
    told = [f"{found.grouped:,} of {found.maps:,} maps are in {found.groups:,} groups"]
    if left := found.grouped - len(found.answer.rows):
        told.append(f"{left:,} of these maps are not listed; --format csv lists all")
    if found.small:
        told.append(f"{found.small:,} maps with fewer than {least} statements were left out")
    if found.crowded:
        told.append(
            "very many maps are alike, and not every pair was compared; --template leaves out what all were given"
        )
    for one in [*told, *(f"{source}: {why}" for source, why in found.failures.items())]:
        say(f"argmap: {one}", err=True)
    if found.failures:
        raise SystemExit(Exit.PROBLEMS)
