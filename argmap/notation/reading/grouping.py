"""One misunderstanding that is repeated in thirty lines is told once, with how many more there are."""

from typing import NamedTuple

from argmap.problems import Level, Place, Problem


class Told(NamedTuple):
    """What is to be told of one error: its rule, message, cure and place.

    ``alike`` is what it shares with others of the same misunderstanding; without it, only the same words are alike.
    """

    rule: str
    message: str
    cure: str
    place: Place
    alike: str = ""


def grouped(told: list[Told], file: str, most: int, more: int = 0) -> tuple[Problem, ...]:
    """Return problems in the order of the text, those of ``file`` first, alike ones as one.

    Beyond ``most`` different ones the rest is only counted, with ``more`` that nobody looked at.
    """
    alike: dict[tuple[str, ...], list[Told]] = {}
    for one in sorted(told, key=lambda one: (one.place.file != file, one.place.line or 0, one.place.column or 0)):
        alike.setdefault(_sameness(one), []).append(one)
    groups = list(alike.values())
    found = [_joined(group) for group in groups[:most]]
    if len(groups) > most or (more and groups):
        rest, place = more + sum(map(len, groups[most:])), groups[min(most, len(groups) - 1)][0].place
        found.append(Problem("too-many-faults", Level.ERROR, f"{rest:,} more errors", "fix those above first", place))
    return tuple(found)


def _sameness(one: Told) -> tuple[str, ...]:
    return (one.place.file, one.rule, one.alike) if one.alike else (one.place.file, one.rule, one.message, one.cure)


def _joined(group: list[Told]) -> Problem:
    first = group[0]
    return Problem(first.rule, Level.ERROR, first.message + _others(group), first.cure, first.place)


def _others(group: list[Told]) -> str:
    """Return how many others there are, and where the next is."""
    if len(group) == 1:
        return ""
    lines = [one.place.line for one in group]
    following = next((line for line in lines if line != lines[0]), None)
    if following is None:
        return f" (and {len(group) - 1:,} more in this line)"
    return (
        f" (and in line {following})"
        if len(group) == 2
        else f" (and {len(group) - 1:,} more, the next in line {following})"
    )
