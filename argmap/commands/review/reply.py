"""Write the table in which authors answer the points of reviewers, or read it back."""

import click

from argmap.commands._common import emit
from argmap.printing import harmless, put, say

RANK = 5


@click.command(short_help="Make or read the authors' answers")
@click.argument("files", metavar="REVIEW...", nargs=-1, required=True, type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The manuscript (default: as REVIEW names it).")
@click.option("--map", "map_", metavar="FILE", type=click.Path(), help="The map (default: as REVIEW names it).")
@click.option("-o", "--output", "out", metavar="OUT", type=click.Path(), help="Table to write: .csv, .md or .docx.")
@click.option("--filled", metavar="TABLE", type=click.Path(), help="A table that the authors filled in, to be read.")
def command(files: tuple[str, ...], paper: str | None, map_: str | None, out: str | None, filled: str | None) -> None:
    """Write the table in which authors answer every point: point, comment, response, change, place, status.

    The first REVIEW is reviewer 1, and so on, as in the reports. With --filled, the table is read, and what it answers
    is listed: points answered, points still open, and rows that belong to no point.

    Exit status: 0 done, 1 with --filled, a point is not answered, 2 a file could not be read or written.
    """
    from argmap.commands._common import Exit
    from argmap.problems import ArgmapError
    from argmap.reviewing.replies.answered_points import answered_points
    from argmap.reviewing.replies.filled_table import read_filled
    from argmap.reviewing.replies.forms import form_for, table_forms
    from argmap.reviewing.replies.response_table import rows
    from argmap.reviewing.review_files import ReviewFiles

    if bool(out) == bool(filled):
        raise click.UsageError("say what to do: -o OUT writes a table, --filled TABLE reads one")
    read = [ReviewFiles.read(one, paper=paper, map_=map_) for one in files]
    reports = [one.report(number) for number, one in enumerate(read, 1)]
    if out:
        name = form_for(out)
        for one in read:
            one.refuse_as_output(out)
        table = list(rows(reports))
        with table_forms().running(name) as form:
            emit(form.write(table), out)
        say(harmless(f"{out}: {len(table)} points to answer"), err=True)
        for file, report in zip(files, reports, strict=True):
            for remark in report.misplaced():
                say(harmless(f"{file}: {remark}"), err=True)
        return
    try:
        answers = answered_points(reports, read_filled(str(filled)))
    except ValueError as error:
        raise ArgmapError(f"{filled}: {error}") from error
    put(harmless("\n".join(answers.lines())))
    if answers.open:
        raise SystemExit(Exit.PROBLEMS)
