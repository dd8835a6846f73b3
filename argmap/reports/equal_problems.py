"""Joins problems that say the same of several places: one fault that occurs forty times is told once."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.checking.running import rules
from argmap.problems import Problem


@dataclass(frozen=True, slots=True)
class MergedProblem:
    """A problem with all its places: ``each`` has it as it was found at every one, the first deciding its rank."""

    message: str
    each: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """The problem at its first place."""
        return self.each[0]


def merged(problems: Sequence[Problem]) -> list[MergedProblem]:
    """Return problems with equal ones joined, in the order of the first of each.

    Equal are problems of one rule, level and file with the same message and cure, and those that have names where the
    rule says how to speak of several at once (``TOGETHER``).
    """
    alike: dict[tuple[str, ...], list[Problem]] = {}
    for number, one in enumerate(problems):
        alike.setdefault(_key(one, number), []).append(one)
    return [MergedProblem(_message(found), tuple(found)) for found in alike.values()]


def _key(problem: Problem, number: int) -> tuple[str, ...]:
    if problem.concern is None:  # what a reader found stands for itself
        return (str(number),)
    told = "" if problem.name and _together(problem.rule) else problem.message
    return problem.rule, str(problem.level), problem.place.file, told, problem.help


def _message(found: list[Problem]) -> str:
    together = _together(found[0].rule) if len(found) > 1 else None
    names = list(dict.fromkeys(one.name for one in found if one.name))
    if together is None or len(names) == 1 or ("{names}" in together and not names):
        return found[0].message
    return together.format(count=len(found), named=len(names), names=", ".join(names))


def _together(rule: str) -> str | None:
    if rule not in rules().names():
        return None
    together: str | None = getattr(rules().get(rule), "TOGETHER", None)
    return together
