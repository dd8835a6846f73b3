"""Find it in the text: passages are given, the student marks claim, premises, objections and indicator words.

- Level 1: up to two paragraphs; which sentence is the claim, a premise, an objection, or none of these.
- Level 2: up to three paragraphs; the indicator words as well.
- Level 3: up to five paragraphs; rebuttals (objections to objections) are told from objections.

Needs the paper's text. A sentence from which several statements were read may be marked as any of them, one with a
statement from another branch of the map as that or as none.
"""

from argmap.graph import Node, Role
from argmap.paper.article import Article
from argmap.teaching.exercises.exercise import AnswerForm, KeyItem, Made, Option, Question
from argmap.teaching.exercises.exercise_source import ExerciseSource, Unsuitable
from argmap.teaching.exercises.indicator_words import indicators
from argmap.teaching.exercises.map_branches import LEAST, Branch
from argmap.teaching.exercises.text_passages import TextPassages, passages

SIZES = (5, 8, 12)
PARAGRAPHS = (2, 3, 5)
LACKS = (
    "a passage of the paper is needed: give the paper's text (--paper FILE), and say where statements are from (`at`)"
)
CLAIM, PREMISE, OBJECTION, REBUTTAL, NONE = "claim", "premise", "objection", "rebuttal", "none"
HALF = 0.5


def suits(branch: Branch, article: Article | None) -> int:
    """Return how many statements have a place in the paper."""
    placed = [node for node in branch.graph.nodes.values() if node.at or node.quotes]
    return len(placed) if article and len(placed) >= min(LEAST, len(branch.graph.nodes)) else 0


def make(source: ExerciseSource) -> Made:
    """Return the exercise. Raises ``Unsuitable`` where the paper has none of the branch's passages."""
    text = passages(source, PARAGRAPHS[source.level - 1])
    if not text.ids:
        raise Unsuitable(LACKS)
    roles = _roles(source)
    options = tuple(Option(id=one, text=source.say(f"role.{one}")) for one in roles)
    right = _right(source, text)
    items = [_item(source, options, id_, number, right) for number, id_ in enumerate(text.ids.values(), 1)]
    whole = " ".join(one.text for paragraph in text.paragraphs for one in paragraph.sentences)
    found = indicators(whole, source.whole.language) if source.level > 1 else ()
    if found:
        question = Question(id=source.ids.new(), text=source.say("find-in-text.words"), form=AnswerForm.WORDS)
        items.append(KeyItem(question=question, right=found, passage=whole))
    exercise = source.exercise(
        "find-in-text", ["do", *_told(source, text, roles), *(["indicators"] if found else [])],
        passages=text.paragraphs, questions=source.asked(items),
    )  # fmt: skip
    return Made(exercise=exercise, key=source.key("find-in-text", items))


def _told(source: ExerciseSource, text: TextPassages, roles: tuple[str, ...]) -> list[str]:
    """Return what is told of the roles: what an objection to an objection is, where the text has one."""
    if REBUTTAL in roles:
        return ["rebuttals"]
    rebuttals = (node.id for node in source.branch.graph.nodes.values() if node.rebuttal)
    return ["objections"] if any(text.of(source.sentences(one)) for one in rebuttals) else []


def _roles(source: ExerciseSource) -> tuple[str, ...]:
    return (CLAIM, PREMISE, OBJECTION, *([REBUTTAL] if source.level == 3 else []), NONE)


def _right(source: ExerciseSource, text: TextPassages) -> dict[str, dict[str, str]]:
    """Return by sentence which roles are right, each with the statement that has it."""
    found: dict[str, dict[str, str]] = {}
    for node in source.branch.graph.nodes.values():
        role = CLAIM if node.id == source.branch.claim else _role(source, node)
        for sentence in text.of(source.sentences(node.id)):
            found.setdefault(sentence, {}).setdefault(role, node.text)
    here = {*source.branch.origin.values()}
    for node in source.whole.nodes.values():
        if node.id not in here and source.anchors:
            for sentence in text.of(source.anchors.sentences(node.id)):
                if sentence not in found or NONE in found[sentence]:
                    found.setdefault(sentence, {NONE: ""})[_role(source, node)] = node.text
    return found


def _role(source: ExerciseSource, node: Node) -> str:
    if node.role is Role.OBJECTION:
        return REBUTTAL if node.rebuttal and source.level == 3 else OBJECTION
    return PREMISE if node.role is Role.PREMISE else CLAIM


def _item(
    source: ExerciseSource, options: tuple[Option, ...], sentence: str, number: int, right: dict[str, dict[str, str]]
) -> KeyItem:
    roles = right.get(sentence, {NONE: ""})
    question = Question(
        id=source.ids.new(), about=sentence, form=AnswerForm.ONE, options=options,
        text=source.say("find-in-text.question", number=number),
    )  # fmt: skip
    texts = [text for text in roles.values() if text]
    explanation = (
        source.say("find-in-text.says", text=texts[0].rstrip(".")) if texts else source.say("find-in-text.nothing")
    )
    partial = {OBJECTION: HALF} if REBUTTAL in roles and OBJECTION not in roles else {}
    return KeyItem(question=question, right=tuple(roles), partial=partial, explanation=explanation)
