"""Notes that a reader can tell apart: no two cite the same work, and each says by itself what it is."""

import re
from collections.abc import Iterable
from functools import cached_property

from argmap.evaluation.citing import Citing
from argmap.graph import Graph, Node
from argmap.teaching.exercises.exercise import NoteShown
from argmap.text.plain_words import plain_words

POINTS_BACK = re.compile(
    r"\W*(?:(?:see|vgl\.?|siehe)\s)?(?:ibid|ebd|ebenda|op\.? ?cit|loc\.? ?cit|a\. ?a\. ?O)\b", re.I
)
FIGURES = re.compile(r"\d+")


class DistinctNotes:
    """Chooses among notes that can be shown so that what belongs to which statement can be decided."""

    def __init__(self, graph: Graph, notes: Iterable[NoteShown]) -> None:
        self._citing = Citing(graph)
        self._notes = {one.number: one for one in notes if "[" in one.text or not POINTS_BACK.match(one.text)}

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The notes that say what they are, in their order; an Ibid. without what it stands for does not."""
        return tuple(self._notes)

    def of(self, node: Node) -> tuple[int, ...]:
        """Return the notes of a statement that can be shown."""
        return tuple(dict.fromkeys(one.note for one in node.footnotes if one.note in self._notes))

    def asked(self, nodes: Iterable[Node], most: int) -> list[Node]:
        """Return the first statements that can be asked about together, at most so many."""
        found: list[Node] = []
        for node in nodes:
            if len(found) < most and not any(self._confused(node, one) for one in found):
                found.append(node)
        return found

    def needed(self, nodes: Iterable[Node]) -> list[int]:
        """Return the notes of statements, of those that are alike the first alone."""
        return self._added([], (number for node in nodes for number in self.of(node)))

    def others(self, nodes: Iterable[Node], numbers: Iterable[int], most: int) -> list[int]:
        """Return notes like none that belongs to a statement, and unlike one another, at most so many."""
        taken = [number for node in nodes for number in self.of(node)]
        return self._added(taken, numbers)[len(taken) :][:most]

    def _added(self, taken: list[int], numbers: Iterable[int]) -> list[int]:
        found = list(taken)
        for number in numbers:
            if number in self._notes and not any(self.alike(number, one) for one in found):
                found.append(number)
        return found

    def _confused(self, node: Node, other: Node) -> bool:
        """Tell whether a note of one statement could be taken for one of the other."""
        mine, theirs = self.of(node), self.of(other)
        both = {*mine} & {*theirs}
        return any(self.alike(one, two) for one in mine for two in theirs if one != two and not {one, two} <= both)

    def alike(self, one: int, other: int) -> bool:
        """Tell whether two notes cannot be told apart: they are one, cite the same work, or differ in figures alone."""
        if one == other or {*self._citing.works(one)} & {*self._citing.works(other)}:
            return True
        said, also = (plain_words(FIGURES.sub(" ", self._notes[number].text)) for number in (one, other))
        return said == also
