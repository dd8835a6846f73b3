"""Answers about names: where one is defined, where it is used, and what changes when it does."""

from collections.abc import Iterable

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.uris import from_fs_path

from argmap.editing.map_text import edited
from argmap.editing.operations import RenameStatement, RenameWork
from argmap.formats.argdown.argdown_renaming import with_title
from argmap.lsp.named_things import NamedKind, NameUse, name_at, same
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.spots import spot_at
from argmap.lsp.text_kinds import TextKind
from argmap.lsp.utf16 import Utf16Lines
from argmap.lsp.workspace_edits import workspace_edit
from argmap.problems import ArgmapError

FAILED = -32803
"""RequestFailed: what was asked for is right, and cannot be done (LSP 3.17, "LSPErrorCodes"); editors show why."""


def definition(_: OpenMaps, now: ReadMap, params: types.DefinitionParams) -> list[types.Location]:
    """Return where the thing is written whose name the cursor is at (LSP 3.17, "Goto Definition Request").

    The name of a paper's record leads to its file.
    """
    index = now.places.index(params.position)
    if (found := name_at(now, index)) is not None:
        return _locations((one for one in same(now, found) if one.defines), now)
    spot = spot_at(now.parsed.marks, index) if now.parsed else None
    return _record(now) if spot is not None and spot.path == ("paper",) and not spot.on_key else []


def _record(now: ReadMap) -> list[types.Location]:
    """Return the beginning of the file that has the record of the map's paper, if it is a file of its own."""
    files = [one for one in (now.read.map_text.texts if now.read.map_text else ()) if one != now.file]
    start = types.Position(0, 0)
    return [types.Location(from_fs_path(one) or "", types.Range(start, start)) for one in files]


def references(_: OpenMaps, now: ReadMap, params: types.ReferenceParams) -> list[types.Location]:
    """Return where the thing is named (LSP 3.17, "Find References Request")."""
    found = name_at(now, now.places.index(params.position))
    if found is None:
        return []
    wanted = (one for one in same(now, found) if params.context.include_declaration or not one.defines)
    return _locations(wanted, now)


def prepare_rename(_: OpenMaps, now: ReadMap, params: types.PrepareRenameParams) -> types.PrepareRenameResult | None:
    """Return the name at the cursor, if it can be changed (LSP 3.17, "Prepare Rename Request")."""
    found = name_at(now, now.places.index(params.position))
    if found is None:
        return None
    if found.kind is NamedKind.NOTE:
        raise JsonRpcException("a note is called by its number in the paper", FAILED)
    return types.PrepareRenamePlaceholder(now.places.range(*found.span), found.name)


def rename(maps: OpenMaps, now: ReadMap, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """Return what gives a statement or a work another id, in this map and its paper's record (LSP 3.17, "Rename").

    In Argdown it is another title, in this file. Other maps that use the same record, and reviews, are not changed.
    """
    index = now.places.index(params.position)
    found = name_at(now, index)
    if found is None:
        return None
    if now.is_argdown:
        return _with_title(index, params.new_name, now, maps)
    if now.kind is TextKind.RECORD:
        raise JsonRpcException("a work is renamed from a map that uses it, so that the map follows", FAILED)
    if now.read.map_text is None:
        raise JsonRpcException("nothing is renamed while the map has an error; correct that first", FAILED)
    new = params.new_name
    try:
        change = (
            RenameWork(work=found.name, id=new)
            if found.kind is NamedKind.WORK
            else RenameStatement(statement=found.name, id=new)
        )
        return workspace_edit(edited(now.read.map_text, change).changes, now, maps)
    except (ArgmapError, ValueError) as error:
        said = str(error) if isinstance(error, ArgmapError) else f"{new!r} cannot be an id: letters, digits, - and _"
        raise JsonRpcException(said, FAILED) from error


def _with_title(index: int, new: str, now: ReadMap, maps: OpenMaps) -> types.WorkspaceEdit:
    """Return what gives the statement or argument of Argdown that is named at an index another title."""
    one = next(one for one in now.titles if one.span.start <= index <= one.span.end)
    try:
        return workspace_edit({now.file: with_title(now.text, one, new)}, now, maps)
    except ArgmapError as error:
        raise JsonRpcException(str(error), FAILED) from error


def _locations(found: Iterable[NameUse], now: ReadMap) -> list[types.Location]:
    return [_location(one, now) for one in found]


def _location(use: NameUse, now: ReadMap) -> types.Location:
    source = use.source
    if source.file == now.file:
        return types.Location(now.open_text.uri, now.places.range(*use.span))
    return types.Location(from_fs_path(source.file) or "", Utf16Lines(source.text).range(*use.span))
