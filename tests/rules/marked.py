"""Maps in which marks show where a rule must find something."""

from argmap.checking.running import check
from argmap.notation.reading import loads
from argmap.problems import Problem

MARK = "▶"


def places(marked: str) -> list[tuple[int, int]]:
    """Return line and column of what stands behind each mark, as they are once all marks are gone."""
    found = []
    for number, line in enumerate(marked.split("\n"), 1):
        parts = line.split(MARK)
        found += [(number, len("".join(parts[:end])) + 1) for end in range(1, len(parts))]
    return found


def found(rule: str, marked: str) -> list[Problem]:
    """Run a rule over a map; assert that it finds exactly what is marked; return that, in the order of the text."""
    problems = sorted(check(loads(marked.replace(MARK, "")), [rule]), key=_position)
    assert [(one.place.line, one.place.column) for one in problems] == places(marked)
    return problems


def _position(problem: Problem) -> tuple[int, int]:
    return problem.place.line or 0, problem.place.column or 0


def nodes(problems: list[Problem]) -> list[str | None]:
    return [one.node for one in problems]
