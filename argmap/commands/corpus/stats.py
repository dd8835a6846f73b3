"""Answer the questions that many people ask of a corpus."""

from pathlib import Path

import click

from argmap.commands._common import emit
from argmap.printing import say

RANK = 3


@click.command(short_help="Answer ready questions, with pictures")
@click.argument("corpus", metavar="[CORPUS]", required=False)
@click.argument("question", metavar="[QUESTION]", required=False)
@click.option(
    "-o", "--output", "out", metavar="FILE", type=click.Path(),
    help="Write to FILE: .html for a page with all, .svg for the picture of QUESTION, .csv or .json for its answer.",
)  # fmt: skip
@click.option("--questions", is_flag=True, help="List the questions.")
def command(corpus: str | None, question: str | None, out: str | None, questions: bool) -> None:
    """Answer ready questions about CORPUS: all, or the one called QUESTION.

    Exit status: 0 answered, 2 could not run, or parts of the corpus are missing.
    """
    from argmap.corpus.asked_questions import ask
    from argmap.corpus.opened_corpus import opened
    from argmap.corpus.statistics_text import in_file, in_text, listed_questions
    from argmap.problems import ArgmapError

    if questions:
        say(listed_questions())
        return
    if corpus is None:
        raise ArgmapError("name a corpus; --questions lists what can be asked")
    with opened(corpus) as found:
        asked = ask(found, [question] if question else [])
        if out:
            name = Path(found.storage.root).name
            emit(in_file(name, found.counts(), asked, Path(out).suffix.lower()), out)
        else:
            say(in_text(asked))
        found.require_whole()
