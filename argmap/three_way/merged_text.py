"""Writes what was merged into the text of one side, with a comment where something is in conflict."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from argmap.editing.intent import Intent
from argmap.editing.steps import Step, Transfer, find
from argmap.editing.written.altering import Alteration
from argmap.editing.written.surroundings import comments_of_value, put_above
from argmap.editing.written.taking_apart import taken_apart
from argmap.editing.written.written_nodes import COMMENT, Collection
from argmap.notation.source import parse
from argmap.problems import ArgmapError, Path
from argmap.three_way.merge_conflicts import MergeConflict
from argmap.three_way.merge_sources import MergeSource
from argmap.three_way.merged_entries import MergedEntry
from argmap.three_way.rewriting import rewrite
from argmap.three_way.tree_writing import TreeWriting
from argmap.three_way.versions import VersionEntry

MARK = "# MERGE CONFLICT:"
"""What the comments begin with, for whoever looks for them."""


@dataclass(frozen=True, slots=True)
class MergedText:
    """The text, and where in it each conflict is."""

    text: str
    paths: tuple[Path, ...]


def write_merged(
    into: MergeSource, head: dict[str, Any], claim: MergedEntry | None, entries: dict[MergedEntry, VersionEntry],
    conflicts: Sequence[MergeConflict],
) -> MergedText:  # fmt: skip
    """Write a merged map into the text of a version; ``entries`` has the entry there of each merged one.

    Raises ``ArgmapError`` where the text is written in a way that cannot be changed so.
    """
    intent = Intent(into.data)
    for key in dict.fromkeys((*(key for key in into.data if key != "claim"), *head)):
        rewrite(intent, (key,), head.get(key))
    objects = {item: find(intent.data, one.path) for item, one in entries.items()}
    if claim:
        TreeWriting(intent, objects).write(claim)
    written = taken_apart(into.text, into.parsed, into.syntax)
    alteration = Alteration(written)
    for step in intent.steps:
        alteration.make(_in_paper(step) if into.is_paper else step)
    plain = str(written)
    wanted = intent.data["paper"] if into.is_paper else intent.data
    if parse(plain, into.file, into.syntax).data != wanted:
        raise ArgmapError("these maps cannot be merged in the way they are written; put them into the usual form first")
    paths = tuple(_path(intent, objects, one) for one in conflicts)
    for path, one in zip(paths, conflicts, strict=True):
        _comment(alteration, path[1:] if into.is_paper else path, _lines(one))
    text = str(written)
    return MergedText(text if parse(text, into.file, into.syntax).data == wanted else plain, paths)


def _in_paper(step: Step) -> Step:
    path = step.path[1:]
    return replace(step, path=path, to=step.to[1:]) if isinstance(step, Transfer) else replace(step, path=path)


def _path(intent: Intent, objects: dict[MergedEntry, Any], one: MergeConflict) -> Path:
    """Return where in the merged map a conflict is: at the statement, or the nearest above it that is there."""
    if one.entry is None:
        return one.path
    for item in (one.entry, *one.entry.above()):
        if item in objects and item.kept:
            path = intent.path(objects[item])
            owner = find(intent.data, path)
            key = one.path[:1] if item is one.entry and isinstance(owner, dict) and one.path[:1] else ()
            return (*path, *key) if key and key[0] in owner else path
    return ("claim",)


def _lines(one: MergeConflict) -> list[str]:
    if one.advice:
        return []
    return [f"{MARK} {one.what}", f"#   ours: {one.ours}", f"#   theirs: {one.theirs}"]


def _comment(alteration: Alteration, path: Path, lines: list[str]) -> None:
    """Put a comment above a part of the map, or above what it is in where that is written in brackets."""
    if alteration.written.syntax == "json":
        return
    here, found = alteration.written.root, None
    for step in path:
        if not isinstance(here, Collection) or here.flow or (member := here.find(step)) is None:
            break
        if not (here.inline and here.members[0] is member):
            found = here, member
        here = member.value
    if found:
        put_above(*found, list(map(_harmless, lines)), alteration.written.newline)


def _harmless(line: str) -> str:
    """Return a line of a comment without what would end it, or what no text in YAML may hold."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in line)


def comments_of(source: MergeSource) -> list[str]:
    """Return the comments in a file, in the order of the text."""
    if source.syntax == "json" or "#" not in source.text:
        return []
    written = taken_apart(source.text, source.parsed, source.syntax)
    inside = comments_of_value(written.root)
    return [*COMMENT.findall(written.before), *inside, *COMMENT.findall(written.after)]
