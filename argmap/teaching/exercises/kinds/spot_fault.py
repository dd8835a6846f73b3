"""Spot the fault: a map with planted faults, which the checker's rules know.

- Level 1: one fault in about six statements; the statement is pointed out, and the student says what is wrong with it.
- Level 2: one or two faults in about nine; what is wrong is told, and the student says where.
- Level 3: up to three small faults in about twelve; for each of a list of faults, of which some are not there, the
  student says where it is, or that it is not there.

The faults: a premise without support; a note that does not back the statement, or only explains; a changed figure (both
need the paper's text); linked premises taken for independent ones; a statement that points at something it does not
name (a dangling term); support in a circle. A fault that the checker does not report is not used; linked premises that
were taken apart are the exception, since its rule goes by shared words and sees only some.
"""

from argmap.notation.model import Basis
from argmap.paper.article import Article
from argmap.teaching.exercises.exercise import AnswerForm, Data, KeyItem, Made, Option, Question
from argmap.teaching.exercises.exercise_source import ExerciseSource, Unsuitable
from argmap.teaching.exercises.map_branches import Branch, statements, without_leaves
from argmap.teaching.exercises.planted_faults import NEED_TEXT, FaultKind, FaultPlanter, Planted
from argmap.teaching.exercises.shown_maps import WITH_SOURCES, notes_shown, shown, with_paper
from argmap.teaching.exercises.text_passages import passages

SIZES = (6, 9, 12)
MANY, OFFERED, PARAGRAPHS = (1, 2, 3), 4, 40
LEAST = 5
"""How many statements are enough to plant in when those without support are left out."""
ALIKE = {FaultKind.NOTE: FaultKind.EXPLAINS, FaultKind.EXPLAINS: FaultKind.NOTE}
"""Faults that a student cannot be asked to tell apart."""
ABOUT_NOTES = frozenset(ALIKE)
"""Faults that nobody would look for in a map without notes."""
LACKS = (
    "no fault can be planted here that the checker sees: a branch is needed in which it finds few problems (`argmap "
    "check`), with notes, linked premises or several levels; with the paper's text (--paper FILE) there are more kinds"
)


def suits(branch: Branch, _: Article | None) -> int:
    """Return how many statements there are to plant faults in."""
    return max(0, len(branch.graph.nodes) - 2)


def make(source: ExerciseSource) -> Made:
    """Return the exercise. Raises ``Unsuitable`` where no fault can be planted."""
    planter = FaultPlanter(_tidy(source.branch), source.article, source.random, subtle=source.level == 3)
    planted = _plant(source, planter)
    claim = shown(planted[-1].data["claim"], WITH_SOURCES)
    text = passages(source, PARAGRAPHS, notes=True)
    items = (_what, _where, _whether)[source.level - 1](source, planter, planted)
    numbers = {_number(one) for here in statements(claim) for one in here.get("footnotes", ())}
    exercise = source.exercise(
        "spot-fault", [
            "do", ("what", "where", "whether")[source.level - 1], *(["text"] if text.paragraphs else []),
            *(f"basis-{one}" for one in Basis if one in {here.get("basis") for here in statements(claim)}),
        ],
        map=with_paper(claim, source.whole), passages=text.paragraphs, questions=source.asked(items),
        places={one["id"]: found for one in statements(claim) if (found := text.of(source.sentences(one["id"])))},
        notes=notes_shown(source.whole, source.article, numbers),
    )  # fmt: skip
    return Made(exercise=exercise, key=source.key("spot-fault", items))


def _number(footnote: Data | int) -> int:
    return int(footnote["note"] if isinstance(footnote, dict) else footnote)


def _tidy(branch: Branch) -> Data:
    """Return a branch without what rests on nothing, so that one premise stands out; unless little would be left."""
    data = branch.data
    while bare := FaultPlanter(data).reported(data, FaultKind.UNSUPPORTED):
        left = without_leaves(data, bare)
        if len(statements(left["claim"])) in (len(statements(data["claim"])), *range(LEAST)):
            return branch.data
        data = left
    return data


