"""Finds the maps that a command line names: files, and all maps in folders."""

import os
from collections.abc import Iterable
from pathlib import Path

from argmap.files import refuse
from argmap.problems import Place

SUFFIXES = (".yaml", ".yml")
PAPERS = (".paper.yaml", ".paper.yml")


def find_maps(paths: Iterable[str | os.PathLike[str]]) -> list[str]:
    """Return the files that ``paths`` name, folders replaced by the maps in them and below, sorted; none twice.

    In a folder, maps are the YAML files other than papers (``NAME.paper.yaml``); hidden folders are skipped.
    Raises ``ReadError`` for a folder that holds no map.
    """
    found: dict[str, None] = {}
    for path in map(Path, paths):
        if not path.is_dir():
            found[str(path)] = None
            continue
        inside = sorted(str(one) for one in path.rglob("*") if _is_map(one.relative_to(path)) and one.is_file())
        if not inside:
            message = "this folder contains no map (no .yaml file)"
            raise refuse("unreadable-file", message, "name a map, or create one with `argmap new`", Place(str(path)))
        found.update(dict.fromkeys(inside))
    return list(found)


def _is_map(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    name = path.name.lower()
    return not hidden and name.endswith(SUFFIXES) and not name.endswith(PAPERS)
