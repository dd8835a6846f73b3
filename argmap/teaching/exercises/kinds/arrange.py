"""Arrange: the statements are given, the structure is to be built.

- Level 1: about six statements, no distractors; the claim is told.
- Level 2: about nine, with two distractors; the claim is told.
- Level 3: about twelve, with four distractors; the claim is to be found.

Distractors are statements of other branches of the map, which belong nowhere in this one. Marked as a map, by ids.
"""

from argmap.forest.summary import number
from argmap.graph import Kind
from argmap.paper.article import Article
from argmap.problems import ArgmapError
from argmap.teaching.exercises.exercise import Made, Option
from argmap.teaching.exercises.exercise_source import ExerciseSource
from argmap.teaching.exercises.map_branches import Branch
from argmap.teaching.exercises.shown_maps import bare_map

SIZES = (6, 9, 12)
DISTRACTORS = (0, 2, 4)
LACKS = "there is nothing to arrange: a map of at least two statements is needed"


def suits(branch: Branch, _: Article | None) -> int:
    """Return how many statements there are to be arranged."""
    return len(branch.graph.nodes) - 1


def make(source: ExerciseSource) -> Made:
    """Return the exercise. Raises ``ArgmapError`` where the map has not as many other statements as were asked for."""
    wanted = DISTRACTORS[source.level - 1] if source.distractors is None else source.distractors
    if source.distractors is not None and wanted > len(source.elsewhere):
        there = f"only {number(len(source.elsewhere), 'statement')}" if source.elsewhere else "no statement"
        cure = "ask for fewer distractors, or for a smaller branch (--branch)"
        raise ArgmapError(f"the map has {there} outside this branch that can distract; {cure}")
    distractors = source.elsewhere[:wanted]
    offered = [Option(id=id_, text=text) for id_, text in source.texts.items()]
    offered += [Option(id=source.ids.new(), text=text) for text in distractors]
    told = source.level < 3
    against_steps = any(one.kind is Kind.UNDERCUTS for one in source.branch.graph.inferences.values())
    instructions = ["do", *(["steps"] if against_steps else []), "claim" if told else "no-claim"]
    instructions.append("distractors" if distractors else "all")
    exercise = source.exercise(
        "arrange", instructions, claim=source.branch.claim if told else None, statements=source.in_any_order(offered)
    )
    reference = bare_map(source.branch.data)
    return Made(exercise=exercise, key=source.key("arrange", reference=reference, named=True, distractors=distractors))
