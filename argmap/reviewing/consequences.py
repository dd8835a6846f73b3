"""What a point would do to the argument if it were right: which statements would no longer be supported.

Every other leaf of the map is granted, so that only what hangs on the point is told (see ``evaluation.variants``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.anchoring.anchors import Anchor
from argmap.anchoring.resolving import Anchors
from argmap.evaluation.variants import Falling
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.model import Voice
from argmap.reviewing.annotations.annotation import Annotation, PointKind, Severity


@dataclass(frozen=True, slots=True)
class Consequence:
    """The statements that a point is about, by their ids, and those that would fall with it, in the order of the map.

    ``claims`` are the claims among those that fall. An objection that whoever made the map added is not among them: it
    is not the paper's, and the paper loses nothing with it. ``unanswered`` are the statements to which an objection
    would be without an answer.
    """

    touched: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()


BESIDE_SUPPORT = (PointKind.CLARITY, PointKind.LANGUAGE, PointKind.MISSING_OBJECTION, PointKind.UNANSWERED)
"""What a point can be about without denying that the paper supports what it says."""
Known = dict[tuple[str, ...] | str, list[str]]
"""What falls with statements or without a step, by their ids: it is the same as long as the map is."""


class Consequences:
    """Reckons them for the points on one map; ``anchors`` are the places of the map's statements, if they are known.

    ``known`` holds what was reckoned before for the same map, and takes what is reckoned now.
    """

    def __init__(self, graph: Graph, anchors: Anchors | None = None, known: Known | None = None) -> None:
        self.graph, self.anchors = graph, anchors
        self._known: Known = {} if known is None else known

    @cached_property
    def _falling(self) -> Falling:
        return Falling(self.graph)

    def of(self, annotation: Annotation, place: Anchor | None = None) -> Consequence:
        """Return what falls with a point; nothing for one on the whole paper, or on what the map does not have.

        ``place`` is where the passage of one on a passage stands.
        """
        if annotation.step is not None:
            step = self.step(annotation.step)
            if step is None:
                return Consequence()
            if not denies_support(annotation):
                return Consequence(tuple(step.sources))
            if step.id not in self._known:
                self._known[step.id] = self._falling.without_step(step.id)
            return self._told(step.sources, self._known[step.id])
        touched = tuple(self._touched(annotation, place))
        if not denies_support(annotation):
            return Consequence(touched, unanswered=tuple(self._attacked(annotation, touched)))
        if touched not in self._known:
            self._known[touched] = self._falling.without(touched) if touched else []
        return self._told(touched, self._known[touched])

    def step(self, statement: str) -> Inference | None:
        """Return the step that a statement makes, where it was written."""
        node = self.graph.nodes.get(statement)
        return self.graph.inferences.get(node.home or "") if node else None

    def _touched(self, annotation: Annotation, place: Anchor | None) -> Iterable[str]:
        if annotation.node is not None:
            return [annotation.node] if annotation.node in self.graph.nodes else []
        if annotation.note is not None:
            return [one.id for one in self.graph.nodes.values() if self._rests_on(one, annotation.note)]
        return self._read_from(place) if place else []

    def _rests_on(self, node: Node, note: int) -> bool:
        """Tell whether a statement has nothing for it but a note."""
        alone = bool(node.footnotes) and all(one.note == note for one in node.footnotes)
        return alone and not (node.cites or node.basis or self.graph.into(node.id, Kind.SUPPORTS))

    def _read_from(self, place: Anchor) -> list[str]:
        if self.anchors is None or place.lost:
            return []
        numbers = [number for span in place.spans for number in self.anchors.index.inside(span)]
        return list(dict.fromkeys(id_ for one in numbers for id_ in self.anchors.nodes.get(one, ())))

    def _attacked(self, annotation: Annotation, touched: Iterable[str]) -> Iterable[str]:
        """Return what the objections among some statements are to, for a point that says that they are not answered."""
        if annotation.kind is not PointKind.UNANSWERED or annotation.severity is Severity.PRAISE:
            return ()
        steps = (step for id_ in touched for step in self.graph.out_of(id_) if step.kind is not Kind.SUPPORTS)
        targets = (self.graph.inferences[one.target].target if one.target in self.graph.inferences else one.target
                   for one in steps)  # fmt: skip
        return dict.fromkeys(one for one in targets if one in self.graph.nodes)

    def _told(self, touched: Iterable[str], falls: Iterable[str]) -> Consequence:
        fallen = tuple(one for one in falls if not _added_objection(self.graph.nodes[one]))
        return Consequence(tuple(touched), fallen, tuple(one for one in fallen if one in self.graph.roots))


def denies_support(annotation: Annotation) -> bool:
    """Tell whether a point says that something does not support what it should; a question or praise never does."""
    return annotation.severity in (Severity.MAJOR, Severity.MINOR) and annotation.kind not in BESIDE_SUPPORT


def _added_objection(node: Node) -> bool:
    return node.role is Role.OBJECTION and node.voice is Voice.READER
