"""Marks what was handed in for an exercise by its key: a map as maps are marked, answers by questions."""

from argmap.files import refuse
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.problems import Place
from argmap.teaching.exercises.answer_marking import MarkedAnswers, mark_answers
from argmap.teaching.exercises.exercise import Key
from argmap.teaching.marking import Decisions, Marked, ReferenceMap, Rubric, mark_map
from argmap.teaching.marking.text_likeness import TextLikeness
from argmap.teaching.submissions.hand_in import HandIn

NOTHING = Graph("", {}, {}, ())


def reference_of(key: Key) -> ReferenceMap | None:
    """Return the map of a key as a reference to mark by; ``None`` of a key to questions."""
    if key.reference is None:
        return None
    graph = lower(Map.model_validate(key.reference))
    return ReferenceMap(key.exercise, graph, key.named, frozenset(key.distractors))


def mark_exercise(
    hand_in: HandIn,
    key: Key,
    rubric: Rubric | None = None,
    *,
    likeness: TextLikeness | None = None,
    decided: Decisions | None = None,
    file: str = "<hand-in>",
) -> Marked | MarkedAnswers:
    """Mark a submission; where nothing was handed in for a question or a statement, it earns nothing.

    Raises ``ReadError`` for one of another exercise, and for a map where answers are asked for.
    """
    if hand_in.exercise and hand_in.exercise != key.exercise:
        said = f"this is of the exercise {hand_in.exercise[:80]!r}, and the key is of {key.exercise!r}"
        raise refuse("wrong-exercise", said, "mark it with its own key", Place(file))
    reference = reference_of(key)
    if reference:
        given = {key.exercise: decided} if decided else None
        return mark_map(hand_in.graph or NOTHING, [reference], rubric, likeness=likeness, decided=given)
    if hand_in.graph and not hand_in.answers:
        raise refuse("wrong-type", "this is a map, and the exercise asks questions", "hand in the answers", Place(file))
    return mark_answers(hand_in.answers, key, rubric, likeness=likeness, decided=decided)
