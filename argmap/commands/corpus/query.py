"""Ask a corpus a question in SQL."""

import click

from argmap.commands._common import emit
from argmap.printing import say

RANK = 7


@click.command(short_help="Ask a question in SQL")
@click.argument("corpus", metavar="[CORPUS]", required=False)
@click.argument("sql", metavar="[SQL]", required=False)
@click.option(
    "--format", "format_", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True,
    help="Output format.",
)  # fmt: skip
@click.option("-o", "--output", "out", metavar="FILE", type=click.Path(), help="Write to FILE.")
@click.option("--tables", is_flag=True, help="Print the tables with their columns.")
def command(corpus: str | None, sql: str | None, format_: str, out: str | None, tables: bool) -> None:
    """Ask CORPUS a question in the SQL of DuckDB, such as "SELECT format, count(*) FROM maps GROUP BY format".

    The question reads the corpus and no other file.

    Exit status: 0 answered, 2 could not run, or parts of the corpus are missing.
    """
    from argmap.corpus.answers import in_format, told_tables
    from argmap.corpus.opened_corpus import opened
    from argmap.problems import ArgmapError

    if tables:
        say(told_tables())
        return
    if not (corpus and sql):
        raise ArgmapError("name a corpus, and write a question in SQL; --tables prints the tables that it may name")
    with opened(corpus) as found:
        emit(in_format(found.ask(sql), format_), out)
        found.require_whole()
