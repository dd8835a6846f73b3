"""What an output format of problems is."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Protocol

from argmap.problems import Level, Problem
from argmap.registry import Registry

Style = Callable[[str, str], str]
"""Takes a text and a role (``error``, ``warning``, ``info``, ``dim``, ``cure``); returns the text, coloured or not."""


class ProblemFormat(Protocol):
    """A module of ``argmap.reports.problems``, or one that an installed distribution names as its entry point."""

    def show(self, problems: Sequence[Problem], texts: Mapping[str, str], style: Style, /) -> str:
        """Return problems as text; ``texts`` holds the contents of files by name, ``style`` colours by role."""


@cache
def problem_formats() -> Registry[ProblemFormat]:
    """Return the registry of formats, by the names that ``argmap check --format`` takes."""
    return Registry("argmap.reports.problems", "output format", ("show",))


def plain(text: str, _: str) -> str:
    """Return the text as it is."""
    return text


def summary(problems: Sequence[Problem], style: Style = plain) -> str:
    """Return one line that counts problems by level, and how many of each rule."""
    if not problems:
        return style("no problems", "cure")
    levels = Counter(one.level for one in problems)
    total = ", ".join(f"{levels[level]} {level}{'' if levels[level] == 1 else 's'}" for level in Level if levels[level])
    rules = ", ".join(f"{rule} {count}" for rule, count in Counter(one.rule for one in problems).most_common())
    return f"{total} ({rules})"
