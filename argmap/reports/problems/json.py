"""Problems as JSON, version 1: the contract for other programs (docs/programs.md)."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from argmap.problems import Level, Problem
from argmap.reports.equal_problems import MergedProblem, merged
from argmap.reports.problems import Style

VERSION = 1


def show(problems: Sequence[Problem], _: Mapping[str, str], __: Style) -> str:
    """Return problems as the versioned contract for programs: see the documentation, "For other programs".

    Equal problems are one, with all their ``places``, of which the first stands beside the rule too.
    """
    together = merged(problems)
    data = {"version": VERSION, "problems": [_row(one) for one in together], "summary": counts(together)}
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return text.encode(errors="backslashreplace").decode()  # names of files may hold bytes that are no text


def _row(problem: MergedProblem) -> dict[str, object]:
    one = problem.first
    concern = None if one.concern is None else str(one.concern)
    said = {"rule": one.rule, "level": str(one.level), "concern": concern, "message": problem.message, "help": one.help}
    return {**said, **_place(one), "places": [_place(each) for each in problem.each]}


def _place(problem: Problem) -> dict[str, object]:
    place = problem.place
    where = {"file": place.file, "line": place.line, "column": place.column}
    return {**where, "node": problem.node, "at": problem.at}


def counts(problems: Sequence[MergedProblem]) -> dict[str, object]:
    """Return how many problems there are, of each level and of each rule, and in how many places."""
    levels = Counter(one.first.level for one in problems)
    by_rule = dict(sorted(Counter(one.first.rule for one in problems).items()))
    places = sum(len(one.each) for one in problems)
    by_level = {f"{level}s": levels[level] for level in Level}
    return {"problems": len(problems), "places": places, **by_level, "rules": by_rule}
