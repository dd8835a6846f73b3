"""The packages that argmap.html is made of, each with its version and its digest, as ``pinned.toml`` has them."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

PLATFORM = "pyemscripten_2026_0_wasm32"
"""The platform of compiled wheels (PEP 783): what the pinned Pyodide runs."""
PYTHON = "3.14"


class PinnedPackage(NamedTuple):
    """A package: its name, version, file, digest (SHA-256) and licence, and when it is unpacked in the browser.

    ``platform`` is another one than the browser's for a wheel of which only the Python is taken.
    """

    name: str
    version: str
    file: str
    sha256: str
    licence: str
    pack: str
    platform: str = ""

    @property
    def is_wheel(self) -> bool:
        """Whether it is a package of Python."""
        return self.file.endswith(".whl")


@cache
def pinned_packages() -> list[PinnedPackage]:
    """Return all of them, by name."""
    table = tomllib.loads((files(__package__) / "pinned.toml").read_text(encoding="utf-8"))
    return [PinnedPackage(name, **data) for name, data in table.items()]
