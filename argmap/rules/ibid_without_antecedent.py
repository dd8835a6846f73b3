"""An Ibid. that does not refer to exactly one work.

Ibid. means the one work cited in the note just before. It is wrong if there is no such note, if that note only explains
or cites several works, or if the map has it repeat some other note (*The Chicago Manual of Style*, 17th edition,
section 14.34).

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1, 2]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}, {id: budget, title: Budget of the town}]
      footnotes:
        - {number: 1, cites: [{work: tariff}, {work: budget}]}
        - {number: 2, cites: [{ibid: 1}]}

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1, 2]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes:
        - {number: 1, cites: [{work: tariff}]}
        - {number: 2, cites: [{ibid: 1, locator: "4"}]}
"""

from collections.abc import Iterator

from argmap.notation.bibliography import Footnote
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.SOURCES


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each Ibid. whose note does not give exactly one work."""
    notes = subject.graph.paper.footnotes if subject.graph.paper else ()
    for index, note in enumerate(notes):
        before = notes[index - 1] if index else None
        for position, citation in enumerate(note.cites):
            if citation.ibid is not None and (fault := _fault(citation.ibid, before, subject)):
                path = ("paper", "footnotes", index, "cites", position, "ibid")
                yield Finding(path, fault, "name the work instead")


def _fault(number: int, before: Footnote | None, subject: Subject) -> str | None:
    if number not in subject.graph.footnotes:
        return f"Ibid. repeats note {number}, which the paper does not have"
    if before is None or before.number != number:
        return f"Ibid. repeats note {number}, which is not the note just before it"
    works = subject.citing.works(number)
    if not works:
        return f"Ibid. repeats note {number}, which cites nothing"
    if len(works) > 1:
        return f"Ibid. repeats note {number}, which cites several works: {', '.join(works)}"
    return None
