"""A note whose text in the paper does not match the map's record of it.

The note names neither the author nor the title of a work that the record says it cites, gives another year or page,
does not say *Ibid.* where the record has it repeat another note, or does not exist. Needs the paper's text.

Paper:

    ## 1. Buses
    Fares were dropped in 2013.[^1]

    [^1]: Oded Cats, The Prospects of Fare-Free Transit, 2017, p. 84.

Bad:

    claim: {text: The town has had free buses since 2013., at: 1.1 s1, footnotes: [1]}
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit, author: [{family: Cats}], issued: 2017}]
      footnotes: [{number: 1, cites: [{work: cats-2017, locator: 48}]}]

Good:

    claim: {text: The town has had free buses since 2013., at: 1.1 s1, footnotes: [1]}
    paper:
      works: [{id: cats-2017, title: The prospects of fare-free transit, author: [{family: Cats}], issued: 2017}]
      footnotes: [{number: 1, cites: [{work: cats-2017, locator: 84}]}]
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each citation of the record that the text of its note does not bear out."""
    if subject.article is None or not subject.article.notes:
        return
    from argmap.rules._notes import differences

    marked, misdated = {marker.note for marker in subject.article.markers}, _misdated(subject)
    texts = {note.number: note.text for note in subject.article.notes}
    for position, note in enumerate(subject.graph.paper.footnotes if subject.graph.paper else ()):
        path = ("paper", "footnotes", position)
        if note.number not in texts:
            # a mark without a note is a matter for marker-without-note, one that is gone for note-renumbered
            if note.number not in marked and note.number > 0:
                message = f"the paper's text has no note {note.number}"
                yield Finding((*path, "number"), message, "correct the number, or remove the note")
            continue
        if not any(map(str.isalnum, texts[note.number])):  # a matter for empty-note
            continue
        for place, citation in enumerate(note.cites):
            work = subject.graph.works.get(citation.work or "")
            dated = (note.number, citation.work) not in misdated
            for difference in differences(citation, work, texts[note.number], dated=dated):
                message = f"note {note.number} differs in the paper: {difference}"
                yield Finding((*path, "cites", place), message, "compare the record with the note")


def _misdated(subject: Subject) -> set[tuple[int, str | None]]:
    """Return notes and works of which the paper's own list gives another date: a matter for differing-citation."""
    if subject.apparatus is None or not subject.apparatus.article.entries:
        return set()
    from argmap.paper.oddities._differing import differing

    return {(note.number, key) for note, key, field, *_ in differing(subject.apparatus) if field == "issued"}
