"""Free map: a passage is given, the student maps its argument. Needs the paper's text.

- Level 1: about five statements in up to three paragraphs; the claim is told, and how many statements there are.
- Level 2: about eight in up to five paragraphs; the claim is told.
- Level 3: about twelve in up to eight paragraphs; nothing is told.

What whoever made the map added (the voice ``reader``) is not expected, as far as nothing hangs on it. Marked as a map
by wording: what is worded in the student's own way waits for the teacher.
"""

from argmap.notation.model import Voice
from argmap.paper.article import Article
from argmap.teaching.exercises.exercise import Data, Made, Option
from argmap.teaching.exercises.exercise_source import ExerciseSource, Unsuitable
from argmap.teaching.exercises.map_branches import LEAST, LISTS, Branch, statements
from argmap.teaching.exercises.shown_maps import bare_map
from argmap.teaching.exercises.text_passages import passages

SIZES = (5, 8, 12)
PARAGRAPHS = (3, 5, 8)
LACKS = (
    "a passage of the paper is needed: give the paper's text (--paper FILE), and say where statements are from (`at`)"
)


def suits(branch: Branch, article: Article | None) -> int:
    """Return how many statements have a place in the paper."""
    placed = [node for node in branch.graph.nodes.values() if node.at or node.quotes]
    return len(placed) if article and len(placed) >= min(LEAST, len(branch.graph.nodes)) else 0


def make(source: ExerciseSource) -> Made:
    """Return the exercise. Raises ``Unsuitable`` where the paper has none of the branch's passages."""
    text = passages(source, PARAGRAPHS[source.level - 1])
    if not text.paragraphs:
        raise Unsuitable(LACKS)
    reference = bare_map(source.branch.data)
    readers = {node.id for node in source.branch.graph.nodes.values() if node.voice is Voice.READER}
    absent = {id_ for id_ in source.texts if not text.of(source.sentences(id_))} | readers
    _drop(reference["claim"], absent)
    claim = source.branch.claim
    told = () if source.level == 3 else (Option(id=claim, text=source.texts[claim]),)
    instructions = ["do", "claim" if told else "no-claim", *(["count"] if source.level == 1 else [])]
    exercise = source.exercise(
        "free-map", instructions, len(statements(reference["claim"])),
        claim=claim if told else None, statements=told, passages=text.paragraphs,
    )  # fmt: skip
    return Made(exercise=exercise, key=source.key("free-map", reference=reference))


def _drop(here: Data, absent: set[str]) -> None:
    """Take away premises and objections that are not in the text and on which nothing hangs."""
    for key in LISTS:
        for one in here.get(key, ()):
            _drop(one, absent)
        kept = [_alone(one) for one in here.get(key, ()) if _needed(one, absent)]
        if key in here:
            here[key] = kept
            if not kept:
                del here[key]


def _needed(entry: Data, absent: set[str]) -> bool:
    if not {"id", "ref", "linked"} & set(entry):  # a group of which nothing is left
        return False
    return set(entry) != {"id", "text"} or entry["id"] not in absent


def _alone(entry: Data) -> Data:
    """Return an entry; instead of a group of which one statement is left, that statement."""
    if len(members := entry.get("linked", ())) != 1:
        return entry
    return {**{key: value for key, value in entry.items() if key != "linked"}, **members[0]}
