"""Fuzzes everything: ``python -m tests.fuzzing.all --minutes 60`` prints how many inputs each harness ran.

The time is divided among the harnesses (``harnesses.py``; ``--only NAME`` runs one), each in a process of its own. With
atheris (``pip install atheris``, on Linux), inputs that run new lines are gone on with; without it they are changed at
random, at ``--seed``. An input that fails is put into ``tests/fuzzing/corpus/NAME`` and told: mend the fault and keep
the file, which ``test_corpus.py`` runs from then on. The exit status is 1 if anything failed.
"""

import argparse
import hashlib
import subprocess
import sys
import time
import traceback
from importlib.util import find_spec
from pathlib import Path
from random import Random

from tests.fuzzing import mutating, pdf_files
from tests.fuzzing.harnesses import CORPUS, Harness, harnesses, kept, tried

LONGEST = 20_000
"""How many bytes an input has at most: short ones run more often."""
SHOWN = 1500
"""How many characters of a traceback are shown."""


def changed(data: bytes, name: str, random: Random) -> bytes:
    """Return an input with a few changes: of bytes where it is no text, else of signs and lines."""
    if name in ("paper-pdf", "paper-docx", "paper-epub") or random.random() < 0.2:
        return pdf_files.mutated(data, random)
    return mutating.mutated(data.decode("utf-8", "replace"), random).encode("utf-8", "replace")[:LONGEST]


def keep(name: str, data: bytes) -> Path:
    """Put an input that failed into the corpus."""
    file = CORPUS / name / hashlib.sha256(data).hexdigest()[:16]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


class Told:
    """Keeps the first input that leads to each fault, and tells it; ``failed`` counts them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._seen: set[str] = set()

    @property
    def failed(self) -> int:
        """How many faults there are, by where they were raised."""
        return len(self._seen)

    def fault(self, data: bytes, error: Exception) -> None:
        """Take an input that failed."""
        where = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__} {where.filename}:{where.lineno}"
        if fault not in self._seen:
            self._seen.add(fault)
            print(f"{keep(self._name, data)}\n{''.join(traceback.format_exception(error))[-SHOWN:]}", flush=True)


def at_random(harness: Harness, seconds: float, seed: int) -> tuple[int, int]:
    """Run a harness for so long; return how many inputs it ran and how many faults it found."""
    inputs, ends = [*harness.seeds(), *kept(harness.name)], time.monotonic() + seconds
    runs, told = 0, Told(harness.name)
    while time.monotonic() < ends:
        random = Random(f"{harness.name} {seed} {runs}")
        data = changed(random.choice(inputs), harness.name, random)
        runs += 1
        try:
            tried(harness, data)
        except Exception as error:
            told.fault(data, error)
    return runs, told.failed


def runner() -> str:
    """Return the module that runs one harness: guided by atheris where that is installed."""
    return "tests.fuzzing.guided" if find_spec("atheris") else "tests.fuzzing.all"


def in_process(name: str, seconds: float, seed: int, place: Path) -> bool:
    """Run one harness in a process of its own and print what it did; return whether nothing failed."""
    place.mkdir()
    command = [sys.executable, "-m", runner(), "--child", str(place), "--only", name]
    command += ["--seconds", str(seconds), "--seed", str(seed)]
    done = subprocess.run(command, check=False, timeout=seconds + 600, stderr=subprocess.PIPE, text=True)
    runs = (place / "runs").read_text() if (place / "runs").exists() else "no"
    well = done.returncode == 0 and not (place / "failed").exists()
    if not well:
        print(done.stderr[-SHOWN:])
    print(f"{name}: {runs} inputs in {seconds:.0f} s{'' if well else ', FAILED'}", flush=True)
    return well


def main() -> int:
    """Run what the command line asks for."""
    from tempfile import TemporaryDirectory

    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--only", choices=list(harnesses()), action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    names = asked.only or list(harnesses())
    if asked.child:
        return _child(harnesses()[names[0]], asked.seconds, asked.seed, asked.child)
    print(f"{'with' if find_spec('atheris') else 'without'} atheris, {len(names)} harnesses", flush=True)
    with TemporaryDirectory() as folder:
        each = asked.minutes * 60 / len(names)
        well = [in_process(one, each, asked.seed, Path(folder) / one) for one in names]
    return int(not all(well))


def _child(harness: Harness, seconds: float, seed: int, place: Path) -> int:
    runs, failed = at_random(harness, seconds, seed)
    (place / "runs").write_text(str(runs))
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
