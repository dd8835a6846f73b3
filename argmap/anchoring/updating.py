"""Rewrites a map's locations after its paper was revised: only the values of `at` change."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from argmap.anchoring.anchors import Anchor, Change
from argmap.anchoring.renumbered_notes import RenumberedNotes
from argmap.anchoring.resolving import Anchors
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.problems import Place

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # as the places of a map count lines


@dataclass(frozen=True, slots=True)
class Replacement:
    """A value that stands somewhere in a map's files, and what is to stand there."""

    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """The files of a map that change, by name, and the ids of the statements whose places do.

    ``held`` are the statements whose place is left as it is written, because it is not certain where they stand now, or
    because their author has to say that they still hold; ``by_hand`` are places that are certain, but are written in a
    form that cannot be replaced. ``notes`` counts the numbers of notes that are renewed; ``notes_left`` tells that none
    was, because the map lists a note that is gone, or a number cannot be replaced.
    """

    texts: dict[str, str] = field(default_factory=dict)
    moved: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    by_hand: dict[str, Replacement] = field(default_factory=dict)
    notes: int = 0
    notes_left: bool = False

    @property
    def left(self) -> set[str]:
        """The ids of all statements that are left as they are."""
        return {*self.held, *self.by_hand}


def stale(anchors: Anchors) -> list[Anchor]:
    """Return the statements of which a passage was followed to another place, was reworded, or is not certain."""
    return [one for one in anchors.of.values() if any(fate.change is not Change.SAME for fate in one.fates)]


def rewrite(
    document: Document, anchors: Anchors, notes: RenumberedNotes | None = None, waiting: Collection[str] = ()
) -> Rewriting:
    """Return a map's files with the present locations of its statements, as far as these are certain.

    ``notes`` are the present numbers of its notes, where they have changed: all are written, or none. The statements in
    ``waiting`` keep their locations, wherever they stand now.
    """
    texts = _Texts(document)
    changes = list(_renumbered(document, notes, texts)) if notes else []
    left = any(one is None for one in changes) or not texts.take([one for one in changes if one])
    done = Rewriting(notes=0 if left else len(changes), notes_left=left)
    for anchor in stale(anchors):
        id_, at = anchor.node.id, anchor.node.at or ""
        if not anchor.certain or id_ in waiting:
            done.held.append(id_)
        elif (now := anchors.at_now(id_)) != at:
            change = Replacement(document.value_place((*anchor.node.path, "at")), at, now)
            if texts.take([change]):
                done.moved.append(id_)
            else:
                done.by_hand[id_] = change
    done.texts.update(texts.rewritten())
    return done


def _renumbered(document: Document, notes: RenumberedNotes, texts: "_Texts") -> Iterator[Replacement | None]:
    """Yield the numbers of notes that are to be replaced; ``None`` for one that cannot be."""
    for one in notes.listed(lower(document.map)):
        old, new = str(one.number), str(notes.of(one.number))
        paths = (one.path, (*one.path, "note"))  # a note of a statement may be a number, or a mapping that has one
        fitting = (Replacement(document.value_place(path), old, new) for path in paths)
        yield None if one.number in notes.lost else next(filter(texts.fits, fitting), None)


class _Texts:
    """The files of a map, in which values are replaced: all at once at the end, as their places count in the old."""

    def __init__(self, document: Document) -> None:
        self._lines = {name: LINE.findall(text) for name, text in document.texts.items()}
        self._changes: list[Replacement] = []

    def take(self, changes: Iterable[Replacement]) -> bool:
        """Note replacements that belong together; note none, and return false, if one of them cannot be made."""
        changes = list(changes)
        if not all(map(self.fits, changes)):
            return False
        self._changes += changes
        return True

    def fits(self, change: Replacement) -> bool:
        """Tell whether the value stands there, in one line."""
        return self._found(change).strip("\"'") == change.old  # else over several lines, or escaped

    def _found(self, change: Replacement) -> str:
        lines, place = self._lines.get(change.place.file, []), change.place
        line = lines[place.line - 1] if place.line and place.line <= len(lines) else ""
        start = (place.column or 1) - 1
        return line[start : start + place.width]

    def rewritten(self) -> Iterator[tuple[str, str]]:
        """Yield the files in which something was replaced, by name, with their new text."""
        files = {change.place.file for change in self._changes}
        for change in sorted(self._changes, key=lambda one: (one.place.line, one.place.column), reverse=True):
            found, lines = self._found(change), self._lines[change.place.file]
            number, start = (change.place.line or 1) - 1, (change.place.column or 1) - 1
            new = found.replace(change.old, change.new)
            lines[number] = lines[number][:start] + new + lines[number][start + len(found) :]
        yield from ((name, "".join(self._lines[name])) for name in sorted(files))
