"""A source that is cited at second hand.

The note says "cited in", "quoted in" or the like: the quotation was taken from another work, not from the source
itself.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}, {id: holm-2019, title: Who rides}]
      footnotes: [{number: 1, cites: [{work: tariff}, {prefix: quoted in, work: holm-2019}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}, {id: holm-2019, title: Who rides}]
      footnotes: [{number: 1, cites: [{work: tariff}, {prefix: see also, work: holm-2019}]}]
"""

from collections.abc import Iterator

from argmap.citations.vocabulary import whole
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.SOURCES
CURE = "look up the source itself"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each citation whose prefix or suffix says that it is second-hand, and each note whose text says so."""
    for cited in subject.citing.citations():
        for key, text in (("prefix", cited.citation.prefix), ("suffix", cited.citation.suffix)):
            if text and second_hand(text):
                message = f"{cited.by} cites at second hand: {text}"
                yield Finding((*cited.path, key), message, CURE, cited.node)
    for index, note in enumerate(subject.graph.paper.footnotes if subject.graph.paper else ()):
        if note.text and (found := second_hand(note.text)):
            path = ("paper", "footnotes", index, "text")
            yield Finding(path, f"note {note.number} cites at second hand: {found}", CURE)


def second_hand(text: str) -> str | None:
    """Return the words of a text that say that a source was read only in another work."""
    found = whole("signals", "second_hand").search(text)
    return found and found[0]
