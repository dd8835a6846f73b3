"""Outlines in Word (DOCX): headings and lists, each point for or against the one that it is under.

The labels are those of the format ``outline``: ``Pro: ...``, ``Con: ...``, ``Because ...``; so are lists whose sign is
``+`` or ``-``. Word's footnotes and links become footnotes. A place is the number of a paragraph with text. What is no
outline is a paper, from which ``argmap new --from`` starts a map.
"""

from argmap.graph.graph_document import GraphDocument

SUFFIXES = (".docx", ".docm")
TITLE = "outline (Word)"
BINARY = True


def read(content: bytes, file: str) -> GraphDocument:
    """Return the graph of an outline. Raises ``ReadError`` for a document that is none."""
    from argmap.formats._word_outline.word_outline_reading import read_word_outline

    return read_word_outline(content, file)
