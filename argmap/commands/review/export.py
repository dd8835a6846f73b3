"""Write the points of a review for another program."""

from typing import TYPE_CHECKING

import click

from argmap.commands._common import Named, emit
from argmap.printing import harmless, say

if TYPE_CHECKING:
    from argmap.reviewing.located import LocatedPoint

RANK = 4


def _formats() -> tuple[str, ...]:
    from argmap.reviewing.remarks.written_formats import writable

    return writable()


@click.command(short_help="Write points for another program")
@click.argument("file", metavar="REVIEW", type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The manuscript (default: as REVIEW names it).")
@click.option("--map", "map_", metavar="FILE", type=click.Path(), help="The map (default: as REVIEW names it).")
@click.option("-o", "--output", "out", required=True, metavar="OUT", type=click.Path(), help="File to write.")
@click.option("--to", cls=Named, names=_formats, help="Format (default: by the extension of OUT).")
@click.option("--confidential", is_flag=True, help="Confidential points too.")
@click.option("--keep-remarks", is_flag=True, help="Keep the remarks that are in the manuscript already.")
@click.option("--names", is_flag=True, help="With the names of those who made the points.")
def command(
    file: str,
    paper: str | None,
    map_: str | None,
    out: str,
    to: str | None,
    confidential: bool,
    keep_remarks: bool,
    names: bool,
) -> None:
    """Write the points of a review for another program, each with the words of the manuscript that it is on.

    OUT may be a copy of the manuscript itself, if that is a PDF or a Word document: the points stand in it as
    highlights or comments. Drafts and points that are settled are left out; so are names and confidential points, with
    whatever answers these, unless you ask for them. A manuscript with remarks of its own, which would go along in the
    copy with whoever made them, is refused without --keep-remarks.

    Exit status: 0 written, 2 a file could not be read or written.
    """
    from argmap.reviewing.located import PointLocator
    from argmap.reviewing.remarks.writing_remarks import remarks_of, without_lone_answers
    from argmap.reviewing.remarks.written_formats import addresses_there, format_for, written
    from argmap.reviewing.review_files import ReviewFiles

    name = to or format_for(out)
    files = ReviewFiles.read(file, paper=paper, map_=map_)
    points = [
        one
        for one in PointLocator(files.review, files.article, files.graph, files.edition).points()
        if _goes(one, confidential)
    ]
    points = without_lone_answers(points)
    there = addresses_there(name, files.article, keep=keep_remarks)
    points = [one for one in points if one.annotation.source not in there]
    content = written(name, list(remarks_of(points, files.article, names=names)), files.article)
    files.refuse_as_output(out)
    emit(content, out)
    left = len(files.review.annotations) - len(points)
    placed = sum(one.anchor is not None and not one.lost for one in points)
    say(harmless(f"{out}: {len(points)} points, {placed} of them at their place; {left} left out"), err=True)
    for remark in files.report().misplaced():
        say(harmless(remark), err=True)


def _goes(point: "LocatedPoint", confidential: bool) -> bool:
    one = point.annotation
    return not (one.draft or one.status.settled) and (confidential or not one.confidential)
