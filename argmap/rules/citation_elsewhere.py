"""A work that the paper cites in another sentence than the one that `at` names.

Either the work is wrong, or `at` is, or the statement covers more of the paper than `at` says. Needs the paper's text;
where no citation in the text was found, nothing is reported.

Paper:

    ## 1. Buses
    Fares were dropped in 2013 (Holm 2019). Ridership rose by a tenth.

    ## References

    Holm, Nils. 2019. *Who rides*. Lund: Town Press.

Bad:

    claim:
      text: More people ride.
      at: 1.1 s2
      cites: [holm-2019]
    paper:
      works: [{id: holm-2019, type: book, title: Who rides, author: [{family: Holm, given: Nils}], issued: 2019}]

Good:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1
      cites: [holm-2019]
    paper:
      works: [{id: holm-2019, type: book, title: Who rides, author: [{family: Holm, given: Nils}], issued: 2019}]
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each work of a statement that none of the statement's sentences cites."""
    if (anchors := subject.anchors) is None or not subject.cited_in_text:
        return
    places: dict[str, list[int]] = {}
    for number, cited in subject.cited_in_text.items():
        for work in dict.fromkeys(one.work for one in cited):
            places.setdefault(work, []).append(number)
    for id_, anchor in anchors.of.items():
        here = set(anchors.sentences(id_))
        for position, one in enumerate(anchor.node.cites if here else ()):
            there = places.get(one.work, [])
            if one.work in subject.graph.works and here.isdisjoint(there):
                message, cure = f"the paper's text never cites {one.work}", "name the work that it cites"
                if there:
                    where, at = anchors.index.at(there), anchors.index.at(here)
                    message = f"the paper cites {one.work} at {where}, but this statement is at {at}"
                    cure = "correct the work or `at`; give both locations if the statement covers both"
                yield Finding.on(anchor.node, message, cure, "cites", position)
