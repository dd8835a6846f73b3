"""Runs one harness guided by what an input reaches: ``tests.fuzzing.all`` starts this where atheris is installed.

atheris has to see argmap being imported, so nothing imports it before.
"""

import argparse
import importlib
import sys
from pathlib import Path

WATCHED = {
    "notation": ("notation", "graph"), "merge": ("three_way", "editing", "notation"), "desk": ("desk", "editing"),
    "paper": ("paper", "citations"), "format": ("formats",),
}  # fmt: skip
"""The packages of argmap that are watched, by the first word of a harness: those that read what others wrote."""


def main() -> None:
    """Run the harness that the command line names for so long; the number of inputs is in a file from then on."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--child", type=Path, required=True)
    parser.add_argument("--only", required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--seed", type=int, required=True)
    asked = parser.parse_args()
    atheris = importlib.import_module("atheris")
    watched = WATCHED[asked.only.partition("-")[0]]
    with atheris.instrument_imports(include=[f"argmap.{package}" for package in watched]):
        from tests.fuzzing.all import LONGEST, Told
        from tests.fuzzing.harnesses import CORPUS, harnesses, kept, tried
    harness, runs = harnesses()[asked.only], 0
    told = Told(harness.name)

    def one(data: bytes) -> None:
        nonlocal runs
        runs += 1
        (asked.child / "runs").write_text(str(runs))
        try:
            tried(harness, data)
        except Exception as error:
            told.fault(data, error)
            (asked.child / "failed").touch()

    inputs = asked.child / "inputs"
    inputs.mkdir()
    for number, data in enumerate([*harness.seeds(), *kept(harness.name)]):
        (inputs / str(number)).write_bytes(data[:LONGEST])
    folder = CORPUS / harness.name
    folder.mkdir(exist_ok=True)
    bounds = [f"-max_total_time={asked.seconds:.0f}", f"-max_len={LONGEST}", "-timeout=60"]
    # what takes too long, or ends Python itself, atheris writes to a file
    options = [*bounds, f"-seed={asked.seed}", f"-artifact_prefix={folder}/", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options, str(inputs)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
