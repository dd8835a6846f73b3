"""What a submission has besides the statements of the reference: repetitions, pieces, merged ones, others."""

from collections.abc import Iterator, Mapping

from argmap.graph import Graph
from argmap.teaching.marking.canonical import in_canonical_order
from argmap.teaching.marking.text_likeness import TextLikeness
from argmap.teaching.marking.verdicts import JudgedRelation, Verdict
from argmap.text.plain_words import plain_words

HOLDS = 0.75
"""Which share of the words of one statement another must have to hold it."""
AGAIN = 0.9
"""How alike two statements of one submission are of which one repeats the other."""
FEW = 3
"""A statement of fewer words is not looked for in others."""


def surplus(
    reference: Graph, submission: Graph, pairs: Mapping[str, str], likeness: TextLikeness
) -> Iterator[JudgedRelation]:
    """Yield a verdict for each statement that only the submission has, in canonical order."""
    taken = {new: old for old, new in pairs.items()}
    words = {new: set(plain_words(submission.nodes[new].text).split()) for new in taken}
    for node in in_canonical_order(submission):
        if node.id in taken:
            continue
        again = [new for new in words if likeness.alike(node.text, submission.nodes[new].text) >= AGAIN]
        whole = _holder(node.text, {new: reference.nodes[taken[new]].text for new in words})
        if again:
            yield JudgedRelation(Verdict.AGAIN, taken[again[0]], node.id, other=again[0])
        elif whole and _rest(reference.nodes[taken[whole]].text, submission.nodes[whole].text):
            yield JudgedRelation(Verdict.PART, taken[whole], node.id, other=whole)
        else:
            yield JudgedRelation(Verdict.EXTRA, None, node.id)


def merged(reference: Graph, submission: Graph, pairs: Mapping[str, str], missing: str) -> str | None:
    """Return the submission's statement that holds a missing one of the reference besides its own, if there is one."""
    own = {new: old for old, new in pairs.items()}
    holder = _holder(reference.nodes[missing].text, {new: submission.nodes[new].text for new in own})
    if holder and _rest(submission.nodes[holder].text, reference.nodes[own[holder]].text):
        return holder
    return None


def _holder(text: str, others: Mapping[str, str]) -> str | None:
    """Return which of some texts has most of the words of one, and more than those; ``None`` if none has."""
    words = plain_words(text).split()
    if len(words) < FEW:
        return None
    shares = {}
    for key, other in others.items():
        there = plain_words(other).split()
        if len(there) > len(words):
            shares[key] = len(set(words) & set(there)) / len(set(words))
    best = max(shares, key=lambda key: (shares[key], others[key]), default=None)
    return best if best is not None and shares[best] >= HOLDS else None


def _rest(whole: str, part: str) -> bool:
    """Tell whether a text says more than another one does."""
    return len(set(plain_words(whole).split()) - set(plain_words(part).split())) >= FEW - 1
