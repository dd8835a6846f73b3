"""The map of a revised manuscript, to begin with: the map as it was, its places followed there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argmap.anchoring.edition_files import dumps, keep
from argmap.anchoring.kept_name import kept_name
from argmap.anchoring.resolving import resolve
from argmap.checking.revision import anchor
from argmap.editing.map_text import MapText, with_values
from argmap.files import create, write_together
from argmap.graph.lowering import lower
from argmap.notation.reading import Document, load
from argmap.paper.article import Article

PAPER = ".paper.yaml"
"""What the name of a file ends in that has the record of a paper alone."""


def next_map_files(document: Document, revised: str) -> list[Path]:
    """Return the files that ``next_map`` writes beside a revised manuscript, the map first."""
    base = Path(revised).with_suffix("")
    file = base.with_name(f"{base.name}.map{Path(document.file).suffix}")
    return [file, kept_name(file), *([base.with_name(base.name + PAPER)] if len(document.texts) > 1 else [])]


def next_map(document: Document, article: Article, revised: Article) -> list[str]:
    """Write a copy of a map beside a revised manuscript, with places there; return what to say of it.

    A place that is not certain is left as it is, and what it counts in is kept beside the map, as ``argmap anchor``
    does. Raises ``ArgmapError`` for a file that is there already, and if no place is found; then nothing is written.
    """
    file, kept, *paper = next_map_files(document, revised.file)
    edition = keep(resolve(lower(document.map), article))
    with _all_or_none(file, kept, *paper):
        for copy, text in _copies(document, file, *paper).items():
            create(copy, text.encode())
        create(kept, dumps(edition).encode())
        if load(str(file)).map.paper is not None:
            named = with_values(MapText.of(load(str(file))), {("paper", "file"): Path(revised.file).name})
            write_together({name: named.after.texts[name].encode() for name in named.changes})
        return anchor(str(file), revised.file, update=True).lines


def _copies(document: Document, file: Path, paper: Path | None = None) -> dict[Path, str]:
    """Return the texts of the copies, the paper's record under its new name."""
    if paper is None:
        return {file: document.texts[document.file]}
    (record,) = (text for name, text in document.texts.items() if name != document.file)
    there = str(Path(document.file).parent / paper.name)
    before = MapText.read(document.file, {**document.texts, there: record})
    renamed = with_values(before, {("paper",): paper.name.removesuffix(PAPER)})
    return {file: renamed.after.texts[document.file], paper: record}


@contextmanager
def _all_or_none(*files: Path) -> Iterator[None]:
    """Take back what was written of some new files if one of them cannot be."""
    there = [one for one in files if one.exists()]
    try:
        yield
    except BaseException:
        for one in files:
            if one not in there:
                one.unlink(missing_ok=True)
        raise
