"""Which works a footnote cites, directly or through Ibid."""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from argmap.evaluation.circles import components
from argmap.graph import Graph
from argmap.notation.bibliography import Citation, Footnote, Work
from argmap.problems import Path


class Citing:
    """The works behind each footnote of a graph's paper."""

    def __init__(self, graph: Graph) -> None:
        self._graph, self._notes = graph, graph.footnotes

    def works(self, number: int) -> tuple[str, ...]:
        """Return the ids of the works that note ``number`` cites, in its order; Ibid. stands for what its note cites.

        A note that is not there or only explains cites nothing. Notes that repeat one another in a circle cite what any
        of them does: the least fixpoint. Chains of Ibid. have any length.
        """
        return self._works.get(number, ())

    def cites(self, number: int) -> bool:
        """Tell whether note ``number`` cites any work."""
        return bool(self.works(number))

    def at_fault(self, number: int) -> bool:
        """Tell whether note ``number`` is not there, or repeats by Ibid. only notes that cite nothing."""
        note = self._notes.get(number)
        return note is None or (bool(note.cites) and not self.cites(number))

    def only_explains(self, number: int) -> bool:
        """Tell whether note ``number`` is there and holds no citation."""
        note = self._notes.get(number)
        return note is not None and not note.cites

    def citations(self) -> Iterator[tuple[Path, int, Citation, tuple[str, ...]]]:
        """Yield every citation: its path, its note's number, itself, and the ids of the works that it means."""
        for index, note in enumerate(self._graph.paper.footnotes if self._graph.paper else ()):
            for position, citation in enumerate(note.cites):
                works = (citation.work,) if citation.work else self.works(citation.ibid or 0)
                yield ("paper", "footnotes", index, "cites", position), note.number, citation, works

    def mentions(self) -> Iterator[tuple[Path, int, Work]]:
        """Yield every citation that names a work of the paper itself: its path, the note's number, the work."""
        for path, number, citation, _ in self.citations():
            if work := self._graph.works.get(citation.work or ""):
                yield (*path, "work"), number, work

    @cached_property
    def _works(self) -> dict[int, tuple[str, ...]]:
        """The works of every note: groups of notes that repeat one another, each behind those that it repeats."""
        known: dict[int, tuple[str, ...]] = {}
        for group in components(self._notes, lambda number: _repeats(self._notes.get(number))):
            cites = [citation for number in sorted(group) for citation in self._cites(number)]
            found = [(one.work,) if one.work else known.get(one.ibid or 0, ()) for one in cites]
            works = _distinct(found)
            known.update(dict.fromkeys(group, works))
        return known

    def _cites(self, number: int) -> tuple[Citation, ...]:
        note = self._notes.get(number)
        return note.cites if note else ()


def _distinct(parts: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return what the parts hold, each once; the part itself if there is one, so that a long chain shares it."""
    return parts[0] if len(parts) == 1 else tuple(dict.fromkeys(chain.from_iterable(parts)))


def _repeats(note: Footnote | None) -> list[int]:
    return [one.ibid for one in note.cites if one.ibid is not None] if note else []
