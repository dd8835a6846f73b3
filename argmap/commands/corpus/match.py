"""Compare every map of a corpus with one map."""

from typing import TYPE_CHECKING

import click

from argmap.commands._common import Exit, emit
from argmap.printing import bar, say

if TYPE_CHECKING:
    from argmap.corpus.matches.matching_corpus import CorpusMatches

RANK = 4


@click.command(short_help="Compare every map with one map")
@click.argument("corpus", metavar="CORPUS")
@click.option("--against", required=True, metavar="MAP", type=click.Path(), help="The map to compare with.")
@click.option("--statements", is_flag=True, help="List the statements of MAP, and in how many maps each occurs.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True,
    help="Output format.",
)  # fmt: skip
@click.option(
    "--most", type=click.IntRange(1), metavar="N", help="List the N nearest maps (default: 50 as text, else all)."
)
@click.option("-o", "--output", "out", metavar="FILE", type=click.Path(), help="Write to FILE.")
@click.option(
    "--jobs", type=click.IntRange(1, 1024), metavar="N", help="How many processes (default: one per processor)."
)
def command(
    corpus: str, against: str, statements: bool, format_: str, most: int | None, out: str | None, jobs: int | None
) -> None:
    """Say how near every map of CORPUS is to MAP, a teacher's key or the summary of a debate; the nearest come first.

    Statements are compared by their words and, where both maps name the same paper, by their places. Precision is the
    share of a map's statements that MAP has, recall the share of MAP's that the map has, F1 the mean of the two; the
    same for relations, which are right as for `argmap teach mark`.

    Exit status: 0 all were compared, 1 some parts could not be, 2 could not run, or parts of the corpus are missing.
    """
    from argmap.corpus.answers import in_format
    from argmap.corpus.matches.matching_corpus import nearest_maps, occurring_statements
    from argmap.corpus.opened_corpus import opened
    from argmap.formats import read

    key = read(against).graph
    shown = most or (50 if format_ == "text" else None)
    with opened(corpus) as found:
        with bar(len(found.parts), "parts") as done:
            if statements:
                matches = occurring_statements(found, key, jobs=jobs or 0, say=lambda n, _: done(n))
            else:
                matches = nearest_maps(found, key, shown, jobs=jobs or 0, say=lambda n, _: done(n))
        emit(in_format(matches.answer, format_), out)
        _tell(matches)
        found.require_whole()


def _tell(matches: "CorpusMatches") -> None:
    if left := matches.rows - len(matches.answer.rows):
        say(f"argmap: {left:,} more maps are not listed; --most lists more", err=True)
    for source, why in matches.failures.items():
        say(f"argmap: {source}: {why}", err=True)
    if matches.failures:
        raise SystemExit(Exit.PROBLEMS)
