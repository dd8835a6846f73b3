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
    """Return the files in the folder that nothing needs when a map is forgotten, copies of older states included."""
    needed = {name for other in _maps(folder) if other != map_ for name in (other.name, *_beside(folder, other))}
    alone = [name for name in dict.fromkeys((map_.name, *_beside(folder, map_))) if name not in needed]
    return [
        path for path in sorted(folder.iterdir()) if path.is_file() and any(_is_of(path.name, one) for one in alone)
    ]


def _is_of(name: str, file: str) -> bool:
    """Tell whether a file is one of a name, or a copy of an older state of it."""
    return name == file or (name.startswith(f"{file}.") and name.endswith(BACKUP))


def _maps(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.lower().endswith(MAPS) and path.is_file() and not _is_review(path):
            yield path


def _beside(folder: Path, map_: Path) -> Iterator[str]:
    """Yield the names of what lies beside a map: the files that it names, and the reviews that name it."""
    try:
        document = load(map_)
    except ReadError:
        return
    yield from (Path(name).name for name in document.texts)
    if document.map.paper and document.map.paper.file:
        yield document.map.paper.file
    yield from (path.name for path in folder.iterdir() if _is_review(path) and _reviewed(path) == map_.name)


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
