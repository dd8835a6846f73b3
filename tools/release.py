"""Make what is released: ``python -m tools.release`` (extra ``release``) puts it into ``dist/``.

The source distribution, the wheel (made from it), and a list of all that is shipped with licences (``tools.sbom``) for
each of the two things that people get: the package with what pip installs for it, and argmap.html. What ``dist/`` held
before is taken away. ``python -m tools.release FOLDER`` puts all of it there instead.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.sbom import write_boms
from tools.sessions import ROOT

NOT_COPIED = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "*.egg-info", "build", "dist", "node_modules")


def release(folder: Path) -> list[Path]:
    """Make everything, check it, and return the files. Raises ``CalledProcessError`` where a step fails."""
    shutil.rmtree(folder, ignore_errors=True)
    distributions = build(folder)
    run("-m", "twine", "check", "--strict", *map(str, distributions))
    return [*distributions, *write_boms(folder)]


def build(folder: Path) -> list[Path]:
    """Build the source distribution, and from it the wheel; in a copy, so that nothing left from before gets in."""
    with TemporaryDirectory() as place:
        copy = Path(place) / "argmap"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED))
        run("-m", "build", "--outdir", str(folder.resolve()), str(copy))
    return sorted(folder.iterdir())


def run(*arguments: str) -> None:
    """Run Python, not from the working folder."""
    subprocess.run([sys.executable, "-P", *arguments], check=True)


if __name__ == "__main__":
    for file in release(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"):
        print(file)
