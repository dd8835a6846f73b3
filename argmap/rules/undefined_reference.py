"""A reference to something that is not there.

A `ref` names a statement that the map does not have, or a note or the reference list names a work that is not among the
paper's `works`.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - ref: ridership

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - id: ridership
          text: Ridership rises where fares are dropped.
          basis: common-ground
"""

from collections.abc import Iterable, Iterator

from argmap.notation.bibliography import Paper
from argmap.problems import Concern, Level, Path
from argmap.rules import Finding, Subject
from argmap.text.nearest import did_you_mean

LEVEL = Level.ERROR
CONCERN = Concern.CRAFT
COMPARED = 20
"""For how many names the nearest known one is looked for."""
UNKNOWN = "add it, or correct the id"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each reference to a missing statement, then each mention of a missing work."""
    graph = subject.graph
    names = _Names(node.name for node in graph.nodes.values() if node.name)
    for inference in graph.inferences.values():
        for path, ref in inference.missing:
            yield Finding(path, f"no statement in this map has the id {ref!r}", names.cure(ref))
    works = _Names(graph.works)
    for path, key in _listed(graph.paper) if graph.paper else ():
        if key not in graph.works:
            yield Finding(path, f"no work of the paper has the id {key!r}", works.cure(key))
    for cited in subject.citing.citations():
        if (work := cited.citation.work) and work not in graph.works:
            message = f"no work of the paper has the id {work!r}"
            yield Finding((*cited.path, "work"), message, works.cure(work), cited.node)


def _listed(paper: Paper) -> Iterator[tuple[Path, str]]:
    for index, key in enumerate(paper.references):
        yield ("paper", "references", index), key


class _Names:
    """Known names, and the nearest to some that are not: comparing is slow, and a long list is not read to its end."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = list(known)
        self._cures: dict[str, str] = {}

    def cure(self, word: str) -> str:
        if word not in self._cures and len(self._cures) < COMPARED:
            self._cures[word] = did_you_mean(word, self._known, UNKNOWN)
        return self._cures.get(word, UNKNOWN)
