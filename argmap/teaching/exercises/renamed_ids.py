"""Gives an exercise new ids at the end, so that they follow neither its structure nor another exercise's."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import TypeVar

from argmap.teaching.exercises.exercise import (
    AnswerForm,
    Data,
    Exercise,
    Key,
    KeyItem,
    Made,
    Option,
    PassageSentence,
    Question,
)  # fmt: skip
from argmap.teaching.exercises.map_branches import LISTS
from argmap.teaching.exercises.random_ids import RANDOM_ID, RandomIds

T = TypeVar("T", Option, PassageSentence, Question)


def with_new_ids(made: Made, random: Random) -> Made:
    """Return an exercise and its key with ids drawn from ``random``; those that are words (roles) stay.

    Ids that were made along with the map follow its structure, and would be the same ones in an exercise on any other
    map. The order in which they are exchanged is that of the former ids, which has nothing to do with the structure.
    """
    former = sorted({one for one in _ids(made) if RANDOM_ID.fullmatch(one)})
    drawn = RandomIds(random)
    new = {one: drawn.new() for one in former}
    return Made(exercise=_exercise(made.exercise, new), key=_key(made.key, new))


def _ids(made: Made) -> Iterator[str]:
    exercise, key = made.exercise, made.key
    yield from key.origin
    yield from (one.id for one in exercise.statements)
    yield from (one.id for passage in exercise.passages for one in passage.sentences)
    for question in (*exercise.questions, *(item.question for item in key.items)):
        yield question.id
        yield from (one.id for one in question.options)
    for part in (exercise.map, key.reference):
        yield from _in_entry(part["claim"]) if part else ()


def _in_entry(here: Data) -> Iterator[str]:
    yield from (here[key] for key in ("id", "ref") if key in here)
    for key in LISTS:
        for one in here.get(key, ()):
            yield from _in_entry(one)


def _exercise(exercise: Exercise, new: Mapping[str, str]) -> Exercise:
    passages = tuple(
        passage.model_copy(update={"sentences": tuple(_named(one, new) for one in passage.sentences)})
        for passage in exercise.passages
    )
    return exercise.model_copy(update={
        "claim": _new(exercise.claim, new),
        "statements": _options(exercise.statements, new),
        "map": _map(exercise.map, new),
        "blanks": tuple(new[one] for one in exercise.blanks),
        "passages": passages,
        "places": {new[one]: tuple(new[two] for two in found) for one, found in exercise.places.items()},
        "questions": tuple(_question(one, new) for one in exercise.questions),
    })  # fmt: skip


def _key(key: Key, new: Mapping[str, str]) -> Key:
    return key.model_copy(update={
        "reference": _map(key.reference, new),
        "items": tuple(_item(one, new) for one in key.items),
        "origin": {new[one]: meant for one, meant in key.origin.items()},
    })  # fmt: skip


def _item(item: KeyItem, new: Mapping[str, str]) -> KeyItem:
    chosen = item.question.form in (AnswerForm.ONE, AnswerForm.SEVERAL)
    return item.model_copy(update={
        "question": _question(item.question, new),
        "right": tuple(new.get(one, one) for one in item.right) if chosen else item.right,
        "partial": {new.get(one, one): share for one, share in item.partial.items()},
    })  # fmt: skip


def _question(question: Question, new: Mapping[str, str]) -> Question:
    options = _options(question.options, new)
    return _named(question, new).model_copy(update={"about": _new(question.about, new), "options": options})


def _options(options: tuple[Option, ...], new: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(_named(one, new) for one in options)


def _named(part: T, new: Mapping[str, str]) -> T:
    return part.model_copy(update={"id": new.get(part.id, part.id)})


def _new(id_: str | None, new: Mapping[str, str]) -> str | None:
    return None if id_ is None else new.get(id_, id_)


def _map(data: Data | None, new: Mapping[str, str]) -> Data | None:
    return {**data, "claim": _entry(data["claim"], new)} if data else data


def _entry(here: Data, new: Mapping[str, str]) -> Data:
    found = {key: new.get(value, value) if key in ("id", "ref") else value for key, value in here.items()}
    return found | {key: [_entry(one, new) for one in here[key]] for key in LISTS if key in here}
