"""Builds argmap.html from pinned packages and from argmap itself."""

from pathlib import Path

from argmap.app.app_file import AppParts, PartLicence, app_file
from argmap.app.fetching import gathered
from argmap.app.file_desk import MEANING
from argmap.app.library import Files, archive, licence_texts, own_files, wheel_files
from argmap.app.pinned_packages import PinnedPackage, pinned_packages
from argmap.app.pyodide_engine import compiled, engine
from argmap.version import __version__

PYODIDE = "pyodide"
VECTORS = ".vectors"
"""What files end with that only comparing sentences in meaning needs."""
OWN_LICENCE = "MIT"


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
    own = PartLicence("argmap", __version__, OWN_LICENCE, [])
    return [own, *(PartLicence(one.name, one.version, one.licence, _texts(one, contents)) for one in packages)]


def _texts(package: PinnedPackage, contents: dict[str, bytes]) -> list[str]:
    return licence_texts(contents[package.name]) if package.is_wheel else []
