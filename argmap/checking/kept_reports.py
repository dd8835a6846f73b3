"""Keeps what was found in each map, so that a check that is repeated (``--watch``) opens only what has changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from time import time_ns
from typing import Generic, TypeVar

from argmap.watching import Stamp, stamp

T = TypeVar("T")
COARSE = 20_000_000
"""How coarsely file systems count time, in nanoseconds: what was written just before it was read may be read again."""


@dataclass(slots=True)
class KeptReports(Generic[T]):
    """What was found, by what was asked: the file, and all else that bears on the answer, by which it is looked up."""

    _kept: dict[object, tuple[T, dict[str, Stamp]]] = field(default_factory=dict)

    def of(self, key: object, find: Callable[[], T], made_from: Callable[[T], Iterable[str]]) -> T:
        """Return what ``find`` finds, or what it found before if none of the files is changed that it was made from.

        A file that was not there counts too: it may have come since.
        """
        if key in self._kept:
            found, stamps = self._kept[key]
            if all(stamp(file) == before for file, before in stamps.items()):
                return found
        begun = time_ns() - COARSE
        found = find()
        stamps = {file: stamp(file) for file in made_from(found)}
        if any(one and one[0] >= begun for one in stamps.values()):  # perhaps changed since it was read
            self._kept.pop(key, None)
        else:
            self._kept[key] = found, stamps
        return found
