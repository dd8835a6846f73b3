"""How long the command takes to start: CPU time beside that of importing what it stands on.

Run it with ``python -m benchmarks.startup``.
"""

import sys

from benchmarks.measuring import least, table

ARGMAP = [sys.executable, "-m", "argmap"]
PAPER = "arguments/makili-aliyev-2013.yaml"
YARDSTICK = "python -c 'import pydantic, click, yaml'"
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    YARDSTICK: [sys.executable, "-c", "import pydantic, click, yaml"],
    "the same, and pydantic.BaseModel": [sys.executable, "-c", "import click, yaml; from pydantic import BaseModel"],
    "argmap --help": [*ARGMAP, "--help"],
    "argmap check (one small map)": [*ARGMAP, "check", "arguments/notation/premises.yaml"],
    "argmap check (the paper's map)": [*ARGMAP, "check", PAPER],
    "argmap render (the paper's map)": [*ARGMAP, "render", PAPER, "-o", "/dev/null", "--to", "svg"],
}


def main(rounds: int = 10) -> None:
    """Print CPU milliseconds and ratios."""
    seconds = least(COMMANDS, rounds)
    rows = [("command", "CPU ms", "ratio")]
    rows += [(name, f"{taken * 1000:.0f}", f"{taken / seconds[YARDSTICK]:.2f}") for name, taken in seconds.items()]
    print(table(rows))


if __name__ == "__main__":
    main()
