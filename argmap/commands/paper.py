"""Read a paper: its outline, notes and references, and what is odd about them."""

from typing import TYPE_CHECKING

import click

from argmap.commands._common import emit, style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.paper.article import Article
    from argmap.paper.data import View


@click.command()
@click.argument("file", type=click.Path())
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="For whom."
)
@click.option("--outline", is_flag=True, help="Sections, paragraphs with their ids, and what is left out.")
@click.option("--notes", is_flag=True, help="Notes, with the sentences that their marks stand in.")
@click.option("--references", is_flag=True, help="The reference list.")
@click.option("--odd", is_flag=True, help="What is odd: marks without notes, numbers out of order, and so on.")
@click.option(
    "--map", "map_", metavar="MAP", type=click.Path(), help="Show what this map took up of the paper instead."
)
@click.option("--margin", is_flag=True, help="With --map: the paper's text, with the ids of statements beside it.")
def command(
    file: str,
    format_: str,
    outline: bool,
    notes: bool,
    references: bool,
    odd: bool,
    map_: str | None,
    margin: bool,
) -> None:
    """Read the paper in FILE (its name's ending says how) and print what it consists of: all, or what is chosen.

    Exit status: 0, whatever is odd; 2 if the file could not be read.
    """
    import json

    from argmap.paper.data import View, as_data
    from argmap.paper.reading import read_article

    chosen = {View.OUTLINE: outline, View.NOTES: notes, View.REFERENCES: references, View.ODD: odd}
    views = [view for view, wanted in chosen.items() if wanted] or list(View)
    article = read_article(file)
    if map_:
        emit(_coverage(article, map_, format_, margin))
        return
    if format_ == "json":
        emit(json.dumps(as_data(article, views), ensure_ascii=False, indent=2))
        return
    click.echo("\n\n".join(_texts(article, views)))


def _coverage(article: "Article", map_: str, format_: str, margin: bool) -> str:
    """Return what a map took up of a paper; its places count in the edition that is kept beside it, if one is."""
    import json

    from argmap.anchoring import coverage, resolve
    from argmap.anchoring.companion_files import edition_beside
    from argmap.graph.lowering import lower
    from argmap.notation.reading import load

    document = load(map_)
    covered = coverage.cover(resolve(lower(document.map), article, edition_beside(document)))
    if format_ == "json":
        return json.dumps(coverage.as_data(covered), ensure_ascii=False, indent=2)
    return coverage.margin(covered, _width()) if margin else coverage.table(covered)


def _width() -> int:
    import shutil

    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def _texts(article: "Article", views: "list[View]") -> "Iterator[str]":
    """Yield the parts of the listing."""
    from argmap.paper import listing
    from argmap.paper.data import View
    from argmap.paper.oddities import find_odd
    from argmap.reports.problems import text

    width = _width()
    listed = {View.OUTLINE: listing.outline, View.NOTES: listing.notes, View.REFERENCES: listing.references}
    yield "\n".join(filter(None, (article.title or article.file, ", ".join(article.authors))))
    for view in views:
        if view is View.ODD:
            yield text.show(find_odd(article), _source(article.file), style)
        else:
            yield "\n".join(listed[view](article, width))


def _source(file: str) -> dict[str, str]:
    """Return the text of the file for messages that show a line; nothing where the format has no lines of text."""
    from argmap.files import read_text
    from argmap.problems import ReadError

    try:
        return {file: read_text(file)}
    except ReadError:
        return {}
