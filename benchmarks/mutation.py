"""How many small faults in argmap's own code its tests notice.

Run it with ``python -m benchmarks.mutation [--mutants 30] [--seed 9]`` when the tests pass: it puts one fault at a time
into a copy of the project and runs the tests that mirror the file, then those of its folder, then the fast ones.
"""

import os
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from compileall import compile_dir
from pathlib import Path
from py_compile import PycInvalidationMode
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.mutating import Mutant, mutants

ROOT = Path(__file__).parent.parent
LEFT_OUT = (".git", ".venv", ".hypothesis", ".*_cache", "__pycache__")
"""What no test needs; the tests read the rest of what lies in the project's folder."""
LIMIT = 1800
"""Seconds for one run of tests; a mutant that needs more is neither killed nor survives."""


def main() -> None:
    """Print what became of each mutant, then the rate."""
    parser = ArgumentParser()
    parser.add_argument("--mutants", type=int, default=30)
    parser.add_argument("--seed", type=int, default=9)
    wish = parser.parse_args()
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
        # a file and its mutant may be equally long and written in the same second: the cache must go by content
        compile_dir(copy / "argmap", quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
        fates = [_try(mutant, copy) for mutant in draw(Random(wish.seed), wish.mutants)]
    killed, late = fates.count("killed"), fates.count("timed out")
    print(f"{killed} of {len(fates)} killed ({killed / len(fates):.0%}), {late} timed out")


def draw(random: Random, count: int) -> Iterator[Mutant]:
    """Yield mutants: each time a kind of fault, then one of that kind, so that no kind drowns the others."""
    kinds: dict[str, list[Mutant]] = {}
    for file in sorted((ROOT / "argmap").rglob("*.py")):
        for mutant in mutants(file.relative_to(ROOT), file.read_text(encoding="utf-8")):
            kinds.setdefault(mutant.kind, []).append(mutant)
    for _ in range(count):
        yield random.choice(kinds[random.choice(sorted(kinds))])


def _try(mutant: Mutant, copy: Path) -> str:
    """Put the fault in, run the tests, take it out again; print and return what became of it."""
    file = copy / mutant.file
    sound = file.read_bytes()
    file.write_bytes(mutant.text.encode())
    try:
        fate = next((fate for tests in stages(mutant.file) if tests and (fate := _run(tests, copy))), "survived")
    finally:
        file.write_bytes(sound)
    print(f"{fate}\t{mutant.file}:{mutant.line}\t{mutant.kind}\t{mutant.shown}", flush=True)
    return fate.partition(" by ")[0]


def stages(file: Path) -> Iterator[list[str]]:
    """Yield the tests to run for a file of argmap, the nearest first: of its own name or its folder's, then wider."""
    folder = ROOT.joinpath("tests", *file.parts[1:-1])
    while not folder.exists():
        folder = folder.parent
    names = (file.stem.strip("_"), file.parts[-2])
    yield [str(one.relative_to(ROOT)) for name in names for one in sorted(folder.glob(f"test_*{name}*.py"))]
    near = str(folder.relative_to(ROOT))
    yield [near] if near != "tests" else []
    yield ["tests", "-n", "auto", *([] if "page" in file.parts else ["--ignore=tests/browser"])]


def _run(tests: list[str], copy: Path) -> str:
    """Return "killed" and by which test, "timed out", or nothing where all tests pass."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    told = os.environ | {"PYTHONPATH": str(copy)}
    try:
        ran = subprocess.run(command, cwd=copy, env=told, capture_output=True, text=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return "timed out"
    blamed = [line.split(" - ")[0] for line in ran.stdout.splitlines() if line.startswith(("FAILED ", "ERROR "))]
    return f"killed by {' '.join(blamed) or 'a crash'}" if ran.returncode not in (0, 5) else ""


if __name__ == "__main__":
    main()
