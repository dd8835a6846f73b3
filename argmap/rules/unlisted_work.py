"""A work that a note or the text cites but the reference list leaves out.

If a paper has a reference list (`paper.references`), people look there first.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      references: [holm-2019]
      works: [{id: tariff, title: Tariff of the town's buses}, {id: holm-2019, title: Who rides}]
      footnotes: [{number: 1, cites: [{work: tariff}, {work: holm-2019}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      references: [holm-2019, tariff]
      works: [{id: tariff, title: Tariff of the town's buses}, {id: holm-2019, title: Who rides}]
      footnotes: [{number: 1, cites: [{work: tariff}, {work: holm-2019}]}]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._oddities import recorded

if TYPE_CHECKING:
    from argmap.paper.oddities import Odd

LEVEL = Level.INFO
CONCERN = Concern.SOURCES
TOGETHER = "{named} works that are cited are not in the reference list: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each citation of a work that is not in the reference list, if there is one."""
    listed = set(subject.graph.paper.references) if subject.graph.paper else set()
    for cited, work in subject.citing.mentions():
        if listed and work.id not in listed:
            message = f"{cited.by} cites {work.id}, which is not in the reference list"
            yield Finding(
                (*cited.path, "work"),
                message,
                "add it to the list; in a review, point it out to the author",
                cited.node,
                name=work.id,
            )


def answers(subject: Subject, odd: "Odd") -> bool:
    """Tell whether the map judges the note itself: it has a list, and says what the note cites."""
    paper = subject.graph.paper
    return bool(paper and paper.references) and recorded(subject, odd)
