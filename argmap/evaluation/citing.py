"""Which works a footnote cites, directly or through Ibid."""

from collections.abc import Iterator

from argmap.bibliography import Citation, Footnote, Work
from argmap.graph import Graph
from argmap.problems import Path


class Citing:
    """The works behind each footnote of a graph's paper."""

    def __init__(self, graph: Graph) -> None:
        self._graph, self._notes = graph, graph.footnotes
        self._works: dict[int, tuple[str, ...]] = {}

    def works(self, number: int) -> tuple[str, ...]:
        """Return the ids of the works that note ``number`` cites, in its order; Ibid. stands for what its note cites.

        A note that is not there, only explains, or leads in a circle cites nothing. Chains of Ibid. have any length.
        """
        stack, entered = [number], {number}
        while stack:
            here = stack[-1]
            open_ = [n for n in _repeats(self._notes.get(here)) if n not in self._works and n not in entered]
            if open_:
                stack.append(open_[0])
                entered.add(open_[0])
            else:
                self._works[here] = self._resolve(self._notes.get(here))
                stack.pop()
        return self._works[number]

    def cites(self, number: int) -> bool:
        """Tell whether note ``number`` cites any work."""
        return bool(self._works[number] if number in self._works else self.works(number))

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

    def _resolve(self, note: Footnote | None) -> tuple[str, ...]:
        found: list[str] = []
        for citation in note.cites if note else ():
            found += [citation.work] if citation.work else self._works.get(citation.ibid or 0, ())
        return tuple(dict.fromkeys(found))


def _repeats(note: Footnote | None) -> list[int]:
    return [one.ibid for one in note.cites if one.ibid is not None] if note else []
