"""Fill in: the structure is given, some statements are blank.

- Level 1: a third of about six statements is blank, two or three; a word bank has exactly these.
- Level 2: half of about nine, the claim perhaps among them; the word bank has two distractors more.
- Level 3: half of about nine, and no word bank: the student writes, with the text at hand if it is given.

What is written in the student's own words waits for the teacher; the same words as the map's are right at once.
"""

from argmap.paper.article import Article
from argmap.teaching.exercises.exercise import AnswerForm, KeyItem, Made, Question
from argmap.teaching.exercises.exercise_source import ExerciseSource, Unsuitable
from argmap.teaching.exercises.map_branches import Branch
from argmap.teaching.exercises.shown_maps import blanked
from argmap.teaching.exercises.text_passages import passages
from argmap.text.plain_words import plain_words

SIZES = (6, 9, 9)
SHARES = (1 / 3, 1 / 2, 1 / 2)
DISTRACTORS = (0, 2, 0)
MOST, PARAGRAPHS = 3, 6
LACKS = "there is nothing to fill in: a map of at least three statements is needed"


def suits(branch: Branch, _: Article | None) -> int:
    """Return how many statements can be blank."""
    return max(0, len(branch.graph.nodes) - 2)


def make(source: ExerciseSource) -> Made:
    """Return the exercise. Raises ``Unsuitable`` where there is nothing to choose from."""
    free = source.level == 3
    blanks = _blanks(source)
    wanted = DISTRACTORS[source.level - 1] if source.distractors is None else source.distractors
    distractors = () if free else source.elsewhere[:wanted]
    bank = {} if free else source.options([*(source.texts[one] for one in blanks), *distractors])
    if len(bank) == 1:  # a single option would be the answer
        raise Unsuitable(LACKS)
    options = source.in_any_order(bank.values())
    numbered = [id_ for id_ in source.texts if id_ in blanks]
    items = [
        KeyItem(
            question=Question(
                id=id_, about=id_, text=source.say("fill-in.question", number=number), options=options,
                form=AnswerForm.TEXT if free else AnswerForm.ONE,
            ),
            right=(source.texts[id_],) if free else (bank[source.texts[id_]].id,),
        )
        for number, id_ in enumerate(numbered, 1)
    ]  # fmt: skip
    exercise = source.exercise(
        "fill-in", ["do", "free" if free else "distractors" if distractors else "bank"],
        map={"claim": blanked(source.branch.data["claim"], set(blanks))}, blanks=tuple(numbered), statements=options,
        passages=passages(source, PARAGRAPHS).paragraphs if free else (), questions=source.asked(items),
    )  # fmt: skip
    return Made(exercise=exercise, key=source.key("fill-in", items, distractors=distractors))


def _blanks(source: ExerciseSource) -> list[str]:
    """Choose statements that are said once, and whose places can be told apart, so that one text fits one blank."""
    said = [plain_words(text) for text in source.texts.values()]
    able = [id_ for id_, text in source.texts.items() if said.count(plain_words(text)) == 1]
    able = [id_ for id_ in able if source.level > 1 or id_ != source.branch.claim]
    many = max(2, round(len(source.texts) * SHARES[source.level - 1]))
    many = min(many, MOST) if source.level == 1 else many
    chosen: list[str] = []
    for id_ in source.random.sample(able, len(able)):
        if len(chosen) < min(many, len(source.texts) - 1) and not any(_alike(source, id_, one) for one in chosen):
            chosen.append(id_)
    return chosen


def _alike(source: ExerciseSource, one: str, other: str) -> bool:
    """Tell whether two blanks could be exchanged: leaves side by side, or one that hangs on the other."""
    graph = source.branch.graph
    here, there = (graph.inferences.get(graph.nodes[id_].home or "") for id_ in (one, other))
    if here is None or there is None:  # there is only one claim
        return False
    if one == there.target or other == here.target:
        return True
    if graph.into(one) or graph.into(other) or (here.target, here.kind) != (there.target, there.kind):
        return False
    return here is there or len(here.sources) == len(there.sources) == 1
