"""A word that takes the place of a reason.

"Obviously" or "it is no secret" asks us to agree without a reason. In a statement, leave it out and see whether
anything supports it. In the sentences of the paper that statements were read from, such a word is found too, unless the
statement lists a note or work that backs it: what the author does not argue for, the words ask the reader to grant.
What others are quoted as saying is left out. The words depend on the language, of the map and of the paper's text; what
is denied ("not obvious") is none.

Paper:

    ## 1. Fares
    It is no secret that bus fares are too high.

Bad:

    claim:
      text: Bus fares are too high.
      at: 1.1 s1

Bad without paper:

    claim:
      text: It is no secret that bus fares are too high.

Good:

    claim:
      text: Bus fares are too high.
      at: 1.1 s1
      footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses}]
      footnotes: [{number: 1, cites: [{work: tariff}]}]
"""

from collections.abc import Iterator, Sequence

from argmap.graph import Node
from argmap.notation.model import Voice
from argmap.problems import Concern, Level
from argmap.rules import Finding, Profile, Subject
from argmap.text.enumerating import listed

LEVEL = Level.WARNING
CONCERN = Concern.ARGUMENT
TOGETHER = "in {count} places words stand in for a reason: {names}"
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with such a word, then each sentence with one that a statement was read from."""
    said = set()
    for node in subject.graph.nodes.values():
        readers = node.voice is Voice.READER  # what whoever made the map adds is no fault of the paper
        if subject.wording and not readers and (words := subject.wording.standing_in(node.text)):
            said.add(node.id)
            yield Finding.on(
                node, f"{_take(words)} the place of a reason", "leave it out; support the statement instead"
            )
    for node, words, where in _in_paper(subject):
        if node.id not in said:
            cure = "see whether the paper gives a reason; if it gives none, this is a finding about the paper"
            message = f"{_take(words)} the place of a reason in the paper ({where})"
            yield Finding.on(node, message, cure, name=f"{listed(map(repr, words))} ({where})")


def _take(words: Sequence[str]) -> str:
    return f"{listed(map(repr, words))} {'takes' if len(words) == 1 else 'take'}"


def _in_paper(subject: Subject) -> Iterator[tuple[Node, list[str], str]]:
    """Yield the paper's sentences with such words: a statement of the author's from there, the words, the place."""
    if (anchors := subject.anchors) is None:
        return
    from argmap.anchoring.quotation_marks import unquoted
    from argmap.language import language

    found = language(subject.paper_language)
    if found is None or found.wording is None:
        return
    for number, ids in anchors.nodes.items():
        text = anchors.text(anchors.index.span(range(number, number + 1)))
        words = found.wording.standing_in(unquoted(text, "..."))
        nodes = (anchors.of[id_].node for id_ in ids) if words else ()
        node = next((one for one in nodes if _owes(subject, one)), None)
        if node:
            yield node, words, anchors.index.at([number])


def _owes(subject: Subject, node: Node) -> bool:
    """Tell whether a statement is the author's, and no note or work backs all of it."""
    backed = any(one.backs is None for one in subject.citing.sources(node))
    return node.voice in (Voice.AUTHOR, Voice.CONCEDED) and not backed
