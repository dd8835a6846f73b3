"""How long the command takes to start: CPU time and instructions beside those of importing what it stands on.

Run it with ``python -m benchmarks.startup``. Instructions are counted where valgrind is installed; unlike times they do
not depend on what else the machine does.
"""

import sys

from benchmarks.measuring import instructions, least, table

ARGMAP = [sys.executable, "-m", "argmap"]
PAPER = "arguments/makili-aliyev-2013.yaml"
YARDSTICK = "python -c 'import pydantic, click, yaml'"
MODEL = "import click, yaml; from pydantic import BaseModel; type('M', (BaseModel,), {'__annotations__': {'a': int}})"
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "python -c 'import click'": [sys.executable, "-c", "import click"],
    YARDSTICK: [sys.executable, "-c", "import pydantic, click, yaml"],
    "the same, and one model": [sys.executable, "-c", MODEL],
    "argmap --help": [*ARGMAP, "--help"],
    "argmap check (one small map)": [*ARGMAP, "check", "arguments/notation/premises.yaml"],
    "argmap check (the paper's map)": [*ARGMAP, "check", PAPER],
    "argmap render (the paper's map)": [*ARGMAP, "render", PAPER, "-o", "/dev/null", "--to", "svg", "--whole"],
}


def main(rounds: int = 10) -> None:
    """Print CPU milliseconds and million instructions, each with the ratio to the yardstick."""
    seconds = least(COMMANDS, rounds)
    rows = [("command", "CPU ms", "ratio", "million instructions", "ratio")]
    counted = {name: instructions(command) for name, command in COMMANDS.items()}
    for name, taken in seconds.items():
        count, yardstick = counted[name], counted[YARDSTICK]
        steps = (f"{count:.0f}", f"{count / yardstick:.2f}") if count and yardstick else ("-", "-")
        rows.append((name, f"{taken * 1000:.0f}", f"{taken / seconds[YARDSTICK]:.2f}", *steps))
    print(table(rows))


if __name__ == "__main__":
    main()
