"""Changes to a map as the protocol has them: only what differs, in each file (LSP 3.17, "WorkspaceEdit")."""

from collections.abc import Iterable, Mapping

from lsprotocol import types
from pygls.uris import from_fs_path

from argmap.editing.replacements import TextReplacement
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.utf16 import Utf16Lines


def workspace_edit(
    changes: Mapping[str, Iterable[TextReplacement]], now: ReadMap, maps: OpenMaps
) -> types.WorkspaceEdit:
    """Return changes of a map, by file: in the text that is open and in that of its paper's record.

    Where the editor understands it, the edit names the state that it is meant for, so that it is not made in another.
    """
    found = {now.open_text.uri: text_edits(changes.get(now.file, ()), now.places)}
    before = now.read.map_text
    for file, replacements in changes.items():
        if file != now.file and before is not None:
            uri = from_fs_path(file) or ""
            found[uri] = text_edits(replacements, Utf16Lines(before.texts[file]))
    found = {uri: edits for uri, edits in found.items() if edits}
    if not maps.abilities.document_changes:
        return types.WorkspaceEdit(changes=found)
    versions = {now.open_text.uri: now.open_text.version}
    return types.WorkspaceEdit(
        document_changes=[
            types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(uri, versions.get(uri)), [*edits])
            for uri, edits in found.items()
        ]
    )


def text_edits(replacements: Iterable[TextReplacement], places: Utf16Lines) -> list[types.TextEdit]:
    """Return replacements in a text as edits."""
    return [types.TextEdit(places.range(start, end), new) for start, end, new in replacements]