def _plant(source: ExerciseSource, planter: FaultPlanter) -> list[Planted]:
    found: list[Planted] = []
    data, touched = planter.data, frozenset[str]()
    for fault in source.shuffled(FaultKind):
        if len(found) == MANY[source.level - 1] or ALIKE.get(fault) in {one.fault for one in found}:
            continue
        one = planter.plant(fault, data, touched)
        if one and all(planter.reported(one.data, other.fault) <= other.nodes for other in found):
            found.append(one)
            data, touched = one.data, touched | one.nodes
    if not found:
        raise Unsuitable(LACKS)
    return found


def _what(source: ExerciseSource, planter: FaultPlanter, planted: list[Planted]) -> list[KeyItem]:
    """Return the item of level 1, which asks what is wrong with a statement."""
    one = planted[0]
    absent = [fault for fault in _askable(source, one) if one.main not in planter.reported(one.data, fault)]
    if not absent:  # a single option would be the answer
        raise Unsuitable(LACKS)
    options = source.options(
        source.say(f"fault.what.{fault}") for fault in (one.fault, *source.shuffled(absent)[: OFFERED - 1])
    )
    text = source.say("spot-fault.what-question", text=_texts(one.data)[one.main])
    question = Question(
        id=source.ids.new(),
        about=one.main,
        text=text,
        form=AnswerForm.ONE,
        options=source.in_any_order(options.values()),
    )
    right = options[source.say(f"fault.what.{one.fault}")].id
    return [KeyItem(question=question, right=(right,), explanation=_says(source, one))]


def _askable(source: ExerciseSource, one: Planted) -> list[FaultKind]:
    """Return the faults that can be wrong answers."""
    return [fault for fault in _known(source) if fault not in (one.fault, ALIKE.get(one.fault))]


def _known(source: ExerciseSource) -> list[FaultKind]:
    """Return the faults that a student can look for: a figure or a note with the text, a note where there are any."""
    noted = any(node.footnotes for node in source.branch.graph.nodes.values())
    return [one for one in FaultKind if (source.article or one not in NEED_TEXT) and (noted or one not in ABOUT_NOTES)]


def _where(source: ExerciseSource, _: FaultPlanter, planted: list[Planted]) -> list[KeyItem]:
    """Return the items of level 2, which ask where a fault is."""
    options = [Option(id=id_, text=text) for id_, text in _texts(planted[-1].data).items()]
    return [_item(source, one.fault, tuple(options), tuple(sorted(one.nodes)), _says(source, one)) for one in planted]


def _whether(source: ExerciseSource, planter: FaultPlanter, planted: list[Planted]) -> list[KeyItem]:
    """Return the items of level 3, which ask whether a fault is there, and where."""
    last, there = planted[-1].data, {one.fault: one for one in planted}
    absent = [
        fault
        for fault in source.shuffled(planter.clean)
        if fault not in there and ALIKE.get(fault) not in there and not planter.reported(last, fault)
        if fault in _known(source)
    ]
    nowhere = Option(id=source.ids.new(), text=source.say("spot-fault.nowhere"))
    options = (*(Option(id=id_, text=text) for id_, text in _texts(last).items()), nowhere)
    items = []
    for fault in source.shuffled([*there, *absent[: max(1, OFFERED - len(there))]]):
        one = there.get(fault)
        right = tuple(sorted(one.nodes)) if one else (nowhere.id,)
        said = _says(source, one) if one else source.say("spot-fault.absent")
        items.append(_item(source, fault, options, right, said))
    return items


def _item(
    source: ExerciseSource, fault: FaultKind, options: tuple[Option, ...], right: tuple[str, ...], said: str
) -> KeyItem:
    text = source.say(f"fault.where.{fault}")
    question = Question(id=source.ids.new(), text=text, form=AnswerForm.ONE, options=options)
    return KeyItem(question=question, right=right, explanation=said)


def _says(source: ExerciseSource, one: Planted) -> str:
    before = source.texts[one.main].rstrip(".")
    return source.say(f"fault.says.{one.fault}", before=before)


def _texts(data: Data) -> dict[str, str]:
    return {one["id"]: one["text"] for one in statements(data["claim"])}
