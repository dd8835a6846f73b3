"""A page that the cited work does not have.

The `page` of the work, an article or a chapter, says where it begins and ends; the note cites a page outside that
range.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit, page: 89-104}]
      footnotes: [{number: 1, cites: [{work: cats-2017, locator: 104-106}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit, page: 89-104}]
      footnotes: [{number: 1, cites: [{work: cats-2017, locator: 103-104}]}]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.evaluation.page_ranges import page_numbers
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject
from argmap.rules._oddities import recorded

if TYPE_CHECKING:
    from argmap.paper.oddities import Odd

LEVEL = Level.WARNING
CONCERN = Concern.SOURCES
CURE = "look up the page, then correct the citation or the work"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each locator with a page before the first or after the last of its work; Ibid. means its note's work."""
    works = subject.graph.works
    for cited in subject.citing.citations():
        citation = cited.citation
        if citation.label != "page" or len(cited.works) != 1 or cited.works[0] not in works:
            continue
        work = works[cited.works[0]]
        inside, pages = page_numbers(work.page or ""), page_numbers(citation.locator or "")
        if inside and pages and not (min(inside) <= min(pages) and max(pages) <= max(inside)):
            message = f"{cited.by} cites page {citation.locator}, but {work.id} has pages {work.page}"
            yield Finding((*cited.path, "locator"), message, CURE, cited.node)


def answers(subject: Subject, odd: "Odd") -> bool:
    """Tell whether the map judges the note itself: it says what the note cites, and the pages of the work."""
    work = subject.graph.works.get(odd.work or "")
    return bool(work and work.page) and recorded(subject, odd)
