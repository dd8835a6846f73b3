"""A note that cites a publication of the author's own institution.

The `affiliation` of an author in the paper's record names the institution. It published the work, or the journal or
book that contains it, or is named as the work's author. Such a source is less independent than others.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      record:
        id: paper
        title: Fares
        author: [{given: Ida, family: Berg, affiliation: "Institute of Transport (IT), Lund"}]
      works: [{id: rides-2019, title: Who rides, publisher: Institute of Transport}]
      footnotes: [{number: 1, cites: [{work: rides-2019}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      record:
        id: paper
        title: Fares
        author: [{given: Ida, family: Berg, affiliation: "Institute of Transport (IT), Lund"}]
      works: [{id: rides-2019, title: Who rides, publisher: University Press}]
      footnotes: [{number: 1, cites: [{work: rides-2019}]}]
"""

import re
from collections.abc import Iterator

from argmap.notation.bibliography import Work
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.SOURCES
TOGETHER = "{named} works tied to the author's own institution are cited: {names}"
ACRONYM = re.compile(r"\(([A-Z][\w.-]*)\)")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each citation of a work that an institution of the paper's authors published, wrote or holds."""
    paper = subject.graph.paper
    affiliations = (
        [name.affiliation for name in paper.record.author if name.affiliation] if paper and paper.record else []
    )
    said = "\n".join(field for _, work in subject.citing.mentions() for field in _fields(work)) if affiliations else ""
    names = [name for one in affiliations for name in institution(one, said)]
    known = [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names]
    for cited, work in subject.citing.mentions():
        if tie := next((field for field in _fields(work) if any(name.search(field) for name in known)), None):
            message = f"{cited.by} cites a work tied to the author's own institution: {tie}"
            yield Finding(
                (*cited.path, "work"),
                message,
                "treat it as a source with a tie to the author; look for an independent one",
                cited.node,
                name=work.id,
            )


def institution(affiliation: str, said: str | None = None) -> list[str]:
    """Return the names of an institution: in full, without its town and acronym, and the acronym in brackets.

    Several are parted by semicolons; what a department belongs to counts as well. Of these only the names that stand
    in ``said`` are returned, if that is given.
    """
    found: dict[str, None] = {}
    for one in affiliation.split(";"):
        first, *others = ACRONYM.sub("", one).split(",")
        found[first.strip()] = None
        found.update(dict.fromkeys(part.strip() for part in others if _stands(part.strip(), said) and _is_body(part)))
    found.update(dict.fromkeys(ACRONYM.findall(affiliation)))
    return [name for name in found if name and _stands(name, said)]


def _stands(name: str, said: str | None) -> bool:
    return said is None or name in said


def _is_body(name: str) -> bool:
    from argmap.citations.names import is_body  # late: it takes the words of all languages

    return is_body(name)


def _fields(work: Work) -> list[str]:
    bodies = [name.literal for name in work.author]
    return [field for field in (work.publisher, work.container_title, work.collection_title, *bodies) if field]
