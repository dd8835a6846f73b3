"""A zip with a map and what belongs to it, as argmap.html saves one, put on the desk again."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from argmap.desk.importing import ImportedMap
from argmap.desk.map_file import unused_name
from argmap.desk.review_margin.review_text import ReviewText
from argmap.editing.map_text import MapText, with_values
from argmap.editing.steps import Put
from argmap.files import create, decode, read_bytes
from argmap.files.archive import Archive
from argmap.problems import ArgmapError, ReadError, printable
from argmap.reviewing.annotations.review_file import is_review
from argmap.reviewing.begun_review import SUFFIX

ZIPPED = ".zip"
MAPS = (".yaml", ".yml", ".json")
CLAIM = re.compile(r"""^[{\s]*["']?claim["']?\s*:""", re.MULTILINE)
"""What a map has, and neither a review nor a file of works."""
MOST = 20
"""How many files an archive may have: a map, its paper, its review, and a few that lie beside them."""
SYSTEM = re.compile(r"(?:^|/)(?:\.(?!\.?/)|__MACOSX/|~\$)")
"""What an operating system puts into archives."""
_UNPACK = "unpack it, and open the file that is meant"


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of an archive: how its name is written there, the name that it gets here, and what it holds."""

    named: str
    name: str
    content: bytes

    @property
    def text(self) -> str:
        """The content as text, whatever it is."""
        return self.content.decode("utf-8", "replace")


def parts_of(name: str, content: bytes, plain: Callable[[str], str]) -> list[PackedFile]:
    """Return the files in an archive, without folders; ``plain`` makes a name that leads nowhere of theirs.

    Raises ``ReadError`` for a broken archive, ``ArgmapError`` for one that has more than belongs to a map.
    """
    archive = Archive(content, name, "zip", _UNPACK)
    names = [one for one in archive.parts() if not SYSTEM.search(one.replace("\\", "/"))]
    if len(names) > MOST:
        raise ArgmapError(f"{printable(name)}: this zip has more files than a map, its paper and its review; {_UNPACK}")
    found = [PackedFile(re.split(r"[/\\]", one)[-1], plain(one), archive.read(one)) for one in names]
    if len({one.name for one in found}) < len(found):
        raise ArgmapError(f"{printable(name)}: two files in this zip have the same name; {_UNPACK}")
    return found


def unpacked_map(folder: Path, name: str, parts: list[PackedFile]) -> ImportedMap | None:
    """Write the files of an archive into a folder, and return its map with its review; ``None`` without a map.

    What is there already with the same content counts. Where another file has the name, a new one is found, and what
    refers to it follows. Raises ``ReadError`` and ``ArgmapError``; nothing is left behind then.
    """
    own = [one for one in parts if one.name.lower().endswith(MAPS)]
    reviews = [one for one in own if is_review(one.text)]
    maps = [one for one in own if one not in reviews and CLAIM.search(one.text)]
    if not maps:
        return None
    for what, found in (("maps", maps), ("reviews", reviews)):
        if len(found) > 1:
            raise ArgmapError(f"{printable(name)}: this zip has {len(found)} {what}; {_UNPACK}")
    beside = [one for one in parts if one not in (*maps, *reviews)]
    with _all_or_nothing(folder) as put:
        names = {one.named: put(one, _renamed(folder, one)).name for one in beside}
        return _put_map(folder, maps[0], reviews, names, put)


def _put_map(
    folder: Path,
    map_: PackedFile,
    reviews: list[PackedFile],
    names: dict[str, str],
    put: Callable[[PackedFile, str], Path],
) -> ImportedMap:
    map_ = _following(folder, map_, names)
    taken = any(_differs(folder / one.name, one.content) for one in (map_, *reviews))
    stem, suffix = map_.name.rpartition(".")[0], map_.name.rpartition(".")[2]
    stem = next(_free(folder, stem, f".{suffix}")) if taken else stem
    file = put(map_, f"{stem}.{suffix}")
    MapText.read(str(file), {str(file): decode(map_.content, map_.name)})
    if not reviews:
        return ImportedMap(file)
    review = _reviewing(reviews[0], {**names, map_.named: file.name})
    return ImportedMap(file, review=put(review, f"{stem}{SUFFIX}" if taken else review.name))


def _following(folder: Path, map_: PackedFile, names: dict[str, str]) -> PackedFile:
    """Return a map that names its paper as it is called here. Raises ``ReadError`` for what is no map."""
    file = str(folder / map_.name)
    text = MapText.read(file, {file: decode(map_.content, map_.name)})
    paper = text.document.map.paper
    now = names.get(paper.file or "") if paper else None
    if not paper or not now or now == paper.file:
        return map_
    after = with_values(text, {("paper", "file"): now}).after
    return replace(map_, content=after.texts[file].encode())


def _reviewing(review: PackedFile, names: dict[str, str]) -> PackedFile:
    """Return a review that names its map and its paper as they are called here. Raises ``ReadError``."""
    text = ReviewText.read(review.name, decode(review.content, review.name))
    named = {"map": text.review.map, "paper": text.review.paper}
    steps = [Put((key,), names[was]) for key, was in named.items() if was and names.get(was, was) != was]
    return replace(review, content=text.after(steps).text.encode()) if steps else review


def _renamed(folder: Path, part: PackedFile) -> str:
    """Return the name that a file gets: its own, unless another file has it."""
    if not _differs(folder / part.name, part.content):
        return part.name
    if part.name.lower().endswith(MAPS):  # a map refers to it without the ending
        raise ArgmapError(f"{printable(part.name)}: another file of this name is here already; open the zip elsewhere")
    stem, dot, suffix = part.name.rpartition(".")
    return unused_name(folder, stem if dot else suffix, f".{suffix}" if dot else "").name


def _differs(path: Path, content: bytes) -> bool:
    return path.exists() and not (path.is_file() and read_bytes(path) == content)


def _free(folder: Path, stem: str, suffix: str) -> Iterator[str]:
    """Yield names without ending that neither a map has nor its review."""
    for number in range(2, 10_000):
        if not any((folder / f"{stem}-{number}{end}").exists() for end in (suffix, SUFFIX)):
            yield f"{stem}-{number}"
    raise ArgmapError(f"{folder}: there are too many files of this name; move some of them away")


@contextmanager
def _all_or_nothing(folder: Path) -> Iterator[Callable[[PackedFile, str], Path]]:
    """Lend what writes a file under a name, unless it is there already; where anything fails, all of them go again."""
    made: list[Path] = []

    def put(part: PackedFile, name: str) -> Path:
        path = folder / name
        if not path.exists():
            create(path, part.content)
            made.append(path)
        return path

    try:
        yield put
    except (ReadError, ArgmapError):
        for path in made:
            path.unlink(missing_ok=True)
        raise
