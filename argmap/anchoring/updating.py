"""Rewrites a map's locations after its paper was revised: only the values of `at` change."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from argmap.anchoring.anchors import Anchor, Change
from argmap.anchoring.renumbered_notes import RenumberedNotes
from argmap.anchoring.resolving import Anchors
from argmap.editing.map_text import MapText, with_values
from argmap.editing.steps import find
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.problems import Path


@dataclass(frozen=True, slots=True)
class Rewriting:
    """The files of a map that change, by name, and the ids of the statements whose places do.

    ``held`` are the statements whose place is left as it is written, because it is not certain where they stand now, or
    because their author has to say that they still hold. ``notes`` counts the numbers of notes that are renewed;
    ``notes_left`` tells that none was, because the map lists a note that is gone.
    """

    texts: dict[str, str] = field(default_factory=dict)
    moved: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    notes: int = 0
    notes_left: bool = False


def stale(anchors: Anchors) -> list[Anchor]:
    """Return the statements of which a passage was followed to another place, was reworded, or is not certain."""
    return [one for one in anchors.of.values() if any(fate.change is not Change.SAME for fate in one.fates)]


def rewrite(
    document: Document, anchors: Anchors, notes: RenumberedNotes | None = None, waiting: Collection[str] = ()
) -> Rewriting:
    """Return a map's files with the present locations of its statements, as far as these are certain.

    ``notes`` are the present numbers of its notes, where they have changed: all are written, or none. The statements in
    ``waiting`` keep their locations, wherever they stand now. Raises ``ArgmapError`` for a map that is written in a way
    in which they cannot be replaced.
    """
    left = notes is not None and any(one.number in notes.lost for one in notes.listed(lower(document.map)))
    before = MapText.of(document)
    values: dict[Path, int | str] = dict(_renumbered(before, notes)) if notes and not left else {}
    done = Rewriting(notes=len(values), notes_left=left)
    for anchor in stale(anchors):
        id_ = anchor.node.id
        if not anchor.certain or id_ in waiting:
            done.held.append(id_)
        elif (now := anchors.at_now(id_)) != (anchor.node.at or ""):
            values[*anchor.node.path, "at"] = now
            done.moved.append(id_)
    after = with_values(before, values)
    done.texts.update({name: after.after.texts[name] for name in after.changes})
    return done


def _renumbered(before: MapText, notes: RenumberedNotes) -> Iterator[tuple[Path, int]]:
    """Yield where the numbers of notes stand, and what they are now."""
    for one in notes.listed(lower(before.document.map)):
        written = find(before.data, one.path)
        path = (*one.path, "note") if isinstance(written, dict) else one.path  # a number alone, or with what it backs
        yield path, notes.of(one.number)
