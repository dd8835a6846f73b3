"""A map in its usual form, as ``argmap fmt`` writes it (LSP 3.17, "Document Formatting Request")."""

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from argmap.checking.running import of_reading
from argmap.editing.forming import formed
from argmap.editing.replacements import differences
from argmap.lsp.naming import FAILED
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.text_kinds import TextKind
from argmap.lsp.workspace_edits import text_edits


def formatting(_: OpenMaps, now: ReadMap, __: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
    """Return what puts a map, or a paper's record, into the usual form.

    A map in which a line was perhaps meant otherwise is left as it is, and the editor says so.
    """
    if now.kind not in (TextKind.MAP, TextKind.RECORD):
        return None
    if now.read.problems and now.read.document is None:
        raise JsonRpcException(f"not tidied: {now.read.problems[0].message}", FAILED)
    if now.read.document is not None and (doubts := of_reading(now.read.document)):
        raise JsonRpcException(f"not tidied: line {doubts[0].place.line}: {doubts[0].message}", FAILED)
    return text_edits(differences(now.text, formed(now.text, now.file)), now.places)
