"""Make what is released: ``python -m tools.release`` (extra ``release``, and npm) puts it into ``dist/``.

The source distribution, and the wheel that is made from it; argmap.html as that wheel writes it; the bundle for
assistants; the extension for VS Code; and for each thing that people get a list of its parts with licences
(``tools.sbom``). What ``dist/`` held before is taken away. ``python -m tools.release FOLDER`` puts all of it there
instead.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from argmap.version import __version__
from tools.assistant_bundle import bundle
from tools.sbom import write_boms
from tools.sessions import ROOT

BIN = "Scripts" if sys.platform == "win32" else "bin"
PACKER = "@vscode/vsce@4.1.0"
NOT_COPIED = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "*.egg-info", "build", "dist", "node_modules")


def release(folder: Path) -> list[Path]:
    """Make everything, check it, and return the files. Raises ``CalledProcessError`` where a step fails."""
    shutil.rmtree(folder, ignore_errors=True)
    distributions = build(folder)
    run("-m", "twine", "check", "--strict", *map(str, distributions))
    (wheel,) = (one for one in distributions if one.suffix == ".whl")
    (folder / "argmap.mcpb").write_bytes(bundle())
    return [*distributions, page(folder, wheel), folder / "argmap.mcpb", extension(folder), *write_boms(folder)]


def build(folder: Path) -> list[Path]:
    """Build the source distribution, and from it the wheel; in a copy, so that nothing left from before gets in."""
    with TemporaryDirectory() as place:
        copy = Path(place) / "argmap"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED))
        run("-m", "build", "--outdir", str(folder.resolve()), str(copy))
    return sorted(folder.iterdir())


def page(folder: Path, wheel: Path) -> Path:
    """Have the wheel, installed where nothing else is, write argmap.html into a folder; return the file."""
    with TemporaryDirectory() as place:
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        python = Path(place) / BIN / "python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", wheel.resolve()], check=True)
        out = (folder / "argmap.html").resolve()
        subprocess.run([python, "-P", "-m", "argmap", "app", "-o", out], check=True)
    return folder / "argmap.html"


def extension(folder: Path) -> Path:
    """Pack the extension for VS Code into a folder and return the file. Raises ``FileNotFoundError`` without npm."""
    npm, npx = shutil.which("npm"), shutil.which("npx")
    if not npm or not npx:
        raise FileNotFoundError("npm is needed to pack the extension for VS Code")
    out = folder / f"argmap-{__version__}.vsix"
    with TemporaryDirectory() as place:
        copy = Path(place) / "vscode"
        shutil.copytree(ROOT / "editors" / "vscode", copy, ignore=shutil.ignore_patterns("node_modules", "*.vsix"))
        subprocess.run([npm, "ci", "--silent", "--omit=dev"], cwd=copy, check=True)
        packing = [npx, "--yes", PACKER, "package", "--allow-missing-repository", "--out", str(out.resolve())]
        subprocess.run(packing, cwd=copy, check=True)
    return out


def run(*arguments: str) -> None:
    """Run Python, not from the working folder."""
    subprocess.run([sys.executable, "-P", *arguments], check=True)


if __name__ == "__main__":
    for file in release(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"):
        print(file)
