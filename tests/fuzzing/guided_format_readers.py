"""Fuzzing that is guided by what a text reaches: atheris keeps the texts that run new lines of a reader, and goes on.

``python -m tests.fuzzing.guided_format_readers FORMAT [--runs 100000]``, after ``pip install atheris`` (on Linux). It
starts with the files that ``format_readers`` mutates. What fails is printed with its traceback, and lies in the
working directory as ``crash-...``.
"""

import argparse
import importlib
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

LONGEST = 4_000
"""How many bytes a text has at most: short ones run more often."""
SLOWEST = 20
"""After how many seconds a text counts as one that never ends."""


def main() -> None:
    """Run the rounds that the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("format")
    parser.add_argument("--runs", type=int, default=10_000)
    asked = parser.parse_args()
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["argmap.formats", "argmap.graph"]):
        from argmap.formats import formats
        from tests.fuzzing.format_readers import seeds, try_text

        formats().get(asked.format)

    def one(data: bytes) -> None:
        try_text(data.decode("utf-8", "replace"), asked.format)

    with TemporaryDirectory() as folder:
        for number, text in enumerate(seeds(asked.format)):
            (Path(folder) / str(number)).write_bytes(text.encode("utf-8", "replace")[:LONGEST])
        options = [f"-runs={asked.runs}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}", "-print_final_stats=1"]
        atheris.Setup([sys.argv[0], *options, folder], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
