"""What is said of a title of Argdown: the statement that has it, wherever the title is written."""

import re

from argmap.graph import Node
from argmap.lsp.named_things import NameUse, name_at, same
from argmap.lsp.read_map import ReadMap
from argmap.lsp.said_of_statements import statement
from argmap.notation.source import SourceSpan

BEHIND = re.compile(r"[\]>]:?\s*")
"""What is between a title and the text that it is given."""


def title(now: ReadMap, index: int) -> tuple[list[str], SourceSpan] | None:
    """Return what is known of the title at an index, and where it is; ``None`` where none with a text is."""
    found = name_at(now, index) if now.is_argdown else None
    node = _defined(found, now) if found else None
    document = now.read.document
    if found is None or node is None or document is None:
        return None
    return statement(node, document.graph), found.span


def _defined(found: NameUse, now: ReadMap) -> Node | None:
    """Return the statement whose text follows a definition of a title."""
    behind = (BEHIND.match(now.text, one.span.end) for one in same(now, found) if one.defines)
    starts = {one.end() for one in behind if one}
    document = now.read.document
    for node in document.graph.nodes.values() if document else ():
        span = document.spans.get(node.path) if document else None
        if isinstance(span, SourceSpan) and span.start in starts:
            return node
    return None
