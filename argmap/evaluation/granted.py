"""What each statement stands on if all leaves are granted: evidence of its own, and the inferences that hold."""

from collections.abc import Iterator

from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.variants import granting
from argmap.graph import Graph, Inference, Kind


class Legs:
    """The structure of support under the supposition that every leaf is granted."""

    def __init__(self, graph: Graph) -> None:
        self._granted = granting(graph)
        self._support = SupportOf(self._granted)

    def own(self, id_: str) -> bool:
        """Tell whether a statement stands by itself: a leaf, or one with evidence."""
        return self._support.evidence[id_] is Support.SUPPORTED

    def reasons(self, id_: str) -> list[Inference]:
        """Return the inferences that hold a statement up."""
        return [one for one in self._granted.into(id_, Kind.SUPPORTS) if one.id in self._support.holding]

    def below(self, claim: str) -> list[str]:
        """Return a claim and what it rests on, each before those that rest on it (in a circle: before some of them)."""
        done: list[str] = []
        entered = {claim}
        stack = [(claim, self._premises(claim))]
        while stack:
            here, rest = stack[-1]
            following = next((id_ for id_ in rest if id_ not in entered), None)
            if following is None:
                done.append(here)
                stack.pop()
            else:
                entered.add(following)
                stack.append((following, self._premises(following)))
        return done

    def _premises(self, id_: str) -> Iterator[str]:
        for inference in self.reasons(id_):
            yield from inference.sources
