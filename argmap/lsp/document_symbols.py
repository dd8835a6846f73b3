"""The outline of a text: its statements as a tree (LSP 3.17, "Document Symbols Request")."""

from collections.abc import Iterable

from lsprotocol.types import DocumentSymbol, DocumentSymbolParams, SymbolKind

from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.outlined import OutlinedStatement, of_data, of_graph
from argmap.lsp.read_map import ReadMap

KINDS = {
    "claim": SymbolKind.Class, "premises": SymbolKind.Field, "premise": SymbolKind.Field,
    "objections": SymbolKind.Event, "objection": SymbolKind.Event, "rebuttal": SymbolKind.Event,
    "undercutters": SymbolKind.Interface, "undercutter": SymbolKind.Interface, "linked": SymbolKind.Field,
}  # fmt: skip
"""What editors show with a picture for each kind of symbol: claims, reasons, objections and undercutters differ."""
DEEPEST = 60
"""How deep the outline is: what lies deeper is shown at this depth, for messages are read by recursion."""
LONGEST = 100


def document_symbols(_: OpenMaps, now: ReadMap, __: DocumentSymbolParams) -> list[DocumentSymbol] | None:
    """Return the outline, also of a map that has errors as long as it is YAML or JSON."""
    if now.parsed is not None:
        found = of_data(now.parsed)
    elif now.read.document is not None and now.read.document.source is not None:
        found = of_graph(now.read.document)
    else:
        return None
    return [_symbol(one, now) for one in _tree(found)]


def _tree(found: Iterable[OutlinedStatement]) -> list[OutlinedStatement]:
    """Return the topmost of statements that come in reading order, each with those below it."""
    top: list[OutlinedStatement] = []
    above: list[OutlinedStatement] = []
    for one in found:
        depth = min(one.depth, DEEPEST)
        while above and min(above[-1].depth, DEEPEST) >= depth:
            above.pop()
        (above[-1].below if above else top).append(one)
        above.append(one)
    return top


def _symbol(one: OutlinedStatement, now: ReadMap) -> DocumentSymbol:
    """Return a symbol whose range holds those of the symbols below it, wherever in the text they are."""
    below = [_symbol(inner, now) for inner in one.below]
    words = " ".join(one.words.split())
    name = (words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…") or one.role
    whole = now.places.range(*one.whole)
    whole.start = min([whole.start, *(inner.range.start for inner in below)])
    whole.end = max([whole.end, *(inner.range.end for inner in below)])
    kind, selected = KINDS.get(one.role, SymbolKind.Field), now.places.range(*one.name)
    return DocumentSymbol(name, kind, whole, selected, one.detail or None, children=below)
