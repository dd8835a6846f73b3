"""Parts of argmap.html that are unpacked when they are first needed: a browser starts sooner without them."""

import shutil
import sys
from importlib import invalidate_caches
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any


class LazyPacks(MetaPathFinder):
    """Archives by what they are for; one called like a module is unpacked when that is imported.

    ``folder`` has the archives, ``NAME.tar.xz``; ``library`` is the folder that they are unpacked into.
    """

    def __init__(self, folder: Path, library: Path) -> None:
        self._waiting = {path.name.partition(".")[0]: path for path in folder.iterdir()}
        self._library = library
        sys.meta_path.insert(0, self)

    def need(self, name: str) -> None:
        """Unpack an archive, if it was not yet."""
        archive = self._waiting.pop(name, None)
        if archive:
            shutil.unpack_archive(archive, self._library)
            archive.unlink()
            invalidate_caches()

    def find_spec(self, name: str, *_: Any) -> ModuleSpec | None:
        """Find no module, but see to it that whoever is asked next can find it (importlib.abc.MetaPathFinder)."""
        self.need(name)
        return None
