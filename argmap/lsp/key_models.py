"""What the notation has at a place in a map: which keys, what they mean, and which words their values may be."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from argmap.notation.bibliography import Paper
from argmap.notation.model import LinkedObjections, LinkedPremises, Map, Reference
from argmap.notation.reading.unknown_keys import Kinds, values
from argmap.problems import Path

ALONE = (Reference, LinkedPremises, LinkedObjections)
"""What an item of a list of statements is only if it has a key of its own."""


def models_at(path: Path, *, record: bool = False, present: frozenset[str] = frozenset()) -> Kinds:
    """Return the models that the mapping at a path may be.

    ``record`` tells that the text is that of a paper's record; ``present`` are the keys that the mapping has, which
    tell a statement from a reference and from a linked group.
    """
    here: Kinds = (Paper if record else Map,)
    for step in path:
        if isinstance(step, str):
            here = tuple(dict.fromkeys(kind for one in here for kind in values(one).get(step, ())))
    fitting = tuple(one for one in here if present <= fields(one).keys() or one not in ALONE)
    own = tuple(one for one in fitting if one in ALONE and not present.isdisjoint({"ref", "linked"}))
    return own or fitting


def fields(kind: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a model by their keys in the notation."""
    return {field.alias or name: field for name, field in kind.model_fields.items()}


def field_of(kinds: Kinds, key: str) -> FieldInfo | None:
    """Return the field of a key in the first of the models that has it."""
    return next((fields(kind)[key] for kind in kinds if key in fields(kind)), None)


def meaning(field: FieldInfo) -> str:
    """Return what a key means; of one without a description, nothing."""
    return field.description or ""


def choices(field: FieldInfo) -> tuple[str, ...]:
    """Return the words that the value of a key may be; none where it may be any."""
    return tuple(dict.fromkeys(_words(field.annotation)))


def takes_more(field: FieldInfo) -> bool:
    """Tell whether the value of a key is a list or a mapping, which stands below it."""
    hints = [field.annotation]
    while hints:
        hint = hints.pop()
        if get_origin(hint) is tuple or (isinstance(hint, type) and issubclass(hint, BaseModel)):
            return True
        hints += get_args(hint)
    return False


def _words(hint: Any) -> Iterator[str]:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        yield from hint
    elif get_origin(hint) is Literal:
        yield from get_args(hint)
    else:
        for one in get_args(hint):
            yield from _words(one)
