"""The first lines of a map that was converted: what it was made of, and in its own words what is not in it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.files import read_text
from argmap.graph import Graph
from argmap.problems import ArgmapError, Level, Problem, printable
from argmap.reports.paper_report.findings import quoted
from argmap.text.enumerating import listed

MOST_TOLD = 8
"""How many sorts of losses that quote no statement are named."""
MOST_QUOTED = 100
"""How many statements are quoted of one sort of loss."""
MOST_SAID = 3
"""How many are quoted in a sentence."""


class Loss(NamedTuple):
    """A sort of things that were lost: its message, how often it was told, and the statements, quoted."""

    message: str
    times: int
    statements: list[str]


def told_losses(graph: Graph, problems: Sequence[Problem]) -> list[Loss]:
    """Return what was lost: statements before anything else, then what weighs more before what weighs less.

    A statement is quoted once, with the first thing that is told of it.
    """
    found: dict[str, Loss] = {}
    quotes: dict[str, None] = {}
    for one in sorted(problems, key=lambda one: (one.node is None, [*Level].index(one.level))):
        message, times, statements = found.get(one.message, Loss(one.message, 0, []))
        words = printable(quoted(graph.nodes[one.node])) if one.node in graph.nodes else ""
        if words and words not in quotes:
            quotes[words] = None
            statements.append(words)
        found[message] = Loss(message, times + 1, statements)
    return list(found.values())


def converted_head(name: str, title: str, losses: Sequence[Loss]) -> str:
    """Return the first lines of a map that was converted from a file called ``name``, as comments."""
    return "".join(f"# {line}\n" for line in (f"{_begin(name)}{title}).", *_lines(losses)))


def _begin(name: str) -> str:
    return f"Converted from {printable(name)} ("


def _lines(losses: Sequence[Loss]) -> Iterator[str]:
    content = [one for one in losses if one.statements]
    others = [one for one in losses if not one.statements]
    for message, times, statements in (*content, *others[:MOST_TOLD]):
        count = f" ({times} times)" if times > 1 else ""
        yield f"{printable(message)}{count}{':' if statements else ''}"
        yield from (f"  {one}" for one in statements[:MOST_QUOTED])
        if len(statements) > MOST_QUOTED:
            yield f"  and {len(statements) - MOST_QUOTED} more"
    if len(others) > MOST_TOLD:
        yield f"and {len(others) - MOST_TOLD} more sorts of things"


def said_of(losses: Sequence[Loss]) -> str:
    """Return in a phrase which statements were lost; nothing where none was."""
    statements = [words for one in losses for words in one.statements]
    return f"left out: {listed(statements, MOST_SAID)}" if statements else ""


def converted_before(file: Path, stem: str) -> Path | None:
    """Return the map beside a file that was converted from it, the one that was changed last, if there is one."""
    begin = f"# {_begin(file.name)}"
    found = [one for one in file.parent.glob("*.yaml") if one.name.startswith(stem) and _starts(one, begin)]
    return max(found, key=lambda one: one.stat().st_mtime_ns, default=None)


def _starts(file: Path, begin: str) -> bool:
    try:
        return file.is_file() and read_text(file).startswith(begin)
    except ArgmapError:
        return False
