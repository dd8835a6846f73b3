"""A reference to something that is not there.

A `ref` names a statement that the map does not have, or a note or the reference list names a work that the paper's
`works` do not have.

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
from difflib import get_close_matches

from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.ERROR


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each reference to a missing statement, then each mention of a missing work."""
    graph = subject.graph
    names = [node.name for node in graph.nodes.values() if node.name]
    for inference in graph.inferences.values():
        for path, ref in inference.missing:
            yield Finding(path, f"no statement of this map has the id {ref!r}", _cure(ref, names))
    yield from _works(subject)


def _works(subject: Subject) -> Iterator[Finding]:
    paper, works = subject.graph.paper, subject.graph.works
    if paper is None:
        return
    for index, note in enumerate(paper.footnotes):
        for position, citation in enumerate(note.cites):
            if citation.work and citation.work not in works:
                path = ("paper", "footnotes", index, "cites", position, "work")
                yield Finding(path, f"the paper's works hold no {citation.work!r}", _cure(citation.work, works))
    for index, key in enumerate(paper.references):
        if key not in works:
            yield Finding(("paper", "references", index), f"the paper's works hold no {key!r}", _cure(key, works))


def _cure(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1)
    return f"did you mean {close[0]!r}?" if close else "add it, or correct the name"
