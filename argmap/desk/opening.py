"""What somebody who names a file wants on the desk: a map, a paper of which one is begun, or a review of either."""

from pathlib import Path
from typing import NamedTuple

from argmap.desk.beginning import begun
from argmap.desk.importing import imported, is_import
from argmap.desk.review_margin.open_review import OpenReview
from argmap.editing.steps import Put
from argmap.files import read_text
from argmap.notation.reading import load
from argmap.problems import ArgmapError, ReadError, printable
from argmap.reviewing.annotations.review_file import is_review, load_review

MAPS = (".yaml", ".yml", ".json")


class FileToOpen(NamedTuple):
    """The map to open, what is to be told about it, and the review to put beside it, if one was named."""

    map: Path
    said: str = ""
    review: Path | None = None


def file_to_open(file: Path, review: Path | None = None) -> FileToOpen:
    """Return the map to open for a file: itself, that of a review, or that of a paper, begun where there is none.

    A map of another program is converted first, into a new file beside it, which ``review`` names from then on: a
    report shows the map that was changed.

    Raises ``ReadError`` for a paper or a review that cannot be read, and ``ArgmapError`` for a review whose map and
    paper are not beside it; a map is read when it is opened.
    """
    if is_import(file):
        named = load_review(review).map if review else None
        made = imported(file)
        found = FileToOpen(made.file, made.said, review)
        return _renamed(found, review) if review and named == file.name else found
    if file.suffix.lower() in MAPS:
        if file.is_file() and is_review(read_text(file)):
            return _reviewed(file, review or file)
        return FileToOpen(file, review=review)
    there = _map_of(file)
    if there:
        return FileToOpen(there, f"going on with the map {printable(there.name)} of this paper", review)
    new = begun(file)
    said = f"{printable(new.file.name)}: begun"
    return FileToOpen(new.file, f"{said}; {new.said}" if new.said else said, review)


def _reviewed(file: Path, shown: Path) -> FileToOpen:
    """Return the map that a review is of, or else that of its paper; the review that is shown may be another."""
    review = load_review(file)
    named = review.map or review.paper
    if not named or Path(named).name != named or not (file.parent / named).is_file():
        lacks = f"{printable(named)} is not beside it" if named else "this review names neither a map nor a paper"
        cure = f"open it with `argmap edit MAP --review {printable(str(file))}`"
        raise ArgmapError(f"{printable(str(file))}: {lacks}; {cure}")
    return file_to_open(file.parent / named, shown)


def _renamed(found: FileToOpen, review: Path) -> FileToOpen:
    """Let a review name the map that is changed instead of the one that this was converted from."""
    OpenReview(str(review)).do(lambda _: [Put(("map",), found.map.name)])
    return found._replace(said=f"{found.said}; {printable(review.name)} names it as its map now")


def _map_of(paper: Path) -> Path | None:
    """Return the map beside a paper that has the same name and names the paper, if there is one."""
    for suffix in MAPS:
        map_ = paper.with_suffix(suffix)
        try:
            record = load(map_).map.paper if map_.is_file() else None
        except ReadError:
            continue
        if record and record.file == paper.name:
            return map_
    return None
