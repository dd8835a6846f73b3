"""Texts that a pattern matches, made from its own parts (``re._parser``), and such with a part repeated."""

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from random import Random
from typing import Any

op: Any = import_module("re._constants")

LETTERS = [*map(chr, range(32, 127)), *"éßÜ¹²–—“”’†§\u00a0\n\t中א"]
"""What stands for a class of letters."""
MANY = 20
"""From how many repetitions on a part counts as one that repeats."""
_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda one: one.isalnum() or one == "_",
    op.CATEGORY_NOT_DIGIT: lambda one: not one.isdecimal(),
    op.CATEGORY_NOT_SPACE: lambda one: not one.isspace(),
    op.CATEGORY_NOT_WORD: lambda one: not (one.isalnum() or one == "_"),
}


class MatchingTexts:
    """Makes texts for one pattern; what only looks ahead or behind is left out, so that not all of them match."""

    def __init__(self, pattern: re.Pattern[str], random: Random) -> None:
        self._tree = import_module("re._parser").parse(pattern.pattern, pattern.flags)
        self._random = random
        self._groups: dict[int | None, str] = {}
        self._repeated: list[tuple[str, str]] = []  # what came before in the same part, and what repeats

    def text(self) -> str:
        """Return a text."""
        self._groups, self._repeated = {}, []
        return self._part(self._tree)

    def pumped(self, times: int, ends: Sequence[str]) -> Iterator[str]:
        """Yield texts in which a part is repeated, each with the ends behind it."""
        text, random = self.text(), self._random
        parts = [(before, again) for before, again in self._repeated if again]
        parts = random.sample(parts, min(len(parts), 8))
        for _ in range(6 if text else 0):
            start = random.randrange(len(text))
            parts.append((text[:start], text[start : random.randint(start + 1, start + 5)]))
        for before, again in parts:
            for end in (*ends, text[len(before) :] + ends[0]):
                yield before + again * times + end

    def _part(self, tree: Any) -> str:
        made = ""
        for kind, value in tree:
            made += self._piece(kind, value, made)
        return made

    def _piece(self, kind: Any, value: Any, before: str) -> str:
        if kind is op.LITERAL:
            return chr(int(value))
        if kind in (op.IN, op.NOT_LITERAL, op.ANY):
            return self._letter(kind, value)
        if kind is op.BRANCH:
            return self._part(self._random.choice(value[1]))
        if kind is op.SUBPATTERN:
            self._groups[value[0]] = self._part(value[3])
            return self._groups[value[0]]
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, body = value
            return self._repeat(least, most, body, before)
        if kind is op.ATOMIC_GROUP:
            return self._part(value)
        return self._groups.get(value, "") if kind is op.GROUPREF else ""

    def _repeat(self, least: int, most: int, body: Any, before: str) -> str:
        times = self._random.randint(least, min(most, least + 3))
        made = "".join(self._part(body) for _ in range(times))
        if most > MANY:
            self._repeated += [(before, self._part(body)), (before, made)]
        return made

    def _letter(self, kind: Any, value: Any) -> str:
        items = {op.IN: value, op.NOT_LITERAL: [(op.NEGATE, None), (op.LITERAL, value)]}.get(kind, [(op.NEGATE, None)])
        fitting = [one for one in LETTERS if _is_in(one, items)]
        named = [chr(each) for what, each in items if what is op.LITERAL]
        named += [chr(each[0]) for what, each in items if what is op.RANGE]
        letter: str = self._random.choice(fitting or named or [""])
        return letter


def _is_in(letter: str, items: Sequence[tuple[Any, Any]]) -> bool:
    negated = items[0][0] is op.NEGATE
    found = any(
        ord(letter) == value if kind is op.LITERAL
        else value[0] <= ord(letter) <= value[1] if kind is op.RANGE
        else kind is op.CATEGORY and _CATEGORIES[value](letter)
        for kind, value in items
    )  # fmt: skip
    return found != negated
