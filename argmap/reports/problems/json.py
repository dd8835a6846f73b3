"""Problems as JSON, version 1: the contract for other programs (README, "For other programs")."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from argmap.problems import Level, Problem
from argmap.reports.problems import Style

VERSION = 1


def show(problems: Sequence[Problem], _: Mapping[str, str], __: Style) -> str:
    """Return problems as the versioned contract for programs: see the README, "For other programs"."""
    rows = [
        {
            "rule": one.rule, "level": str(one.level), "message": one.message, "help": one.help,
            "file": one.place.file, "line": one.place.line, "column": one.place.column, "node": one.node,
        }
        for one in problems
    ]  # fmt: skip
    data = {"version": VERSION, "problems": rows, "summary": counts(problems)}
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return text.encode(errors="backslashreplace").decode()  # names of files may hold bytes that are no text


def counts(problems: Sequence[Problem]) -> dict[str, object]:
    """Return how many problems there are, of each level and of each rule."""
    levels = Counter(one.level for one in problems)
    by_rule = dict(sorted(Counter(one.rule for one in problems).items()))
    return {"problems": len(problems), **{f"{level}s": levels[level] for level in Level}, "rules": by_rule}
