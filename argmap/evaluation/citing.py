"""Which works a footnote cites, directly or through Ibid., and which works a statement names as its sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from argmap.evaluation.circles import components
from argmap.graph import Graph, Node
from argmap.notation.bibliography import Citation, Footnote, Work
from argmap.problems import Path


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a statement names as evidence: a note that cites ``works``, or one work that the text cites.

    ``key`` is the list of the statement that names it (``footnotes`` or ``cites``), ``note`` the note's number;
    ``backs`` says which part of the statement it backs, if not all of it.
    """

    key: str
    works: tuple[str, ...]
    backs: str | None = None
    note: int | None = None

    @property
    def said(self) -> str:
        """What messages call it."""
        return f"note {self.note}" if self.note is not None else self.works[0]


@dataclass(frozen=True, slots=True)
class CitationAt:
    """A citation in the paper: the path to it, what makes it (a note, or the text), and the works that it means.

    ``node`` is the id of the statement that it stands under, where it is in the text and not in a note.
    """

    path: Path
    by: str
    citation: Citation
    works: tuple[str, ...]
    node: str | None = None


class Citing:
    """The works behind the notes of a graph's paper, and behind its statements."""

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

    def sources(self, node: Node) -> list[Evidence]:
        """Return what a statement names as evidence: its notes that cite, then the works that the text cites for it."""
        notes = [Evidence("footnotes", self.works(one.note), one.backs, one.note) for one in node.footnotes]
        return [one for one in notes if one.works] + [Evidence("cites", (one.work,), one.backs) for one in node.cites]

    def citations(self) -> Iterator[CitationAt]:
        """Yield every citation, those in the text behind those in the notes."""
        for index, note in enumerate(self._graph.paper.footnotes if self._graph.paper else ()):
            for position, citation in enumerate(note.cites):
                works = (citation.work,) if citation.work else self.works(citation.ibid or 0)
                path = ("paper", "footnotes", index, "cites", position)
                yield CitationAt(path, f"note {note.number}", citation, works)
        for node in self._graph.nodes.values():
            for position, one in enumerate(node.cites):
                yield CitationAt((*node.path, "cites", position), "the text", one.citation, (one.work,), node.id)

    def mentions(self) -> Iterator[tuple[CitationAt, Work]]:
        """Yield every citation that names a work of the paper itself, not by Ibid., with that work."""
        for cited in self.citations():
            if work := self._graph.works.get(cited.citation.work or ""):
                yield cited, work

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids of all works that notes, or the text for a statement, cite."""
        return frozenset(key for one in self.citations() for key in one.works)

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
