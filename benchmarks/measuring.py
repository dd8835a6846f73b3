"""CPU time of child processes, and tables."""

import os
import re
import resource
import shutil
import subprocess
from collections.abc import Mapping, Sequence


def cpu(command: Sequence[str]) -> float:
    """Run a command with its output thrown away; return the CPU seconds that it and its children used.

    Raises ``RuntimeError`` when it could not run (exit status over 1: argmap's 1 means problems found).
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if status not in (0, 1):
        raise RuntimeError(f"{' '.join(command)}: exit status {status}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def instructions(command: Sequence[str]) -> float | None:
    """Return how many million instructions a command takes, which no other program changes; ``None`` without valgrind.

    Python orders its sets alike in every run, so the number is the same within a thousandth.
    """
    if not shutil.which("valgrind"):
        return None
    counting = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *command]
    same = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(counting, capture_output=True, encoding="utf-8", env=same, check=False)
    found = re.search(r"I +refs: +([\d,]+)", done.stderr)
    return int(found[1].replace(",", "")) / 1e6 if found else None


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
