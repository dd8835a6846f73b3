"""What the two rules on hedges share: the statements, and whether their passages hedge."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.anchoring.resolving import Anchors
from argmap.graph import Graph, Node
from argmap.notation.model import Voice
from argmap.rules._passages import language_of_paper

CLAUSE = re.compile(r"[,;:()]|\s[-\u2013\u2014]\s")
WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 5
"""The letters by which the words of a clause and a statement are compared."""


class Hedging(NamedTuple):
    """The hedges in a statement, in each of its sentences of the paper, and in the notes that it names.

    ``firm`` tells whether the statement does not weaken what it says in any way, ``soft`` whether the paper does.
    """

    node: Node
    statement: list[str]
    sentences: list[list[str]]
    notes: list[str]
    firm: bool
    soft: bool


def hedging(graph: Graph, anchors: Anchors | None) -> Iterator[Hedging]:
    """Yield the statements that have a passage in the paper, with the hedges on both sides.

    Statements in the voice ``reader`` are left out: they are not the paper's. If only part of a passage is quoted, only
    that part counts, and of a sentence only the clauses that the statement is about. Nothing is yielded where the
    hedges of the paper's language or the statement's are not known.
    """
    if anchors is None:
        return
    from argmap.language import detect
    from argmap.language.hedges import approximates, hedges, softens, tells_ability

    article = anchors.article
    paper, notes = language_of_paper(graph, article.text), {note.number: note.text for note in article.notes}
    own = graph.language or detect(" ".join(node.text for node in graph.nodes.values())) or paper
    for anchor in anchors.of.values():
        node, reported = anchor.node, anchor.node.voice is Voice.REPORTED
        if node.voice is Voice.READER or not anchor.spans:
            continue
        statement = hedges(node.text, own, reported)
        listed = " ".join(notes.get(backing.note, "") for backing in node.footnotes)
        named = hedges(listed, paper, reported)
        if statement is not None and named is not None:
            texts = [anchors.text(span) for span in anchors.pieces(anchor)]
            sentences = [_about(node.text, text, paper, reported) for text in texts]
            kept = [one for one in statement if not (_of_figure(one, own, texts) or tells_ability(one, own))]
            rough = any(approximates(word, own) for word in kept)
            soft = any(softens(text, paper, rough) for text in (*texts, listed))
            figures_too = all(approximates(word, paper) for words in sentences for word in words)
            yield Hedging(node, kept, sentences, named, not softens(node.text, own, figures_too), soft)


def _of_figure(word: str, code: str, texts: list[str]) -> bool:
    """Tell whether a hedge says that a figure is not exact which the passage has: "nearly all" for 95 per cent."""
    from argmap.language.hedges import approximates

    return approximates(word, code) and any(re.search(r"\d", text) for text in texts)


def _about(statement: str, sentence: str, code: str, reported: bool) -> list[str]:
    """Return the hedges of a sentence that are in clauses that the statement is about, as far as words tell."""
    from argmap.language.hedges import hedge_places

    places = hedge_places(sentence, code, reported)
    if not places:
        return []
    said = {match[0].casefold()[:STEM] for match in WORD.finditer(statement)}
    clauses = list(_clauses(sentence))
    shared = [len(said & {match[0].casefold()[:STEM] for match in WORD.finditer(sentence, *one)}) for one in clauses]
    kept = [one for one, count in zip(clauses, shared, strict=True) if count or not max(shared)]
    return [sentence[start:end] for start, end in places if any(first <= start < last for first, last in kept)]


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in CLAUSE.finditer(sentence):
        yield start, match.start()
        start = match.end()
    yield start, len(sentence)
