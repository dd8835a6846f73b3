"""What the two rules on hedges share: the statements, and whether their passages hedge."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.graph import Node
from argmap.notation.model import Voice
from argmap.rules import Subject


class Hedging(NamedTuple):
    """The hedges in a statement, in each of its sentences of the paper, and in the notes that it names."""

    node: Node
    statement: list[str]
    sentences: list[list[str]]
    notes: list[str]


def hedging(subject: Subject) -> Iterator[Hedging]:
    """Yield the statements that have a passage in the paper, with the hedges on both sides.

    A statement of the reader's weakens or strengthens on its reader's account. Of a passage that is quoted in part,
    only the part counts. The paper's language is that of its record, else the one that its text seems to be in.
    """
    if (anchors := subject.anchors) is None:
        return
    from argmap.paper.hedges import hedges, language

    record = subject.graph.paper.record if subject.graph.paper else None
    paper = ((record and record.language) or language(anchors.article.text) or "").partition("-")[0]
    notes = {note.number: note.text for note in anchors.article.notes}
    for anchor in anchors.of.values():
        node, reported = anchor.node, anchor.node.voice is Voice.REPORTED
        if node.voice is not Voice.READER and anchor.spans:
            statement = hedges(node.text, language(node.text) or paper, reported)
            sentences = [hedges(anchors.text(span), paper, reported) for span in anchors.pieces(anchor)]
            named = " ".join(notes.get(backing.note, "") for backing in node.footnotes)
            yield Hedging(node, statement, sentences, hedges(named, paper, reported))
