"""Missing premise: a step from linked premises is shown without one of them, which the student finds.

- Level 1: three options, the wrong ones from another part of the map.
- Level 2: four options, the wrong ones from the same branch where it has any, and so about the same things.
- Level 3: no options: the student writes the premise. The map's own words are right at once, others wait for the
  teacher.

There is a question for each linked group of the branch, up to four. Premises that nobody wrote in the paper, and that
whoever made the map added, are left out first.
"""

from argmap.graph import Inference, Kind
from argmap.notation.model import Voice
from argmap.paper.article import Article
from argmap.teaching.exercises.exercise import AnswerForm, KeyItem, Made, Question
from argmap.teaching.exercises.exercise_source import ExerciseSource, Unsuitable
from argmap.teaching.exercises.map_branches import Branch

SIZES = (6, 9, 12)
WRONG = (2, 3, 0)
MOST = 4
LACKS = "there are no linked premises in this map: put premises that need one another under `linked`"


def suits(branch: Branch, _: Article | None) -> int:
    """Return how many linked groups there are."""
    return len(_groups(branch))


def _groups(branch: Branch) -> list[Inference]:
    steps = branch.graph.inferences.values()
    return [one for one in steps if len(one.sources) > 1 and one.kind is Kind.SUPPORTS]


def make(source: ExerciseSource) -> Made:
    """Return the exercise. Raises ``Unsuitable`` where there is nothing to choose from."""
    groups = source.shuffled(_groups(source.branch))[:MOST]
    shown = [id_ for one in groups for id_ in (*one.sources, one.target)]
    items = []
    for one in groups:
        hidden = [id_ for id_ in one.sources if shown.count(id_) == 1]  # another question must not show it
        if hidden:
            items.append(_item(source, one, hidden))
    if not items:
        raise Unsuitable(LACKS)
    exercise = source.exercise("missing-premise", ["do", "free" if source.level == 3 else "choose"],
                               questions=source.asked(items))  # fmt: skip
    return Made(exercise=exercise, key=source.key("missing-premise", items))


def _item(source: ExerciseSource, step: Inference, hidden: list[str]) -> KeyItem:
    nodes = source.branch.graph.nodes
    added = [one for one in hidden if nodes[one].voice is Voice.READER]
    missing = source.random.choice(added or hidden)
    given = "\n".join(f"• {nodes[one].text}" for one in source.shuffled(step.sources) if one != missing)
    text = source.say("missing-premise.question", given=given, claim=nodes[step.target].text)
    explanation = source.say("missing-premise.says")
    if source.level == 3:
        question = Question(id=source.ids.new(), text=text, form=AnswerForm.TEXT)
        return KeyItem(question=question, right=(nodes[missing].text,), explanation=explanation)
    wrong = _wrong(source, step)[: WRONG[source.level - 1]]
    if not wrong:
        raise Unsuitable(f"{LACKS}; and the map needs other statements to choose from")
    options = source.options([nodes[missing].text, *wrong])
    offered = source.in_any_order(options.values())
    question = Question(id=source.ids.new(), text=text, form=AnswerForm.ONE, options=offered)
    return KeyItem(question=question, right=(options[nodes[missing].text].id,), explanation=explanation)


def _wrong(source: ExerciseSource, step: Inference) -> list[str]:
    """Return statements that the step does not need, those of the level first."""
    shown = {source.texts[one] for one in (*step.sources, step.target)}
    near = [text for text in source.shuffled(source.texts.values()) if text not in shown]
    far = list(source.elsewhere)
    return list(dict.fromkeys([*far, *near] if source.level == 1 else [*near, *far]))
