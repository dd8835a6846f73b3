"""Read a paper and print its outline, notes, citations, references and oddities."""

from typing import TYPE_CHECKING

import click

from argmap.commands._common import HelpSection, style
from argmap.printing import harmless, put, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.notation.bibliography import Work
    from argmap.paper.article import Article
    from argmap.paper.data import View

PLACE = HelpSection.PAPERS, 1


@click.command(short_help="Print a paper's outline, notes and references")
@click.argument("file", type=click.Path())
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Output format."
)
@click.option("--outline", is_flag=True, help="Print sections, paragraphs with their ids, and what is left out.")
@click.option("--notes", is_flag=True, help="Print notes, and the sentences that cite them.")
@click.option("--citations", is_flag=True, help="Print citations in the text, such as (Lee 2012, 14) or [3].")
@click.option("--references", is_flag=True, help="Print the reference list.")
@click.option("--odd", is_flag=True, help="Print oddities: marks without notes, numbers out of order, and so on.")
@click.option(
    "--works", metavar="FILE", type=click.Path(), help="Works that FILE cites by key: BibTeX, CSL-JSON or RIS."
)
@click.option(
    "--map", "map_", metavar="MAP", type=click.Path(), help="Show which sentences of the paper this map covers."
)
@click.option("--margin", is_flag=True, help="With --map: print the paper's text with statement ids beside it.")
def command(
    file: str,
    format_: str,
    outline: bool,
    notes: bool,
    citations: bool,
    references: bool,
    odd: bool,
    works: str | None,
    map_: str | None,
    margin: bool,
) -> None:
    """Read a paper (format by the extension of FILE) and print its outline, notes, citations, references and oddities.

    With --outline, --notes, --citations, --references or --odd, print only those.

    Exit status: 0 printed, even if there are oddities; 2 a file could not be read.
    """
    import json

    from argmap.citations.files import read_works
    from argmap.paper.data import View, as_data
    from argmap.paper.listing import named_files
    from argmap.paper.reading import read_article

    chosen = {
        View.OUTLINE: outline,
        View.NOTES: notes,
        View.CITATIONS: citations,
        View.REFERENCES: references,
        View.ODD: odd,
    }
    views = [view for view, wanted in chosen.items() if wanted]
    article, given = read_article(file), read_works(works) if works else ()
    if map_:
        covered = _coverage(article, map_, format_, margin)
        put(covered if format_ == "json" else harmless(covered))
        return
    if format_ == "json":
        put(json.dumps(as_data(article, views or list(View), given), ensure_ascii=False, indent=2))
        return
    say("\n\n".join(_texts(article, views or _telling(article), given)))
    if hint := named_files(article, bool(given)):
        say(hint, err=True)


def _telling(article: "Article") -> "list[View]":
    """Return the parts that are printed if none is chosen: all, but no citations in the text if only notes cite."""
    from argmap.paper.data import View

    noted = bool(article.notes) and not article.citations
    return [view for view in View if view is not View.CITATIONS or not noted]


def _coverage(article: "Article", map_: str, format_: str, margin: bool) -> str:
    """Return what a map covers of a paper; its locations refer to the edition kept beside it, if there is one."""
    import json

    from argmap.anchoring import coverage
    from argmap.anchoring.companion_files import edition_beside
    from argmap.anchoring.resolving import resolve
    from argmap.formats import read

    document = read(map_)
    covered = coverage.cover(resolve(document.graph, article, edition_beside(document)))
    if format_ == "json":
        return json.dumps(coverage.as_data(covered), ensure_ascii=False, indent=2)
    return coverage.margin(covered, _width()) if margin else coverage.table(covered)


def _width() -> int:
    import shutil

    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def _texts(article: "Article", views: "list[View]", given: "tuple[Work, ...]") -> "Iterator[str]":
    """Yield the parts of the listing."""
    from argmap.paper import listing
    from argmap.paper.data import View
    from argmap.paper.gathering import gather
    from argmap.paper.oddities import find_odd
    from argmap.reports.problems import text

    width = _width()
    listed = {
        View.OUTLINE: lambda: listing.outline(article, width),
        View.NOTES: lambda: listing.notes(article, width),
        View.CITATIONS: lambda: listing.citations(article, gather(article, given).in_text, width),
        View.REFERENCES: lambda: listing.references(article, width),
    }
    yield "\n".join(filter(None, (article.title or article.file, ", ".join(article.authors))))
    for view in views:
        if view is View.ODD:
            yield text.show(find_odd(article, given), _source(article.file), style)
        else:
            yield "\n".join(listed[view]())


def _source(file: str) -> dict[str, str]:
    """Return the text of the file for messages that show a line; nothing where the format has no lines of text."""
    from argmap.files import read_text
    from argmap.problems import ReadError

    try:
        return {file: read_text(file)}
    except ReadError:
        return {}
