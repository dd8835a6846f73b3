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
from argmap.text.lines import Lines

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
        _copy(document, file, *paper)
        create(kept, dumps(edition).encode())
        if load(str(file)).map.paper is not None:
            named = with_values(MapText.of(load(str(file))), {("paper", "file"): Path(revised.file).name})
            write_together({name: named.after.texts[name].encode() for name in named.changes})
        return anchor(str(file), revised.file, update=True).lines


def _copy(document: Document, file: Path, paper: Path | None = None) -> None:
    """Write copies of the files of a map, the paper's record under its new name."""
    text = document.texts[document.file]
    if paper is not None:
        (name, record), *_ = (one for one in document.texts.items() if one[0] != document.file)
        create(paper, record.encode())
        text = _renamed(document, text, Path(name).name.removesuffix(PAPER), paper.name.removesuffix(PAPER))
    create(file, text.encode())


def _renamed(document: Document, text: str, name: str, new: str) -> str:
    """Return the text of a map that names another record of its paper."""
    place = document.value_place(("paper",))
    start = Lines(text).start(place.line or 1) + (place.column or 1) - 1
    return text[:start] + text[start:].replace(name, new, 1)


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
