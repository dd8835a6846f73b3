"""Outlines in Markdown or plain text: points below one another, each for or against the one that it is under.

``+`` and ``-`` in the place of bullets, or a label: ``- Pro: ...``, ``* Con: ...``, ``- Because ...``, ``But ...``, in
several languages; ``And: ...`` or ``&`` links a point with the one before it; ``~`` undercuts the step of the
point above. A heading is a claim, or says what is below it (``## Pro``); so does a line (``Reasons:``). Numbers and
letters mark points too (``I.``, ``A.``, ``1.1``). ``Source: ...`` backs the point before it; links and Markdown's
notes (``[^1]``) become footnotes.
"""

from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".outline.md", ".md", ".txt", ".markdown")
TITLE = "outline"


def recognises(head: str) -> bool:
    """Tell whether most points of a text say whether they are for or against, and it has little else."""
    from argmap.formats._outlines.text_outline import is_text_outline

    return is_text_outline(head)


def lacks(head: str) -> tuple[str, str] | None:
    """Return what a list lacks to be read as an outline, and the cure; ``None`` for a text that is no list."""
    from argmap.formats._outlines.text_outline import lacking

    return lacking(head)


def read(source: Source) -> GraphDocument:
    """Return the graph of an outline. Raises ``ReadError`` for a text without a point below another."""
    from argmap.formats._outlines.text_outline import read_text_outline

    return read_text_outline(source)
