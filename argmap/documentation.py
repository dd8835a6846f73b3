"""The pages of the reference: one for each rule, each oddity of papers, each fault that the reader refuses."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from inspect import getdoc

from argmap.checking import rules
from argmap.faults import FAULTS
from argmap.paper.oddities import oddities
from argmap.problems import ArgmapError, Level
from argmap.registry import summary


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that a problem may bear, its level, and what it means in one line."""

    name: str
    level: Level
    summary: str


def entries() -> Iterator[Entry]:
    """Yield all names: rules, then what is odd in papers, then what the reader refuses, each sorted."""
    for name, rule in rules().items():
        yield Entry(name, rule.LEVEL, summary(rule))
    for name, oddity in oddities().items():
        yield Entry(name, oddity.LEVEL, summary(oddity))
    for name, text in FAULTS.items():
        yield Entry(name, Level.ERROR, text.partition("\n")[0])


def explain(name: str) -> str:
    """Return the page of a rule, an oddity or a fault. Raises ``ArgmapError`` with the nearest name without one."""
    if name in FAULTS:
        return f"{name} (error, found while reading)\n\n{FAULTS[name]}"
    if name in oddities().names():
        oddity = oddities().get(name)
        return f"{name} ({oddity.LEVEL}, found in papers by `argmap paper`)\n\n{getdoc(oddity)}"
    if name not in rules().names():
        close = get_close_matches(name, [*rules().names(), *oddities().names(), *FAULTS], n=1)
        raise ArgmapError(
            f"no rule is called {name!r}; " + (f"did you mean {close[0]}?" if close else "see `argmap rules`")
        )
    rule = rules().get(name)
    return f"{name} ({rule.LEVEL})\n\n{getdoc(rule)}"
