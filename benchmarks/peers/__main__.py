"""One tree to SVG: argmap beside Argdown, arguebuf and Graphviz, each from its own notation, as whole programs.

``python -m benchmarks.peers [SIZE ...] [--limit SECONDS]``. The peers are no dependencies. They are found in the folder
that ARGMAP_PEERS names, and missing ones are told; two commands put them there::

    npm install --prefix PEERS @argdown/core
    python3 -m venv PEERS/arguebuf && PEERS/arguebuf/bin/pip install arguebuf

and ``dot`` is the system's. Argdown's command line hands the DOT that its core writes to Graphviz, and so does this.
argmap draws the whole map in one picture, as the others do.
Times are CPU seconds, those of child processes included; a run that takes longer than the limit (by the clock) is
stopped and shown as failed.
"""

import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from argmap.drawing.graphviz.candidates import find
from benchmarks.measuring import table
from benchmarks.peers.trees import Tree, write

HERE = Path(__file__).parent
SIZES = (100, 1_000, 10_000, 30_000, 100_000)
ARGMAP = "argmap, SVG"
Commands = dict[str, list[list[str]]]


def commands(folder: Path, peers: Path) -> Commands:
    """Return what each program runs on the files in a folder."""
    argmap = [sys.executable, "-m", "argmap", "render", str(folder / "map.yaml"), "-o"]
    source, svg = str(folder / "map.dot"), str(folder / "out.svg")
    dot, node = shutil.which("dot") or "dot", shutil.which("node") or "node"
    argdown = str(folder / "argdown.dot")
    return {
        ARGMAP: [[*argmap, svg, "--whole"]],
        "argmap, page": [[*argmap, str(folder / "out.html")]],
        "Argdown core, then dot": [
            [node, "--stack-size=50000", str(HERE / "argdown.mjs"), str(peers), str(folder / "map.argdown"), argdown],
            [dot, "-Tsvg", argdown, "-o", svg],
        ],
        "arguebuf": [
            [str(peers / "arguebuf/bin/python"), str(HERE / "arguebuf_draw.py"), str(folder / "map.tree.json"), svg]
        ],
        "dot": [[dot, "-Tsvg", source, "-o", svg]],
        "graphviz-pure's dot": [[str(find()), "-Kdot", "-Tsvg", source, "-o", svg]],
    }


def run(steps: list[list[str]], limit: float, folder: Path) -> tuple[float | None, str]:
    """Return the CPU seconds of a program, and the size of what it wrote; or ``None``, and why it failed."""
    for old in folder.glob("out.*"):
        old.unlink()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for step in steps:
        if not shutil.which(step[0]):
            return None, "not installed"
        running = subprocess.Popen(step, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        try:
            printed, errors = running.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)  # with the Graphviz that it may have started
            running.communicate()
            return None, f"over {limit:g} s"
        if running.returncode:
            return None, _reason(printed, errors, running.returncode)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    written = [file.stat().st_size for file in folder.glob("out.*")]
    return (seconds, f"{sum(written) / 1e6:.1f} MB") if written else (None, "wrote nothing")


def _reason(printed: bytes, errors: bytes, status: int) -> str:
    said = [line for line in errors.decode(errors="replace").splitlines() if "Error" in line or "error" in line]
    said = said or printed.decode(errors="replace").splitlines()
    return (said[-1].strip() if said else f"status {status}")[:60]


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--limit", type=float, default=120.0, help="seconds that a program may take")
    wanted = parser.parse_args()
    peers = Path(os.environ.get("ARGMAP_PEERS", "peers")).resolve()
    for size in wanted.sizes:
        with TemporaryDirectory() as name:
            folder = Path(name)
            write(Tree(size), folder)
            found = {name: run(steps, wanted.limit, folder) for name, steps in commands(folder, peers).items()}
        own = found[ARGMAP][0]
        rows = [(f"{size:,} statements", "CPU s", "times argmap", "")]
        for program, (seconds, what) in found.items():
            ratio = f"{seconds / own:.1f}" if seconds and own else "-"
            rows.append((program, f"{seconds:.2f}" if seconds is not None else "failed", ratio, what))
        print(table(rows), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
