"""Which files go when one map is forgotten: its own, its paper and its review, unless another map has them too."""

from collections.abc import Iterator
from pathlib import Path

from argmap.desk.map_file import BACKUP
from argmap.desk.unpacking import MAPS
from argmap.files import read_text
from argmap.notation.reading import load
from argmap.problems import ReadError
from argmap.reviewing.annotations.review_file import is_review, load_review


def files_of(folder: Path, map_: Path) -> list[Path]:
    """Return the files in the folder that nothing needs when a map is forgotten, copies of older states included.

    Where another map cannot be read, nobody knows what it needs: only the forgotten map's own file goes then.
    """
    beside = {other: _beside(folder, other) for other in _maps(folder)}
    others = {other: names for other, names in beside.items() if other != map_}
    needed = {name for other, names in others.items() for name in (other.name, *(names or ()))}
    own = (beside.get(map_) or []) if None not in others.values() else []
    alone = [name for name in dict.fromkeys((map_.name, *own)) if name not in needed]
    return [
        path for path in sorted(folder.iterdir()) if path.is_file() and any(_is_of(path.name, one) for one in alone)
    ]


def _is_of(name: str, file: str) -> bool:
    """Tell whether a file is one of a name, or a copy of an older state of it."""
    return name == file or (name.startswith(f"{file}.") and name.endswith(BACKUP))


def _maps(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith(".")  # such as the list of the maps that were open last
        if path.name.lower().endswith(MAPS) and path.is_file() and not hidden and not _is_review(path):
            yield path


def _beside(folder: Path, map_: Path) -> list[str] | None:
    """Return the names of what lies beside a map, the files that it names and the reviews that name it.

    ``None`` for a map that cannot be read.
    """
    try:
        document = load(map_)
    except ReadError:
        return None
    paper = document.map.paper.file if document.map.paper else None
    reviews = (path.name for path in folder.iterdir() if _is_review(path) and _reviewed(path) == map_.name)
    return [*(Path(name).name for name in document.texts), *filter(None, [paper]), *reviews]


def _is_review(path: Path) -> bool:
    try:
        return path.name.lower().endswith(MAPS) and path.is_file() and is_review(read_text(path))
    except ReadError:
        return False


def _reviewed(path: Path) -> str | None:
    try:
        return load_review(path).map
    except ReadError:
        return None
