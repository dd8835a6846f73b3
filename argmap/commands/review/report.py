"""Write the report of a review."""

import click

from argmap.commands._common import Named, emit
from argmap.printing import harmless, put, say

RANK = 3


def _forms() -> tuple[str, ...]:
    from argmap.reports.report_forms import report_forms

    return report_forms().names()


@click.command(short_help="Write the report of a review")
@click.argument("file", metavar="REVIEW", type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The manuscript (default: as REVIEW names it).")
@click.option("--map", "map_", metavar="FILE", type=click.Path(), help="The map (default: as REVIEW names it).")
@click.option("-o", "--output", "out", metavar="OUT", type=click.Path(), help="The authors' copy (default: as text).")
@click.option("--editor", metavar="OUT", type=click.Path(), help="What the editor alone may read, as a file apart.")
@click.option("--to", cls=Named, names=_forms, help="Form of the report (default: by the extension of OUT).")
@click.option("--number", type=click.IntRange(1, 99), default=1, show_default=True, help="Which reviewer this is.")
def command(
    file: str, paper: str | None, map_: str | None, out: str | None, editor: str | None, to: str | None, number: int
) -> None:
    """Write the report of a review: major points, minor points and questions, numbered, each with its place.

    Of each point the report tells what falls if it is right, as the map has it. The authors' copy has neither
    confidential points nor your name; drafts that nobody accepted are in none.

    Exit status: 0 written, 2 a file could not be read or written.
    """
    from argmap.reports.report_forms import form_of, report_forms
    from argmap.reviewing.review_files import ReviewFiles

    name = to or form_of(out)
    private = to or form_of(editor) if editor else name
    for one in (name, private):
        report_forms().require(one)
    files = ReviewFiles.read(file, paper=paper, map_=map_)
    report = files.report(number)
    files.refuse_as_output(out, editor)
    confidential = report.for_editor() if editor else None
    with report_forms().running(name) as form:
        content = form.write(report.for_authors())
    if editor and confidential:
        with report_forms().running(private) as form:
            emit(form.write(confidential), editor)
    if out in (None, "-"):
        put(harmless(content.decode()) if name in ("txt", "md") else content)
    else:
        emit(content, out)
    if editor and not confidential:
        say(harmless(f"{editor}: not written, since nothing is confidential"), err=True)
    for remark in report.remarks(editor=bool(editor)):
        say(harmless(remark), err=True)
