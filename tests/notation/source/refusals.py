"""What the tests of the readers ask again and again."""

import pytest

from argmap.notation.source import parse
from argmap.problems import Level, Problem, ReadError

Place = tuple[int | None, int | None]


def refused(text: str, syntax: str) -> Problem:
    """Return the one problem that a text is refused for, which names its place and a cure."""
    with pytest.raises(ReadError) as caught:
        parse(text, "f", syntax)
    (problem,) = caught.value.problems
    assert problem.level is Level.ERROR
    assert problem.place.file == "f"
    assert problem.message
    assert problem.help
    return problem


def at(problem: Problem) -> Place:
    """Return line and column."""
    return problem.place.line, problem.place.column
