"""A work in the reference list that no note cites.

Either a note is missing, or the list includes works that the paper does not use. The rule is silent where the paper
cites in its text: a map names only those of its works that support a statement.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      references: [holm-2019, tariff]
      works: [{id: tariff, title: Tariff of the town's buses}, {id: holm-2019, title: Who rides}]
      footnotes: [{number: 1, cites: [{work: tariff}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      references: [tariff]
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes: [{number: 1, cites: [{work: tariff}]}]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.paper.oddities import Odd

LEVEL = Level.WARNING
CONCERN = Concern.SOURCES
TOGETHER = "no note cites {named} works: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each listed work without a citation, where the paper cites by notes and not in its text."""
    paper = subject.graph.paper
    mentions = list(subject.citing.mentions())
    cited = {work.id for _, work in mentions}
    by_notes = bool(mentions) and not any(node.cites for node in subject.graph.nodes.values())
    for index, key in enumerate(paper.references if paper and by_notes else ()):
        if key in subject.graph.works and key not in cited:
            path = ("paper", "references", index)
            yield Finding(
                path, f"no note cites {key}", "add the missing note, or remove the work from the list", name=key
            )


def answers(subject: Subject, odd: "Odd") -> bool:
    """Tell whether the map judges the work itself: a note of its own cites it, or could."""
    paper = subject.graph.paper
    if paper is None or not paper.footnotes:
        return False
    return odd.work in paper.references or odd.work in subject.citing.cited
