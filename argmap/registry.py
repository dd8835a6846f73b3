"""Finds rules, formats, renderers and commands: one module each, in a package of argmap or in an installed one.

Adding a file to the package adds the thing; so does an entry point in the group ``argmap.rules`` (``.formats``,
``.renderers``, ``.commands``) of an installed distribution. No list is kept anywhere.
"""

import pkgutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from argmap.problems import ArgmapError
from argmap.text.nearest import did_you_mean

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

T = TypeVar("T")


class Registry(Generic[T]):
    """The modules of one package, by name: ``unsupported_premise.py`` is ``unsupported-premise``.

    An underscore at the end, which Python's own words need (PEP 8), is no part of the name: ``class_.py`` is ``class``.

    ``T`` is the protocol that its modules follow, ``needs`` the names that it asks for, and ``what`` what one is called
    in messages. Modules are imported when they are asked for.
    """

    def __init__(self, package: str, what: str, needs: tuple[str, ...] = ()) -> None:
        self.package, self.what, self.needs = package, what, needs
        self._loaded: dict[str, T] = {}

    @cached_property
    def own(self) -> dict[str, str]:
        """Names of the package's own modules, with the modules' full names."""
        path = import_module(self.package).__path__
        names = sorted(module.name for module in pkgutil.iter_modules(path) if not module.name.startswith("_"))
        return {name.rstrip("_").replace("_", "-"): f"{self.package}.{name}" for name in names}

    @cached_property
    def installed(self) -> "dict[str, EntryPoint]":
        """Entry points of installed distributions; argmap's own names cannot be taken."""
        if not _declared(self.package):
            return {}
        from importlib.metadata import entry_points

        return {point.name: point for point in entry_points(group=self.package) if point.name not in self.own}

    def names(self) -> tuple[str, ...]:
        """Return all names, sorted."""
        return self._names

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(sorted({*self.own, *self.installed}))

    def require(self, name: str) -> None:
        """Raise ``ArgmapError``, with the nearest name, if none is called ``name``."""
        if name in self.own or name in self.installed:
            return
        raise ArgmapError(f"no {self.what} is called {name!r}; {did_you_mean(name, self.names())}")

    def get(self, name: str) -> T:
        """Return the module called ``name``.

        Raises ``ArgmapError`` where there is none, and where an installed one cannot be loaded or lacks what it needs.
        """
        found = self._loaded.get(name)
        if found is None:
            found = self._loaded[name] = self._load(name)
        return found

    def _load(self, name: str) -> T:
        self.require(name)
        if name in self.own:
            return cast("T", import_module(self.own[name]))
        try:
            found = self.installed[name].load()
        except Exception as error:  # whatever a stranger's module raises must not look like a fault of the map
            raise ArgmapError(f"the installed {self.what} {name!r} cannot be loaded: {error!r}") from error
        if missing := [need for need in self.needs if not hasattr(found, need)]:
            raise ArgmapError(f"the installed {self.what} {name!r} lacks {', '.join(missing)}")
        return cast("T", found)

    @contextmanager
    def running(self, name: str) -> Iterator[T]:
        """Lend the module called ``name``; what an installed one raises becomes an ``ArgmapError`` that names it."""
        found = self.get(name)
        try:
            yield found
        except ArgmapError:
            raise
        except Exception as error:
            if name in self.own:
                raise
            raise ArgmapError(f"the installed {self.what} {name!r} failed: {error!r}") from error

    def items(self) -> Iterator[tuple[str, T]]:
        """Yield every name with its module."""
        for name in self.names():
            yield name, self.get(name)


def _declared(group: str) -> bool:
    """Tell whether an installed distribution may declare entry points of a group.

    Importing ``importlib.metadata`` costs a quarter of the start-up time; the files that it would read are looked
    through first (https://packaging.python.org/specifications/entry-points, "File format").
    """
    heading = f"[{group}]".encode()
    for folder in {Path(entry) for entry in sys.path}:
        if folder.is_file():  # a zip archive: only importlib.metadata looks into it
            return True
        if any(heading in file.read_bytes() for file in folder.glob("*-info/entry_points.txt")):
            return True
    return False


def summary(module: object) -> str:
    """Return the first line of a module's documentation."""
    return (cast("ModuleType", module).__doc__ or "").strip().partition("\n")[0]
