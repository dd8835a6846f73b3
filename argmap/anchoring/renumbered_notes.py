"""Which number each note of a paper has in another edition of it, and what of a map still counts in the old numbers.

One note put in makes every later one higher by one. Notes are matched by their texts and by the notes around them, so
that an *Ibid.* is the one that it was.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from argmap.anchoring.alignment import align
from argmap.anchoring.editions import Edition, cites_code, from_hex, kept_notes, says, written
from argmap.graph import Graph, Node
from argmap.notation.bibliography import Footnote, Paper
from argmap.paper.article import Article
from argmap.problems import Path


@dataclass(frozen=True, slots=True)
class ListedNote:
    """A number of a note that a map has: where, and of which statement; the record's belong to none."""

    number: int
    path: Path
    node: str | None = None


@dataclass(frozen=True, slots=True)
class RenumberedNotes:
    """The present numbers of an edition's notes by their old ones; ``lost`` are notes that are gone, or in doubt."""

    edition: Edition
    now: Mapping[int, int]
    lost: frozenset[int]

    def of(self, number: int) -> int:
        """Return the present number of a note; of one that is gone its old one, negative: no note has that."""
        return -number if number in self.lost else self.now.get(number, number)

    def listed(self, graph: Graph) -> list[ListedNote]:
        """Return the old numbers that a map still has and that mean another note now, or none."""
        return [one for one in self._listed(graph) if self.of(one.number) != one.number]

    def _listed(self, graph: Graph) -> Iterator[ListedNote]:
        for position, note in enumerate(graph.paper.footnotes if graph.paper else ()):
            if self._in_record(note):
                path = ("paper", "footnotes", position)
                yield ListedNote(note.number, (*path, "number"))
                for place, citation in enumerate(note.cites):
                    if citation.ibid is not None:
                        yield ListedNote(citation.ibid, (*path, "cites", place, "ibid"))
        for node in graph.nodes.values():
            for place, backing in enumerate(node.footnotes if self._in_statement(node) else ()):
                yield ListedNote(backing.note, (*node.path, "footnotes", place), node.id)

    def translated(self, graph: Graph) -> Graph:
        """Return a map with the present numbers in the place of the old ones."""
        nodes = {id_: self._node(node) if node.footnotes else node for id_, node in graph.nodes.items()}
        return replace(graph, nodes=nodes, paper=self._paper(graph.paper) if graph.paper else None)

    def _in_record(self, note: Footnote) -> bool:
        """Tell whether a note of the record is as it was when the edition was kept."""
        return (note.number, cites_code(note)) in self.edition.listed

    def _in_statement(self, node: Node) -> bool:
        """Tell whether a statement lists notes that were kept with it; one that was not kept goes by the record."""
        pinned = self.edition.nodes.get(node.id) if node.name else self.edition.said.get((written(node), says(node)))
        numbers = {backing.note for backing in node.footnotes}
        return numbers <= (set(pinned.notes) if pinned else {number for number, _ in self.edition.listed})

    def _node(self, node: Node) -> Node:
        if not self._in_statement(node):
            return node
        notes = (one.model_copy(update={"note": self.of(one.note)}) for one in node.footnotes)
        return replace(node, footnotes=tuple(notes))

    def _paper(self, paper: Paper) -> Paper:
        return paper.model_copy(update={"footnotes": tuple(map(self._note, paper.footnotes))})

    def _note(self, note: Footnote) -> Footnote:
        if not self._in_record(note):
            return note
        cites = (one if one.ibid is None else one.model_copy(update={"ibid": self.of(one.ibid)}) for one in note.cites)
        return note.model_copy(update={"number": self.of(note.number), "cites": tuple(cites)})


def note_numbers(edition: Edition, article: Article) -> RenumberedNotes | None:
    """Return how an edition's notes are numbered in an article; ``None`` if as before, or numbers stand twice."""
    old, new = edition.notes, tuple(kept_notes(article))
    if not old or old == new or len({one.number for one in old}) < len(old):
        return None
    if len({one.number for one in new}) < len(new):
        return None
    matches = align([from_hex(one.words) for one in old], [from_hex(one.words) for one in new])
    places = [match.successors[0] if match.successors else None for match in matches]
    for n, place in enumerate(places):
        if place is None:
            places[n] = _between(places, n, len(new))
    now = {note.number: new[place].number for note, place in zip(old, places, strict=True) if place is not None}
    lost = frozenset(note.number for note, place in zip(old, places, strict=True) if place is None)
    return RenumberedNotes(edition, now, lost)


def _between(places: list[int | None], n: int, count: int) -> int | None:
    """Return the note that stands alone where a rewritten one stood, between the notes that stood around it."""
    before = places[n - 1] if n else -1
    after = places[n + 1] if n + 1 < len(places) else count
    return before + 1 if before is not None and after is not None and after == before + 2 else None
