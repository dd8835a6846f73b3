"""Whether a statement itself accounts for an objection to it."""

from typing import TYPE_CHECKING

from argmap.graph import Node
from argmap.notation.model import Voice
from argmap.rules import Subject

if TYPE_CHECKING:
    from argmap.anchoring.resolving import Anchors
    from argmap.language import Wording

SHARED = 2
"""How many content words an objection and a statement from one sentence share at least if that says how they relate."""


def accounted(subject: Subject, objection: Node, target: Node) -> bool:
    """Tell whether the statement that an objection attacks grants it, and is upheld all the same.

    It does if its text says so ("although ..."), or if the paper does: in the sentence that both were read from, or by
    a word such as "however" at the beginning of the statement's sentence, where that follows the objection's. Without
    the paper's text, a statement accounts for what it reports from others in its own sentence, with words of its own.
    What cannot be seen is a contrast without a word for it, and whether the statement is any answer.
    """
    return subject.wording is not None and (
        _in_statement(subject, objection, target, subject.wording)
        or (
            _in_one_place(subject, objection, target)
            if subject.anchors is None
            else _in_paper(subject, objection, target)
        )
    )


def _in_statement(subject: Subject, objection: Node, target: Node, wording: "Wording") -> bool:
    from argmap.language.contrast import grants, has_contrast

    if not has_contrast(target.text, wording):  # spares the stemming
        return False
    return grants(target.text, subject.terms[objection.id], subject.terms[target.id], wording)


def _in_one_place(subject: Subject, objection: Node, target: Node) -> bool:
    if objection.voice is not Voice.REPORTED or not _sentence(objection) or _sentence(objection) != _sentence(target):
        return False
    return len(subject.terms[objection.id].keys() & subject.terms[target.id].keys()) >= SHARED


def _sentence(node: Node) -> str | None:
    """Return the only sentence that a statement was read from; ``None`` if they are more, or none is named."""
    from argmap.notation.location import parse_at

    try:
        places = parse_at(node.at) if node.at else ()
    except ValueError:  # a rule says so
        return None
    return str(places[0]) if len(places) == 1 and places[0].first == places[0].last is not None else None


def _in_paper(subject: Subject, objection: Node, target: Node) -> bool:
    from argmap.language import language
    from argmap.language.contrast import contradicts, grants, has_contrast
    from argmap.language.terms import terms

    found, anchors = language(subject.paper_language), subject.anchors
    if anchors is None or found is None or found.wording is None:
        return False
    here = anchors.sentences(objection.id)
    for number in anchors.sentences(target.id):
        text = _text(anchors, number)
        if number in here and has_contrast(text, found.wording):
            granted, held = (terms(_words(anchors, node, text), found.wording) for node in (objection, target))
            if grants(text, granted, held, found.wording):
                return True
        follows = number - 1 in here and _paragraph(anchors, number) == _paragraph(anchors, number - 1)
        if number not in here and follows and contradicts(text, found.wording):
            return True
    return False


def _words(anchors: "Anchors", node: Node, sentence: str) -> str:
    """Return the words by which a statement is known in a sentence: those that it quotes there, or its own."""
    pieces = (anchors.text(piece) for piece in anchors.pieces(anchors.of[node.id]))
    return next((piece for piece in pieces if piece in sentence and piece != sentence), node.text)


def _text(anchors: "Anchors", number: int) -> str:
    return anchors.text(anchors.index.span(range(number, number + 1)))


def _paragraph(anchors: "Anchors", number: int) -> str:
    return anchors.index.sentences[number][0]
