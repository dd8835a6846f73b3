"""Critical questions: a step with a scheme is shown, and the student says which questions test it.

- Level 1: the scheme is named; which one of four questions tests the step.
- Level 2: the scheme is named; which of six questions test it (two or three do).
- Level 3: the scheme is to be found first, among five; then which of six questions test the step. Where an objection of
  the map raises a question of the scheme (``question``), the student says instead which one.

There are questions on up to three steps, each of another scheme. Schemes and their questions are English in every
language, as on pages of maps. A question is offered as a wrong one only if it asks about something that steps of the
scheme do not have (``foreign_questions``).
"""

from argmap.graph import Inference, Kind
from argmap.paper.article import Article
from argmap.schemes import Scheme, scheme, scheme_names
from argmap.teaching.exercises.exercise import AnswerForm, KeyItem, Made, Question
from argmap.teaching.exercises.exercise_source import ExerciseSource
from argmap.teaching.exercises.foreign_questions import far_schemes, foreign_questions
from argmap.teaching.exercises.map_branches import Branch

SIZES = (6, 9, 12)
RIGHT, WRONG = (1, 3, 3), (3, 3, 3)
MOST, SCHEMES = 3, 5
LACKS = "no step of this map has a scheme: write `scheme:` at a premise or a linked group (`argmap schemes` lists them)"


def suits(branch: Branch, _: Article | None) -> int:
    """Return how many steps have a scheme that is known."""
    return len(_steps(branch))


def _steps(branch: Branch) -> list[Inference]:
    return [one for one in branch.graph.steps() if one.scheme in scheme_names() and one.kind is not Kind.UNDERCUTS]


def make(source: ExerciseSource) -> Made:
    """Return the exercise."""
    by_scheme = {
        one.scheme: one for one in source.shuffled(_steps(source.branch))
    }  # two of one would tell on each other
    steps = list(by_scheme.values())[:MOST]
    items = [item for step in steps for item in _items(source, step)]
    exercise = source.exercise(
        "critical-questions", ["do", ("one", "several", "scheme")[source.level - 1]], questions=source.asked(items)
    )
    return Made(exercise=exercise, key=source.key("critical-questions", items))


def _items(source: ExerciseSource, step: Inference) -> list[KeyItem]:
    pattern = scheme(step.scheme or "")
    if raised := _raised(source, step, pattern):
        return raised
    found = [_which_scheme(source, step, pattern)] if source.level == 3 else []
    return [*found, _which_questions(source, step, pattern)]


def _which_scheme(source: ExerciseSource, step: Inference, pattern: Scheme) -> KeyItem:
    others = source.random.sample(far_schemes(pattern.name), SCHEMES - 1)
    labels = {one: f"{one}: {scheme(one).summary}" for one in (pattern.name, *others)}
    options = source.options(labels.values())
    text = source.say("critical-questions.which-scheme", step=_said(source, step))
    question = Question(
        id=source.ids.new(), text=text, form=AnswerForm.ONE, options=source.in_any_order(options.values())
    )
    return KeyItem(question=question, right=(options[labels[pattern.name]].id,))


def _which_questions(source: ExerciseSource, step: Inference, pattern: Scheme) -> KeyItem:
    right = source.random.sample(pattern.questions, min(RIGHT[source.level - 1], len(pattern.questions)))
    foreign = foreign_questions(pattern.name)
    options = source.options([*right, *source.random.sample(foreign, WRONG[source.level - 1])])
    named = "" if source.level == 3 else pattern.name
    key = "which-questions" if source.level == 3 else "which-question" if source.level == 1 else "which-of-these"
    text = source.say(f"critical-questions.{key}", step=_said(source, step), scheme=named, summary=pattern.summary)
    form = AnswerForm.ONE if source.level == 1 else AnswerForm.SEVERAL
    question = Question(id=source.ids.new(), text=text, form=form, options=source.in_any_order(options.values()))
    explanation = source.say("critical-questions.says", scheme=pattern.name, summary=pattern.summary)
    return KeyItem(question=question, right=tuple(options[one].id for one in right), explanation=explanation)


def _raised(source: ExerciseSource, step: Inference, pattern: Scheme) -> list[KeyItem]:
    """Return an item for each objection that raises a question of the scheme, at level 3."""
    graph = source.branch.graph
    targets = {step.id, *step.sources, step.target} if source.level == 3 else set()
    found = []
    for one in (one for target in sorted(targets) for one in graph.into(target, Kind.ATTACKS, Kind.UNDERCUTS)):
        node = graph.nodes[one.sources[0]]
        if node.question and node.question <= len(pattern.questions):
            options = source.options(pattern.questions)
            text = source.say(
                "critical-questions.raised", text=node.text, step=_said(source, step), scheme=pattern.name
            )
            question = Question(
                id=source.ids.new(), text=text, form=AnswerForm.ONE, options=source.in_any_order(options.values())
            )
            found.append(KeyItem(question=question, right=(options[pattern.questions[node.question - 1]].id,)))
    return found


def _said(source: ExerciseSource, step: Inference) -> str:
    """Return a step in words: its premises, then what they are for or against."""
    premises = "\n".join(f"• {source.texts[one]}" for one in step.sources)
    key = "step" if step.kind is Kind.SUPPORTS else "step-against"
    return source.say(f"critical-questions.{key}", premises=premises, target=source.texts[step.target])
