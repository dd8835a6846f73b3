"""What the two rules on hedges share: the statements, and whether their passages hedge."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.graph import Node
from argmap.notation.model import Voice
from argmap.rules import Subject
from argmap.rules._passages import language_of_paper


class Hedging(NamedTuple):
    """The hedges in a statement, in each of its sentences of the paper, and in the notes that it names."""

    node: Node
    statement: list[str]
    sentences: list[list[str]]
    notes: list[str]


def hedging(subject: Subject) -> Iterator[Hedging]:
    """Yield the statements that have a passage in the paper, with the hedges on both sides.

    Statements in the voice ``reader`` are left out: they are not the paper's. If only part of a passage is quoted, only
    that part counts. Nothing is yielded where the hedges of the paper's language or the statement's are not known.
    """
    if (anchors := subject.anchors) is None:
        return
    from argmap.language import detect
    from argmap.language.hedges import hedges

    paper, notes = (
        language_of_paper(subject.graph, anchors.article.text),
        {note.number: note.text for note in anchors.article.notes},
    )
    for anchor in anchors.of.values():
        node, reported = anchor.node, anchor.node.voice is Voice.REPORTED
        if node.voice is Voice.READER or not anchor.spans:
            continue
        statement = hedges(node.text, subject.graph.language or detect(node.text) or paper, reported)
        named = hedges(" ".join(notes.get(backing.note, "") for backing in node.footnotes), paper, reported)
        if statement is not None and named is not None:
            sentences = [hedges(anchors.text(span), paper, reported) or [] for span in anchors.pieces(anchor)]
            yield Hedging(node, statement, sentences, named)
