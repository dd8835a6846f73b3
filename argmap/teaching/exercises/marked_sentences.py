"""Which notes are marked where a statement was read from."""

from argmap.graph import Node
from argmap.teaching.exercises.exercise_source import ExerciseSource

MOST = 2
"""How many paragraphs a statement may come from, for a student to find the place."""


class MarkedSentences:
    """The sentences of the paper that the statements of a branch were read from, with the marks of notes in them."""

    def __init__(self, source: ExerciseSource) -> None:
        self._source = source

    def backed(self, node: Node) -> bool:
        """Tell whether notes of a statement are marked where it was read from, and no others, which could be meant."""
        marks = self._marks(node)
        return self._short(node) and bool(marks) and marks <= {one.note for one in node.footnotes}

    def bare(self, node: Node) -> bool:
        """Tell whether a statement has a place in the paper, and no note is marked there."""
        return self._short(node) and not self._marks(node)

    def _short(self, node: Node) -> bool:
        anchors = self._source.anchors
        names = {anchors.index.sentences[one][0] for one in self._source.sentences(node.id)} if anchors else set()
        return 0 < len(names) <= MOST

    def _marks(self, node: Node) -> set[int]:
        anchors = self._source.anchors
        if anchors is None:
            return set()
        numbers = self._source.sentences(node.id)
        return {marker.note for one in numbers for marker in anchors.index.markers.get(one, ())}
