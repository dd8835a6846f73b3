"""Start a review: a map to fill in, or one that is there, and a file of points."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.commands._common import Named
from argmap.printing import harmless, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.paper.article import Article
    from argmap.reviewing.annotations.annotation import Annotation

RANK = 1


def _templates() -> tuple[str, ...]:
    from argmap.reviewing.report_templates import template_names

    return template_names()


@click.command(short_help="Start a review of a paper")
@click.argument("paper", metavar="PAPER", type=click.Path())
@click.option("--map", "map_", metavar="MAP", type=click.Path(), help="A map of the paper that is there already.")
@click.option("--reviewer", metavar="NAME", help="Who reviews; in no file for the authors.")
@click.option("--template", cls=Named, names=_templates, default="default", help="The report's template, or NAME.toml.")
@click.option("-o", "--output", "out", metavar="FILE", type=click.Path(), help="File (default: PAPER.review.yaml).")
def command(paper: str, map_: str | None, reviewer: str | None, template: str, out: str | None) -> None:
    """Start a review of the manuscript in PAPER: write a file of points for you to fill in.

    Without --map, a map with the paper's record and notes is written beside it. With one, the findings of `argmap
    check` on the argument are in the file as drafts, sorted by how much of the argument falls with them: reword them,
    and remove `draft: true` from those that you agree with. So are answers to the template's checklist, where the map
    has them.
    No draft comes into a report. Neither file may exist yet.

    Exit status: 0 written, 2 a file could not be read or written.
    """
    from argmap.files import create
    from argmap.formats import read as read_map
    from argmap.paper.reading import read_article
    from argmap.reviewing.annotations.review_file import dumps_review
    from argmap.reviewing.begun_review import begun_review, drafts, review_beside
    from argmap.reviewing.report_templates import read_template
    from argmap.reviewing.suggestions import proposed_answers

    if out == "-":
        raise click.UsageError("-o needs the name of a file; a new review is not printed")
    chosen = read_template(template)
    review_file = Path(out) if out else review_beside(paper)
    map_file = Path(map_) if map_ else review_file.with_name(Path(paper).name).with_suffix(".map.yaml")
    _require_new(review_file, *(() if map_ else (map_file,)))
    article = read_article(paper)
    document = read_map(map_file) if map_ else None
    found = drafts(document, article) if document else []
    answers = proposed_answers(document.graph, chosen) if document else {}
    review = begun_review(review_file, article, map_file, found, reviewer).model_copy(update={"checklist": answers})
    new_map = None if map_ else _new_map(article, paper, map_file).encode()
    create(str(review_file), dumps_review(review).encode())
    if new_map is not None:
        try:
            create(str(map_file), new_map)
        except BaseException:
            review_file.unlink(missing_ok=True)
            raise
        say(harmless(f"{map_file}: a map to fill in"))
    say(harmless(f"{review_file}: the points of your review{_counted(found, answers) if map_ else ''}"))


def _counted(drafts: "list[Annotation]", answers: "Mapping[str, object]") -> str:
    from argmap.forest.summary import number
    from argmap.reviewing.begun_review import MOST_DRAFTS

    left = len(drafts) - MOST_DRAFTS
    more = f"; `argmap check` lists {left} more" if left > 0 else ""
    proposed = f" and {number(len(answers), 'proposed answer')} to the checklist" if answers else ""
    return f", with {number(min(len(drafts), MOST_DRAFTS), 'draft')} from the checker{proposed}{more}"


def _require_new(*files: Path) -> None:
    import os.path

    from argmap.problems import ArgmapError, printable

    for file in files:
        if os.path.lexists(file):
            raise ArgmapError(f"{printable(str(file))}: already exists; choose another name with -o, or go on with it")


def _new_map(article: "Article", paper: str, map_file: Path) -> str:
    from argmap.paper.starting import start_map

    beside = Path(paper).resolve().parent == map_file.resolve().parent
    return start_map(article, (), file=Path(paper).name if beside else None, title=None, claim=None).text
