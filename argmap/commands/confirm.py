"""Confirm drafts: the statements that an assistant wrote and a person has compared with the paper."""

from typing import TYPE_CHECKING

import click

from argmap.commands._common import HelpSection
from argmap.printing import harmless, say

if TYPE_CHECKING:
    from argmap.graph import Node
    from argmap.graph.graph_document import GraphDocument

PLACE = HelpSection.MAPS, 8


@click.command(short_help="Confirm drafts that an assistant wrote")
@click.argument("file", metavar="MAP", type=click.Path())
@click.argument("ids", metavar="[ID...]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Confirm every draft of the map.")
def command(file: str, ids: tuple[str, ...], every: bool) -> None:
    """Confirm drafts in MAP: the statements with these IDs, or --all.

    An assistant marks what it writes with `draft: true`, and reports refuse a map with drafts. Confirm a statement when
    you have compared it with the paper: the mark is removed, and nothing else changes. Without ID, the drafts are
    listed, each with its id and the passage that it was read from.

    Exit status: 0 listed or confirmed, 2 a file could not be read or written, or no draft has the ID.
    """
    from argmap.editing.confirming import confirmed
    from argmap.editing.map_text import MapText
    from argmap.files import write_together
    from argmap.formats import read
    from argmap.graph.drafts import drafts_of
    from argmap.problems import printable

    if every and ids:
        raise click.UsageError("name IDs, or give --all, but not both")
    document = read(file)
    tree = document.need_tree("only maps in argmap's own notation have drafts")
    drafts = {node.id: node for node in drafts_of(document.graph)}
    if not (every or ids):
        _list(document, list(drafts.values()))
        return
    chosen = list(drafts.values()) if every else [_draft(id_, drafts, document) for id_ in dict.fromkeys(ids)]
    if chosen:
        before = MapText.of(tree)
        after = confirmed(before, [node.path for node in chosen]).after
        changed = {name: text for name, text in after.texts.items() if text != before.texts[name]}
        write_together({name: text.encode() for name, text in changed.items()})
    left = len(drafts) - len(chosen)
    say(f"{printable(file)}: {len(chosen)} confirmed, {_counted(left)} left")


def _draft(id_: str, drafts: "dict[str, Node]", document: "GraphDocument") -> "Node":
    from argmap.problems import ArgmapError
    from argmap.text.nearest import did_you_mean

    if id_ in drafts:
        return drafts[id_]
    if id_ in document.graph.nodes:
        raise ArgmapError(f"{id_} is not a draft")
    raise ArgmapError(f"no draft has the id {id_!r}; {did_you_mean(id_, drafts, 'run argmap confirm MAP for the ids')}")


def _list(document: "GraphDocument", drafts: "list[Node]") -> None:
    """Print each draft with the words of the paper that it was read from, where its text lies beside the map."""
    from argmap.anchoring.companion_files import article_beside, edition_beside
    from argmap.anchoring.resolving import resolve

    article = article_beside(document) if drafts else None
    anchors = resolve(document.graph, article, edition_beside(document)) if article else None
    for node in drafts:
        say(harmless(f"{node.id}: {' '.join(node.text.split())}"))
        if anchors and (anchor := anchors.of.get(node.id)):
            words = " ".join(anchors.text(piece) for piece in anchors.pieces(anchor))
            say(harmless(f"    the paper, at {anchors.at_now(node.id)}: {' '.join(words.split())}"))
    say(_counted(len(drafts)))


def _counted(count: int) -> str:
    return "1 draft" if count == 1 else f"{count} drafts" if count else "no drafts"
