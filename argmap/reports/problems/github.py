"""Problems as workflow commands of GitHub Actions, which shows them beside the lines of a change.

The form is that of "Workflow commands for GitHub Actions" in GitHub's documentation: ``::warning file=...::message``.
"""

from collections.abc import Mapping, Sequence

from argmap.problems import Level, Problem
from argmap.reports.problems import Style
from argmap.text.cells import visible

COMMANDS: Mapping[Level, str] = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def show(problems: Sequence[Problem], _: Mapping[str, str], __: Style) -> str:
    """Return one command a line, file, line and column included; the cure follows the message."""
    return "\n".join(map(_command, problems))


def _command(problem: Problem) -> str:
    place = problem.place
    where = {"file": place.file, "line": place.line, "col": place.column, "title": problem.rule}
    said = filter(None, (problem.message, f"at {problem.at} in the paper" if problem.at else "", problem.help))
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in where.items() if value is not None)
    return f"::{COMMANDS[problem.level]} {shown}::{_data('; '.join(said))}"


def _data(text: str) -> str:
    """Return a text as the service reads it; what would steer a terminal, or reorder letters, is not passed on."""
    whole = text.encode(errors="backslashreplace").decode()
    return "%0A".join(visible(line).replace("%", "%25") for line in whole.split("\n"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
