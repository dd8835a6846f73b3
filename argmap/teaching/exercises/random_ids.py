"""Ids that give nothing away: random letters, without vowels so that they are no words."""

import re
from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

from argmap.teaching.exercises.exercise import Option

LETTERS = "bcdfghjklmnpqrstvwxz"
LENGTH = 5
RANDOM_ID = re.compile(rf"[{LETTERS}]{{{LENGTH}}}")
T = TypeVar("T")


class RandomIds:
    """Draws ids from a source of chance; no id comes twice."""

    def __init__(self, random: Random) -> None:
        self._random, self._taken = random, set[str]()

    def new(self) -> str:
        """Return an id that has not been drawn yet."""
        while True:
            found = "".join(self._random.choice(LETTERS) for _ in range(LENGTH))
            if found not in self._taken:
                self._taken.add(found)
                return found

    def options(self, texts: Iterable[str]) -> dict[str, Option]:
        """Return an option for each text, by text."""
        return {text: Option(id=self.new(), text=text) for text in dict.fromkeys(texts)}


def shuffled(random: Random, items: Iterable[T]) -> Sequence[T]:
    """Return items in an order that chance decides."""
    found = list(items)
    random.shuffle(found)
    return tuple(found)
