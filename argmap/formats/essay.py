"""A map as connected prose in Markdown, as a start for an essay: claims, reasons, objections and what answers them.

Every statement is told once, in the order of the map; notes are Markdown's footnotes (``[^1]``), with what they cite in
words. Several claims are several sections. The sentences are English or German, by the language of the map.
"""

from argmap.formats._carrying import Feature
from argmap.formats._format import WrittenMap
from argmap.graph.graph_document import GraphDocument

SUFFIXES = (".essay.md",)
TITLE = "essay (Markdown)"
CARRIES = frozenset(
    (Feature.TITLE, Feature.LANGUAGE, Feature.NOTE_TEXTS, Feature.WORKS, Feature.SPEAKERS, Feature.VOICES,
     Feature.BASES, Feature.FOOTNOTES, Feature.CITES, Feature.BACKS, Feature.LINKED, Feature.UNDERCUTS, Feature.SHARED,
     Feature.ROOTS)
)  # fmt: skip


def write(document: GraphDocument) -> WrittenMap:
    """Return the map as prose."""
    from argmap.formats._essay.essay_blocks import blocks

    return WrittenMap("\n\n".join(blocks(document.graph)) + "\n")
