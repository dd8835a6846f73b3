"""The steps that an operation is made of, and what each does to plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from argmap.problems import Path


@dataclass(frozen=True, slots=True)
class Put:
    """Write a value at a path: a new key of a mapping, or in the place of what is there."""

    path: Path
    value: Any


@dataclass(frozen=True, slots=True)
class Insert:
    """Put an item into the list at a path, before the one that has the number."""

    path: Path
    index: int
    value: Any


@dataclass(frozen=True, slots=True)
class Delete:
    """Take away a key with its value, or an item; ``comments`` tells to leave those that stand in and above it."""

    path: Path
    comments: bool = False


@dataclass(frozen=True, slots=True)
class Transfer:
    """Take an item out of a list and put it into the list ``to``; both paths are those before, ``index`` after."""

    path: Path
    to: Path
    index: int


@dataclass(frozen=True, slots=True)
class Wrap:
    """Put the text at a path under a key."""

    path: Path
    key: str


Step = Put | Insert | Delete | Transfer | Wrap


def find(data: Any, path: Path) -> Any:
    """Return the value at a path. Raises ``LookupError`` or ``TypeError`` where there is none."""
    for step in path:
        data = data[step]
    return data


def performed(data: Any, steps: Sequence[Step]) -> Any:
    """Return data after steps; the ones given stay as they are."""
    data = as_read(data)
    for step in steps:
        perform(data, step)
    return data


def perform(data: Any, step: Step) -> None:
    """Make a step on data."""
    if isinstance(step, Insert):
        find(data, step.path).insert(step.index, as_read(step.value))
        return
    *above, last = step.path
    parent = find(data, tuple(above))
    if isinstance(step, Put):
        parent[last] = as_read(step.value)
    elif isinstance(step, Delete):
        del parent[last]
    elif isinstance(step, Wrap):
        parent[last] = {step.key: parent[last]}
    else:
        target = find(data, step.to)
        target.insert(step.index, parent.pop(last))


class TextObject(str):
    """A text in data: equal to any other of the same words, but an object of its own, which can be found again."""

    __slots__ = ()


def as_read(value: Any) -> Any:
    """Return a copy of data as they are read again: numbers are texts, and so is what is true or false."""
    if isinstance(value, dict):
        return {key: as_read(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_read(one) for one in value]
    if isinstance(value, bool):
        return TextObject("true" if value else "false")
    return value if value is None else TextObject(value)
