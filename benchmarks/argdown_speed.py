"""Measures how long Argdown takes to read and to write, beside the Argdown tool's own core where node has it.

Run with ARGDOWN_MODULES as a folder ``node_modules`` that has @argdown/core; without it only argmap is measured.
"""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

from argmap.formats.argdown import read, write
from argmap.notation.source import Source

SIZES = (100, 1_000, 10_000, 100_000)
MOST_FOR_CORE = 10_000
COUNTING = Path(__file__).parent.parent / "tests/formats/argdown/counting.mjs"


def debate(size: int) -> str:
    """Return a debate of about so many statements: relations of four levels, and an argument for every five."""
    lines = ["[T0]: The thesis, in a few words. #tag"]
    for number in range(1, size):
        if number % 5:
            sign = "+-"[number % 2]
            lines.append(f"{'  ' * (1 + number % 4)}{sign} [T{number}]: A statement with *some* words, and more.")
        else:
            lines.append(
                f"\n(1) A premise, in a few words.\n-- Modus ponens --\n(2) [T{number // 2}]\n\n[T{number}]: More."
            )
    return "\n".join(lines) + "\n"


def main() -> None:
    modules = os.environ.get("ARGDOWN_MODULES")
    print("statements  read s  write s  core s (counting only)")
    for size in SIZES:
        text = debate(size)
        start = time.process_time()
        found = read(Source(text, "debate.argdown"))
        middle = time.process_time()
        write(found)
        end = time.process_time()
        core = by_core(text) if modules and shutil.which("node") and size <= MOST_FOR_CORE else "-"
        print(f"{size:10,}  {middle - start:6.2f}  {end - middle:7.2f}  {core}")


def by_core(text: str) -> str:
    """Return the seconds that a process of node takes to parse and count a text."""
    start = time.perf_counter()
    subprocess.run(["node", str(COUNTING)], input=json.dumps([text]), capture_output=True, encoding="utf-8", check=True)
    return f"{time.perf_counter() - start:.2f}"


if __name__ == "__main__":
    main()
