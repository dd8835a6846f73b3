"""A note that cites the paper's own author.

That is common and often right, but such a source is less independent than one that somebody else wrote. Authors are
compared by family name and the first letter of the given name.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      record: {id: paper, title: Fares, author: [{given: Ida, family: Berg}]}
      works: [{id: berg-2019, title: Ten years of buses, author: [{given: I., family: Berg}]}]
      footnotes: [{number: 1, cites: [{work: berg-2019}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      record: {id: paper, title: Fares, author: [{given: Ida, family: Berg}]}
      works: [{id: holm-2019, title: Ten years of buses, author: [{given: Nils, family: Holm}]}]
      footnotes: [{number: 1, cites: [{work: holm-2019}]}]
"""

from collections.abc import Iterator

from argmap.notation.bibliography import Name
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.SOURCES
TOGETHER = "{named} works by the paper's own author are cited: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each citation of a work that an author of the paper wrote, alone or with others."""
    paper = subject.graph.paper
    own = {_key(name) for name in paper.record.author} if paper and paper.record else set()
    for cited, work in subject.citing.mentions():
        if shared := [name for name in work.author if _key(name) in own]:
            alone = "" if len(work.author) == 1 else ", with others"
            message = (
                f"{cited.by} cites a work of the paper's own author {shared[0].family or shared[0].literal}{alone}"
            )
            yield Finding(
                (*cited.path, "work"),
                message,
                "treat it as the author's own word; look for an independent source",
                cited.node,
                name=work.id,
            )


def _key(name: Name) -> tuple[str, str]:
    given = (name.given or "").strip().casefold()
    return (name.family or name.literal or "").casefold(), given[:1]
