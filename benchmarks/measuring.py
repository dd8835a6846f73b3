"""CPU time of child processes, and tables."""

import os
import subprocess
from collections.abc import Mapping, Sequence


def cpu(command: Sequence[str]) -> float:
    """Run a command with its output thrown away; return the CPU seconds that it and its children used.

    Raises ``RuntimeError`` when it could not run (exit status over 1: argmap's 1 means problems found).
    """
    before = os.times()
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    after = os.times()
    if status not in (0, 1):
        raise RuntimeError(f"{' '.join(command)}: exit status {status}")
    return after.children_user + after.children_system - before.children_user - before.children_system


def least(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Return the least CPU seconds of each command over several rounds, run in turn so that all share the weather."""
    found = dict.fromkeys(commands, float("inf"))
    for _ in range(rounds):
        for name, command in commands.items():
            found[name] = min(found[name], cpu(command))
    return found


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as columns, the first flush left, the others flush right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            text.ljust(width) if column == 0 else text.rjust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
