"""Say what is wrong in a corpus: what could not be read, and which problems are common."""

import click

from argmap.commands._common import Exit
from argmap.printing import put

RANK = 2


@click.command(short_help="List what could not be read, and problems")
@click.argument("corpus", metavar="CORPUS")
@click.option("--rule", metavar="RULE", help="List the problems of this rule, with their places.")
@click.option("--map", "map_", metavar="NAME", help="List the problems of this map.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True,
    help="Output format.",
)  # fmt: skip
@click.option("--most", type=click.IntRange(1), default=50, show_default=True, metavar="N", help="List N at most.")
def command(corpus: str, rule: str | None, map_: str | None, format_: str, most: int) -> None:
    """Say what in CORPUS could not be read, and why, and how many problems of each rule its maps have.

    With --rule or --map, and as CSV, list the problems themselves.

    Exit status: 0 no errors, 1 errors or what could not be read, 2 could not run, or parts of the corpus are missing.
    """
    from argmap.corpus.answers import in_format
    from argmap.corpus.checked_corpus import problems, summary_data, summary_text
    from argmap.corpus.opened_corpus import opened

    with opened(corpus) as found:
        if rule or map_ or format_ == "csv":
            put(in_format(problems(found, rule, map_, most), format_))
        else:
            put(summary_text(found, most) if format_ == "text" else summary_data(found, most))
        found.require_whole()
        if found.has_errors():
            raise SystemExit(Exit.PROBLEMS)
