"""Turns what validation finds into problems, each at its place, in the order of the text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_type_hints

from pydantic import BaseModel, ValidationError

from argmap.notation import model
from argmap.notation.reading.messages import Fault, message
from argmap.notation.reading.words import suggestion
from argmap.notation.source import Marks, Parsed
from argmap.problems import Level, Path, Place, Problem, ReadError

M = TypeVar("M", bound=BaseModel)
Error = Any  # pydantic_core.ErrorDetails, whose keys differ by type of error
Kinds = tuple[type[BaseModel], ...]

MOST = 1000
"""How many errors of one map are reported: beyond that, fixing the first is what helps."""


@dataclass(frozen=True, slots=True)
class _FaultPlace:
    """What an error is about: a value of the data, the model of the mapping that holds it, and the key that is meant.

    ``inside`` are the models that may stand there.
    """

    path: Path
    owner: type[BaseModel]
    key: str
    inside: Kinds


def validate(kind: type[M], parsed: Parsed) -> M:
    """Return the data as a model. Raises ``ReadError`` with all faults (if not more than ``MOST``).

    Keys are taken as the notation spells them: the names that Python code gives to fields are no keys.
    """
    try:
        return kind.model_validate(parsed.data, by_alias=True, by_name=False)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    raise ReadError(tuple(_problems(_faults(errors, kind, parsed), parsed.marks)))


def _problems(faults: list[tuple[Place, Fault]], marks: Marks) -> Iterator[Problem]:
    def order(found: tuple[Place, Fault]) -> tuple[bool, int, int]:
        place = found[0]
        return place.file != marks.source.file, place.line or 0, place.column or 0

    faults = sorted(faults, key=order)
    for place, fault in faults[:MOST]:
        rule, text, cure = message(fault)
        yield Problem(rule, Level.ERROR, text, cure, place)
    if len(faults) > MOST:
        text, place = f"{len(faults) - MOST:,} more errors", faults[MOST][0]
        yield Problem("too-many-faults", Level.ERROR, text, "fix those above first", place)


def _faults(errors: list[Error], kind: type[BaseModel], parsed: Parsed) -> list[tuple[Place, Fault]]:
    found = [(error, _locate(error["loc"], kind, parsed.data)) for error in errors]
    lacking = {spot.path for error, spot in found if error["type"] == "missing"}
    meant = {
        (spot.path[:-1], suggestion(spot.key, spot.owner))
        for error, spot in found
        if error["type"] == "extra_forbidden" and spot.path[:-1] in lacking
    }
    return [
        (_place(error, spot, parsed.marks), Fault(error, spot.key, spot.owner, spot.inside))
        for error, spot in found
        if not _follows(error, spot, meant)
    ]


def _follows(error: Error, spot: _FaultPlace, meant: set[tuple[Path, str | None]]) -> bool:
    """Tell whether an error only follows from another: a key lacks where it is misspelt, a group has a bad member."""
    if error["type"] == "missing":
        return (spot.path, spot.key) in meant
    return error["type"] == "too_short" and bool(len(error["input"]) >= error["ctx"]["min_length"])


def _place(error: Error, spot: _FaultPlace, marks: Marks) -> Place:
    if key := (error.get("ctx") or {}).get("key"):
        return marks.key_place((*spot.path, key))
    return marks.key_place(spot.path) if error["type"] == "extra_forbidden" else marks.value_place(spot.path)


def _locate(loc: Path, kind: type[BaseModel], data: Any) -> _FaultPlace:
    """Follow an error's location through the models and the data.

    Where one of several models can stand, validation puts a tag of its own (``model.KINDS``) into the location; it also
    names keys that are missing.
    """
    path: list[str | int] = []
    owner, key = kind, ""
    inside: Kinds = (kind,)
    for step in loc:
        if isinstance(step, str) and len(inside) > 1:
            inside = tuple(one for one in inside if model.tag(one.model_fields) == step)
            continue
        if isinstance(step, str):
            owner, key = inside[0], step
            inside = _values(owner).get(step, ())
        if (isinstance(data, dict) and step in data) or (isinstance(data, list) and isinstance(step, int)):
            path.append(step)
            data = cast("Any", data)[step]
    return _FaultPlace(tuple(path), owner, key, inside)


@cache
def _values(kind: type[BaseModel]) -> dict[str, Kinds]:
    """Return, for each key of a model, the models that may stand under it."""
    hints = get_type_hints(kind)
    return {field.alias or name: tuple(_models_in(hints[name])) for name, field in kind.model_fields.items()}


def _models_in(hint: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a field's type mentions, from the outside in."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for part in get_args(hint):
        yield from _models_in(part)
