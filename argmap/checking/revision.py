"""Keeps the edition of the paper that a map was made from, and takes the map over to a revised paper."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.anchoring.companion_files import edition_beside, need_article
from argmap.anchoring.edition_files import dumps, keep
from argmap.anchoring.keeping import added, followed, renewed, unknown, waiting
from argmap.anchoring.kept_name import kept_name
from argmap.anchoring.renumbered_notes import note_numbers
from argmap.anchoring.resolving import Anchors, resolve
from argmap.anchoring.updating import Rewriting, rewrite
from argmap.checking.running import check
from argmap.files import write, write_together
from argmap.formats import read
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.graph.ids import known
from argmap.problems import ArgmapError, Problem

if TYPE_CHECKING:
    from argmap.anchoring.editions import Edition

RULES = (
    "anchor-not-found", "anchor-ambiguous", "anchor-moved", "anchor-renumbered", "anchor-changed", "note-renumbered",
)  # fmt: skip
ONLY_OWN = "locations are rewritten only in argmap's own notation"
NAMED = 5
"""How many statements a message names."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """What became of a map's anchors: problems with the texts that they stand in, and what to say besides, by line.

    ``complete`` tells whether everything that could be found is recorded.
    """

    problems: list[Problem]
    texts: dict[str, str]
    lines: list[str] = field(default_factory=list)
    complete: bool = True


def anchor(map_: str, paper: str | None = None, *, update: bool = False, accept: Collection[str] = ()) -> Anchored:
    """Find a map's statements in its paper and keep the edition; rewrite the map for a revised paper with ``update``.

    Without ``update``, what was kept is only added to: of another edition nothing is written. ``accept`` are the ids of
    statements that still hold, though their passage may mean something else now; any other such statement is kept back
    in the edition that it was made from. Raises ``ReadError`` for a file that cannot be read, ``ArgmapError`` for one
    that cannot be written, for a paper that has none of the passages and for an id that the map does not have.
    """
    document = read(map_)
    article, edition = need_article(document, paper), edition_beside(document)
    graph = document.graph
    accepted = {known(graph, id_) for id_ in accept}
    anchors = resolve(graph, article, edition)
    notes = note_numbers(edition, article) if edition else None
    problems = check(document, RULES, article=article, edition=edition)
    done = Anchored(problems, document.texts)
    revised = edition is not None and not (edition.matches(anchors.index) and notes is None)
    if edition and (revised or edition.earlier) and update:
        return _update(document, graph, anchors, edition, accepted, done)
    if edition and revised:
        return _refused(anchors, edition, done)
    return _recorded(map_, anchors, edition, done, update=update)


def _refused(anchors: Anchors, edition: "Edition", done: Anchored) -> Anchored:
    file, was = anchors.article.file, edition.paper
    other = was and was != Path(file).name
    what = f"is another edition of {was}, from which the map was made" if other else "has changed since it was recorded"
    how = "to take the map over to it, run it with --update"
    return Anchored(done.problems, done.texts, [f"{file} {what}; nothing was written", how], False)


def _recorded(map_: str, anchors: Anchors, edition: "Edition | None", done: Anchored, *, update: bool) -> Anchored:
    now = keep(anchors) if update else added(anchors, edition)
    file = kept_name(map_)
    write(file, dumps(now).encode())
    found = sum(not anchor.lost and anchor.certain for anchor in anchors.of.values())
    lines = [f"{file}: {found} of {len(anchors.of)} statements found in {anchors.article.file}"]
    if edition and not update and (gone := unknown(anchors, edition)):
        lines.append(f"{_count(len(gone), 'statement')} kept earlier {_are(gone)} not in the map: {_names(gone)}")
        lines.append("to forget them, run it with --update")
    wait = waiting(anchors, edition) if edition else []
    held = [anchor.node.id for anchor in followed(anchors) if anchor.node.id not in wait]
    return Anchored(done.problems, done.texts, lines + _held(held) + _waiting(wait), not (held or wait))


def _update(
    document: GraphDocument, graph: Graph, anchors: Anchors, edition: "Edition", accepted: set[str], done: Anchored
) -> Anchored:
    """Write the map and what is kept, both or neither."""
    notes = note_numbers(edition, anchors.article)
    there = followed(anchors)
    if not edition.matches(anchors.index) and there and not any(anchor.certain for anchor in there):
        raise ArgmapError(
            f"none of the {len(there)} passages of {document.file} is in {anchors.article.file}: is it the right paper?"
            " Nothing was written"
        )
    wait = waiting(anchors, edition, accepted)
    rewriting = rewrite(document.need_tree(ONLY_OWN), anchors, notes, wait)
    if notes and not rewriting.notes_left:  # what is kept goes with the map as it will be
        anchors = resolve(notes.translated(graph), anchors.article, edition)
    kept = renewed(anchors, edition, rewriting.held, notes_left=rewriting.notes_left)
    file = kept_name(document.file)
    write_together({**{name: text.encode() for name, text in rewriting.texts.items()}, file: dumps(kept).encode()})
    lines = [*_written(rewriting, document.file), f"{file}: {len(kept.nodes)} of {len(anchors.of)} statements recorded"]
    lines += _held([id_ for id_ in rewriting.held if id_ not in wait]) + _waiting(wait)
    return Anchored(done.problems, done.texts, lines, not (rewriting.held or rewriting.notes_left))


def _written(rewriting: Rewriting, file: str) -> Iterator[str]:
    """Yield what was written in the map."""
    if rewriting.moved:
        yield f"{file}: {_count(len(rewriting.moved), 'location')} rewritten"
    if rewriting.notes:
        yield f"{file}: {_count(rewriting.notes, 'number')} of notes rewritten"
    if rewriting.notes_left:
        yield "the notes keep their old numbers: take out those that are gone, then run it with --update again"


def _held(ids: Sequence[str]) -> list[str]:
    """Return what to say of statements whose locations still count in an earlier edition."""
    if not ids:
        return []
    what = f"{_count(len(ids), 'location')} still {'refers' if len(ids) == 1 else 'refer'} to an earlier edition"
    return [f"{what}: {_names(ids)}", "correct each `at`, or remove the statement, then run it again with --update"]


def _waiting(ids: Sequence[str]) -> list[str]:
    """Return what to say of statements whose passage may mean something else now."""
    if not ids:
        return []
    which = "its passage" if len(ids) == 1 else "their passages"
    holds, them = ("it still holds", "it") if len(ids) == 1 else ("they still hold", "them")
    accept = " ".join(f"--accept {id_}" for id_ in ids[:NAMED])
    return [
        f"confirm {_count(len(ids), 'statement')}, as {which} may now mean something else: {_names(ids)}",
        f"if {holds}, run `argmap anchor MAP --update {accept}`; otherwise rewrite {them} and run it with --update",
    ]


def _names(ids: Sequence[str]) -> str:
    rest = len(ids) - NAMED
    return ", ".join(ids[:NAMED]) + (f" and {rest} more" if rest > 0 else "")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _are(things: Sequence[str]) -> str:
    return "is" if len(things) == 1 else "are"
