"""Problems one a line: ``file:line:column: level[rule] message (at 1.6 s7)``, the place in the paper behind them."""

from collections.abc import Mapping, Sequence

from argmap.printing import harmless
from argmap.problems import Problem
from argmap.reports.problems import Style
from argmap.text.cells import visible


def show(problems: Sequence[Problem], _: Mapping[str, str], __: Style) -> str:
    """Return a line for each problem; what its message says stays on it."""
    return harmless("\n".join(visible(f"{one}{f' (at {one.at})' if one.at else ''}") for one in problems))
