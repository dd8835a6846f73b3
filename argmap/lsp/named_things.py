"""Where a map names its statements, arguments, notes and works: where each is written, and where it is used."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from argmap.formats.argdown.argdown_titles import ArgdownTitle
from argmap.lsp.read_map import ReadMap
from argmap.lsp.spots import Spot, spot_at
from argmap.lsp.text_kinds import TextKind
from argmap.notation.source import Marks, Source, SourceSpan
from argmap.problems import Path


class NamedKind(Enum):
    """What has a name that other parts of a map use."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    NOTE = "note"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class NameUse:
    """One place where a name is written: as that of the thing itself (``defines``), or to refer to it.

    ``span`` is where the name is in ``source``; ``document`` tells the fenced blocks of Argdown in one file apart.
    """

    kind: NamedKind
    name: str
    defines: bool
    source: Source
    span: SourceSpan
    document: int = 0


def name_at(map_: ReadMap, index: int) -> NameUse | None:
    """Return the name that the cursor is at."""
    if map_.is_argdown:
        return next((one for one in uses(map_) if one.span.start <= index <= one.span.end), None)
    spot = spot_at(map_.parsed.marks, index) if map_.parsed else None
    return None if spot is None or spot.on_key or map_.parsed is None else _use(spot, map_, map_.parsed.marks)


def uses(map_: ReadMap) -> Iterator[NameUse]:
    """Yield all names of a map in the order of the text, those in the file of its paper behind."""
    source = Source(map_.text, map_.file)
    yield from (_title(one, source) for one in map_.titles)
    tree = map_.read.document.tree if map_.read.document else None
    marks = tree.marks if tree and tree.marks else map_.parsed.marks if map_.parsed else None
    pending: list[tuple[Path, Marks]] = [((), marks)] if marks else []
    while pending:
        path, here = pending.pop()
        pending += [((*path, step), one) for step, one in reversed(here.children.items())]
        if path and not here.children and (found := _use(Spot(path, False, here.value), map_, here)):
            yield found


def same(map_: ReadMap, wanted: NameUse) -> Iterator[NameUse]:
    """Yield every place where the thing of a name is named."""
    thing = (wanted.kind, wanted.name, wanted.document)
    return (one for one in uses(map_) if (one.kind, one.name, one.document) == thing)


def _title(one: ArgdownTitle, source: Source) -> NameUse:
    return NameUse(NamedKind(one.of), one.title, one.defines, source, one.span, one.document)


def _use(spot: Spot, map_: ReadMap, marks: Marks) -> NameUse | None:
    path = ("paper", *spot.path) if map_.kind is TextKind.RECORD else spot.path
    told = _told(path)
    if told is None:
        return None
    here = marks.find(spot.path) if marks.children else marks
    name = here.source.text[here.value.start : here.value.end].strip("\"'")
    kind, defines = told
    return NameUse(kind, name, defines, here.source, here.value)


def _told(path: Path) -> tuple[NamedKind, bool] | None:
    """Return what the value at a path names, and whether it is the name of the thing that it stands in."""
    match path:
        case ("paper", "footnotes", int(), "number"):
            return NamedKind.NOTE, True
        case ("paper", "works", int(), "id"):
            return NamedKind.WORK, True
        case ("claim", *_, "id"):
            return NamedKind.STATEMENT, True
        case ("claim", *_, "ref"):
            return NamedKind.STATEMENT, False
        case (*_, "note" | "ibid") | ("claim", *_, "footnotes", int()):
            return NamedKind.NOTE, False
        case (*_, "work") | (*_, "cites" | "references", int()):
            return NamedKind.WORK, False
    return None
