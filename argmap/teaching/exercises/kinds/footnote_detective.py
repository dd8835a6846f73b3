"""Footnote detective: the student says which note belongs to a statement, and how far it backs it.

- Level 1: up to three statements; which of up to four notes belongs to it.
- Level 2: up to four, of up to six notes; with the paper's text also how far: all of it, a part of it, or not at all
  (the note only explains).
- Level 3: up to six, of up to eight notes; how far; and a statement without a note may be among them.

Notes are those of the paper's text, where it is given, or of the map's own record. No two of those shown cite the same
work. How far a note backs a statement cannot be known without the text, so it is asked with the paragraphs at hand, in
which the marks of notes stand, and of every statement: a question less would tell which one has no note.
"""

from argmap.evaluation.citing import Citing
from argmap.graph import Node
from argmap.paper.article import Article
from argmap.teaching.exercises.distinct_notes import DistinctNotes
from argmap.teaching.exercises.exercise import AnswerForm, KeyItem, Made, NoteShown, Option, Question
from argmap.teaching.exercises.exercise_source import ExerciseSource, Unsuitable
from argmap.teaching.exercises.map_branches import Branch
from argmap.teaching.exercises.marked_sentences import MarkedSentences
from argmap.teaching.exercises.shown_maps import notes_shown
from argmap.teaching.exercises.text_passages import TextPassages, passages

SIZES = (6, 10, 14)
STATEMENTS, NOTES, PARAGRAPHS = (3, 4, 6), (4, 6, 8), 24
LACKS = "there are too few notes: at least one statement needs `footnotes`, and the paper two notes with a text"
HOW_FAR, NO_NOTE = ("whole", "in-part", "explains"), "has-none"


def suits(branch: Branch, _: Article | None) -> int:
    """Return how many statements have a note."""
    return sum(bool(node.footnotes) for node in branch.graph.nodes.values())


def make(source: ExerciseSource) -> Made:
    """Return the exercise. Raises ``Unsuitable`` where there are too few notes."""
    known = notes_shown(source.whole, source.article, set(source.whole.footnotes))
    distinct = DistinctNotes(source.whole, known)
    noted = [one for one in source.branch.graph.nodes.values() if distinct.of(one)]
    marked = MarkedSentences(source)
    far = source.level > 1 and any(map(marked.backed, noted))
    noted = list(filter(marked.backed, noted)) if far else noted
    asked = distinct.asked(source.shuffled(noted), STATEMENTS[source.level - 1])
    notes = _notes(source, distinct, asked, known)
    if not asked or len(notes) < 2:
        raise Unsuitable(LACKS)
    asked += _without(source, marked if far else None) if source.level == 3 else []
    text = passages(source, PARAGRAPHS, notes=True, of=[one.id for one in asked]) if far else TextPassages()
    none = [source.say("footnote-detective.no-note")] if source.level == 3 else []
    options = source.ids.options([*(_label(source, one) for one in notes), *none])
    items = [item for node in source.shuffled(asked) for item in _items(source, node, notes, options, far)]
    told = ["do", *(["text", "far"] if far else []), *(["none"] if source.level == 3 else [])]
    exercise = source.exercise(
        "footnote-detective", told, notes=notes, passages=text.paragraphs, questions=source.asked(items)
    )
    return Made(exercise=exercise, key=source.key("footnote-detective", items))


def _without(source: ExerciseSource, marked: MarkedSentences | None) -> list[Node]:
    """Return a statement that names no source, if there is one; where the text is shown, one that has no mark there."""
    bare = [one for one in source.branch.graph.nodes.values() if not one.footnotes and not one.cites]
    return list(source.shuffled(one for one in bare if marked is None or marked.bare(one))[:1])


def _notes(
    source: ExerciseSource, distinct: DistinctNotes, asked: list[Node], known: tuple[NoteShown, ...]
) -> tuple[NoteShown, ...]:
    needed = distinct.needed(asked)
    others = source.shuffled(one for one in distinct.numbers if one not in needed)
    room = max(NOTES[source.level - 1] - len(needed), 1 if len(needed) == 1 else 0)
    chosen = {*needed, *distinct.others(asked, others, room)}
    return tuple(one for one in known if one.number in chosen)


def _label(source: ExerciseSource, note: NoteShown) -> str:
    return source.say("footnote-detective.note", number=note.number)


def _items(
    source: ExerciseSource, node: Node, notes: tuple[NoteShown, ...], options: dict[str, Option], far: bool
) -> list[KeyItem]:
    backs = {one.note: one.backs for one in node.footnotes}
    right = [_label(source, one) for one in notes if one.number in backs] or [source.say("footnote-detective.no-note")]
    question = Question(
        id=source.ids.new(), form=AnswerForm.ONE, text=source.say("footnote-detective.question", text=node.text),
        options=tuple(options.values()),
    )  # fmt: skip
    ids = tuple(options[one].id for one in right)
    part = next((one for one in backs.values() if one), None)
    partly = source.level > 1 and _extent(source, node) == "in-part"
    said = source.say("footnote-detective.part", part=part) if part and partly else ""
    found = [KeyItem(question=question, right=ids, explanation=said)]
    return [*found, _how_far(source, node, said)] if far else found


def _how_far(source: ExerciseSource, node: Node, said: str) -> KeyItem:
    keys = (*HOW_FAR, *([NO_NOTE] if source.level == 3 else []))
    options = {one: source.say(f"footnote-detective.{one}") for one in keys}
    made = source.ids.options(options.values())
    question = Question(
        id=source.ids.new(), form=AnswerForm.ONE, options=tuple(made.values()),
        text=source.say("footnote-detective.how-far", text=node.text),
    )  # fmt: skip
    return KeyItem(question=question, right=(made[options[_extent(source, node)]].id,), explanation=said)


def _extent(source: ExerciseSource, node: Node) -> str:
    """Return how far the notes of a statement back it: wholly if any does, else in part if any cites a work."""
    if not node.footnotes:
        return NO_NOTE
    citing = Citing(source.whole)
    real = [one for one in node.footnotes if citing.works(one.note)]
    if not real:
        return "explains"
    return "whole" if any(one.backs is None for one in real) else "in-part"
