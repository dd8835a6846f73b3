"""Bring several reviews of one paper together."""

import click

from argmap.commands._common import Named
from argmap.printing import harmless, say

RANK = 6


def _forms() -> tuple[str, ...]:
    from argmap.reports.report_forms import forms_of_any

    return forms_of_any()


@click.command(short_help="Bring several reviews together")
@click.argument("files", metavar="REVIEW...", nargs=-1, required=True, type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The manuscript (default: as a REVIEW names it).")
@click.option("--map", "map_", metavar="FILE", type=click.Path(), help="The map (default: as a REVIEW names it).")
@click.option("-o", "--output", "out", metavar="OUT", type=click.Path(), help="File to write (default: as text).")
@click.option("--to", cls=Named, names=_forms, help="Form (default: by the extension of OUT).")
@click.option("--page", metavar="OUT", type=click.Path(), help="A page of the map that shows who doubts what.")
def command(
    files: tuple[str, ...], paper: str | None, map_: str | None, out: str | None, to: str | None, page: str | None
) -> None:
    """Bring the reviews of several people together for the editor: what several raise, what one alone raises.

    The first REVIEW is reviewer 1, and so on; names are left out, and so are drafts and confidential points. Points
    belong together if they are at the same place and of the same kind, or alike in words; nobody's voice is dropped.

    Exit status: 0 written, 2 a file could not be read or written.
    """
    from pathlib import Path

    from argmap.commands.review._report_files import Files, add_apart, deliver
    from argmap.page import content as page_content
    from argmap.page import page as html_page
    from argmap.problems import ArgmapError
    from argmap.reports.report_forms import form_of, report_forms
    from argmap.reviewing.merging.doubts_shown import doubts_shown
    from argmap.reviewing.merging.merged_report import MergedReviews
    from argmap.reviewing.review_files import ReviewFiles

    name = to or form_of(out)
    report_forms().require(name)
    if len({Path(one).resolve() for one in files}) < len(files):
        raise ArgmapError("the same review is named twice; name each reviewer's once")
    read = [ReviewFiles.read(one, paper=paper, map_=map_) for one in files]
    for one in read:
        one.require_confirmed()
        one.refuse_as_output(out, page)
    merged = MergedReviews([one.report(n) for n, one in enumerate(read, 1)])
    if page and merged.graph is None:
        raise ArgmapError("a page of who doubts what needs the map; name it with --map")
    with report_forms().running(name) as form:
        content = form.write(merged.report())
    outputs: Files = {out or "-": content}
    if page and merged.graph:
        shown = page_content(merged.graph, [], read[0].article, doubts_shown(merged), None)
        add_apart(outputs, {page: html_page(shown).encode()})
    deliver(outputs, name)
    for file, report in zip(files, merged.reports, strict=True):
        for remark in report.misplaced():
            say(harmless(f"{file}: {remark}"), err=True)
