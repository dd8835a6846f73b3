"""Builds argmap.html from pinned packages and from argmap itself."""

from importlib.metadata import distribution
from pathlib import Path

from argmap.app.app_file import AppParts, PartLicence, app_file
from argmap.app.fetching import gathered
from argmap.app.file_desk import MEANING
from argmap.app.library import Files, archive, licence_texts, own_files, wheel_files
from argmap.app.pinned_packages import PYTHON, PinnedPackage, pinned_packages
from argmap.app.pyodide_engine import compiled, engine
from argmap.problems import ArgmapError, printable
from argmap.version import __version__

PYODIDE = "pyodide"
VECTORS = ".vectors"
"""What files end with that only comparing sentences in meaning needs."""
OWN_LICENCE = "MIT"
PYODIDE_SOURCE = """\
Pyodide, under the Mozilla Public License 2.0 (https://www.mozilla.org/MPL/2.0/). Its scripts are changed in that they
are functions here instead of modules. Its source code, and that of what is compiled into it (zlib, bzip2, xz, zstd,
libffi, SQLite, OpenSSL), is at https://github.com/pyodide/pyodide."""
INSIDE_PYODIDE = """\
Python, under the Python Software Foundation License 2 (https://docs.python.org/3/license.html), compiled for browsers
by Pyodide. Its source code is at https://github.com/python/cpython."""


def require_place(file: Path) -> None:
    """Raise ``ArgmapError`` where no file of this name can be written, before a minute goes into building it."""
    if file.is_dir():
        raise ArgmapError(f"{printable(str(file))}: this is a folder; name a file in it, such as argmap.html")
    if not file.absolute().parent.is_dir():
        raise ArgmapError(f"{printable(str(file))}: its folder is not there; make it first")


def built(folder: Path) -> str:
    """Return argmap.html; ``folder`` has the packages, or gets those that it lacks.

    Raises ``ArgmapError`` where a package is missing or another one, and where Node.js is.
    """
    packages = pinned_packages()
    contents = gathered(packages, folder)
    core: Files = dict(own_files())
    packs: dict[str, Files] = {}
    for one in packages:
        if one.is_wheel:
            found = wheel_files(one, contents[one.name])
            (core if one.pack == "core" else packs.setdefault(one.pack, {})).update(found)
    packs[MEANING] = {name: core.pop(name) for name in list(core) if name.endswith(VECTORS)}
    library, standard = compiled(contents[PYODIDE], core)
    parts = AppParts(
        engine(contents[PYODIDE], standard), library, {name: archive(files) for name, files in packs.items()},
        _licences(packages, contents),
    )  # fmt: skip
    return app_file(parts)


def _licences(packages: list[PinnedPackage], contents: dict[str, bytes]) -> list[PartLicence]:
    own = PartLicence("argmap", __version__, OWN_LICENCE, _own_texts())
    python = PartLicence("Python", PYTHON, "PSF-2.0", [INSIDE_PYODIDE])
    return [own, python, *(PartLicence(one.name, one.version, one.licence, _texts(one, contents)) for one in packages)]


def _own_texts() -> list[str]:
    """Return argmap's licence: from beside the package, in a folder of its source, or as its installation has it."""
    beside = Path(__file__).parents[2] / "LICENSE"
    found = beside.read_text("utf-8") if beside.is_file() else distribution("argmap").read_text("licenses/LICENSE")
    return [found.strip()] if found else []


def _texts(package: PinnedPackage, contents: dict[str, bytes]) -> list[str]:
    return licence_texts(contents[package.name]) if package.is_wheel else [PYODIDE_SOURCE]
