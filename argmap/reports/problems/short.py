"""Problems one a line: ``file:line:column: level[rule] message``."""

from collections.abc import Mapping, Sequence

from argmap.problems import Problem
from argmap.reports.problems import Style
from argmap.text.cells import visible


def show(problems: Sequence[Problem], _: Mapping[str, str], __: Style) -> str:
    """Return a line for each problem; what its message says stays on it."""
    return "\n".join(visible(str(one)) for one in problems)
