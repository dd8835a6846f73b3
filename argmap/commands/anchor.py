"""Record the edition of the paper that a map's locations refer to, and follow them to another."""

import click

from argmap.commands._common import Exit, HelpSection, style
from argmap.printing import say

PLACE = HelpSection.PAPERS, 2
RULES = ("anchor-not-found", "anchor-moved", "anchor-changed")


@click.command(short_help="Follow a map into a revised paper")
@click.argument("map_", metavar="MAP", type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The paper's text, if the map does not name it.")
@click.option("--update", is_flag=True, help="Rewrite the locations in MAP to match the revised paper.")
def command(map_: str, paper: str | None, update: bool) -> None:
    """Find every statement of MAP in its paper, and record the passages in MAP.anchors.json.

    If that file records another edition of the paper, anchor follows each statement from there and prints what moved,
    changed or was lost; --update rewrites the locations in MAP and records the new edition.

    Exit status: 0 recorded, 1 not recorded because the paper was revised, 2 a file could not be read.
    """
    from argmap.anchoring import resolve
    from argmap.anchoring.companion_files import edition_beside, need_article
    from argmap.anchoring.edition_files import dumps, keep, kept_name
    from argmap.anchoring.updating import stale, updated
    from argmap.checking.running import check
    from argmap.files import write
    from argmap.graph.lowering import lower
    from argmap.notation.reading import load
    from argmap.reports.problems import text

    document = load(map_)
    article, edition = need_article(document, paper), edition_beside(document)
    anchors = resolve(lower(document.map), article, edition)
    if problems := check(document, RULES, article=article, edition=edition):
        say(text.show(problems, document.texts, style))
    if stale(anchors):
        if not update:
            raise SystemExit(Exit.PROBLEMS)
        write(map_, updated(document, anchors).encode())
        anchors = resolve(lower(load(map_).map), article)
    kept = keep(anchors)
    write(kept_name(map_), dumps(kept).encode())
    say(f"{kept_name(map_)}: {len(kept.nodes)} of {len(anchors.of)} statements found in {article.file}")
