"""The requests about a text that the server answers, each with what answers it and what the editor is told of it."""

from collections.abc import Callable, Mapping
from typing import Any

from lsprotocol import types

from argmap.lsp.code_actions import code_actions, resolved
from argmap.lsp.completing import completion
from argmap.lsp.document_symbols import document_symbols
from argmap.lsp.folding_lines import folding
from argmap.lsp.formatting import formatting
from argmap.lsp.hovering import hover
from argmap.lsp.naming import definition, prepare_rename, references, rename
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.page_beside_text import PAGE, PAGE_CONTENT, page_content, whole_page
from argmap.lsp.read_map import ReadMap

Answer = Callable[[OpenMaps, ReadMap, Any], Any]
TRIGGERS = [" ", "-", "[", "{", ",", '"', "<", "#"]
"""What the editor asks for completion behind, besides letters."""
KINDS = [types.CodeActionKind.QuickFix, types.CodeActionKind.RefactorRewrite]
FEATURES: Mapping[str, tuple[Answer, Any]] = {
    types.TEXT_DOCUMENT_COMPLETION: (completion, types.CompletionOptions(trigger_characters=TRIGGERS)),
    types.TEXT_DOCUMENT_HOVER: (hover, None),
    types.TEXT_DOCUMENT_DEFINITION: (definition, None),
    types.TEXT_DOCUMENT_REFERENCES: (references, None),
    types.TEXT_DOCUMENT_PREPARE_RENAME: (prepare_rename, None),
    types.TEXT_DOCUMENT_RENAME: (rename, types.RenameOptions(prepare_provider=True)),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (document_symbols, None),
    types.TEXT_DOCUMENT_FOLDING_RANGE: (folding, None),
    types.TEXT_DOCUMENT_FORMATTING: (formatting, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        code_actions,
        types.CodeActionOptions(KINDS, resolve_provider=True),
    ),
    types.CODE_ACTION_RESOLVE: (resolved, None),
    PAGE: (whole_page, None),
    PAGE_CONTENT: (page_content, None),
}
"""By the name of the request: what returns the result for the present state of the text, and the options."""
