"""Damage for tests: any value of some JSON replaced by another."""

import copy
from collections.abc import Iterator
from typing import Any

Path = tuple[str | int, ...]


def paths_of(data: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the way to every value."""
    yield path
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from paths_of(value, (*path, key))


def replaced(data: Any, path: Path, value: Any) -> Any:
    """Return data with another value at the end of a way."""
    if not path:
        return value
    found = copy.deepcopy(data)
    here = found
    for key in path[:-1]:
        here = here[key]
    here[path[-1]] = value
    return found
