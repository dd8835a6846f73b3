"""What a submission says in its own words, by which a teacher's decision is known to concern it."""

from argmap.teaching.exercises.answer_marking import LONGEST
from argmap.teaching.submissions.hand_in import HandIn
from argmap.text.plain_words import plain_words


def said_words(hand_in: HandIn) -> frozenset[str]:
    """Return the plain words of each statement and each written answer: no other decision changes its marks."""
    nodes = hand_in.graph.nodes.values() if hand_in.graph else ()
    answers = (one for one in hand_in.answers.values() if isinstance(one, str))
    return frozenset([*(plain_words(node.text) for node in nodes), *(plain_words(one[:LONGEST]) for one in answers)])
