r"""Arguments in standard form, as logic textbooks and blackboards have them: numbered premises, then what follows.

``1. Fewer people drive.``, ``2. ...``, a rule of hyphens or a word such as Therefore, ``3. ... (1, 2)``. The numbers in
brackets are the premises that a line follows from, together; see ``justifications``. Where a conclusion names none, it
follows from all lines above it that nothing else was concluded from. Sources are notes as in Markdown, ``[^1]``.

The form is that of the textbooks: for example I. Copi and C. Cohen, "Introduction to Logic", chapter 1 ("arguments in
standard form"); the sign ∴ is read as therefore.
"""

from argmap.formats._carrying import Feature
from argmap.formats._format import WrittenMap
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".standard.txt", ".txt")
TITLE = "standard form"
CARRIES = frozenset(
    (Feature.TITLE, Feature.FOOTNOTES, Feature.NOTE_TEXTS, Feature.LINKED, Feature.UNDERCUTS, Feature.SHARED,
     Feature.ROOTS, Feature.SCHEMES)
)  # fmt: skip


def recognises(head: str) -> bool:
    """Tell whether a text is numbered lines from 1 on, one of which is said to follow from others."""
    from argmap.formats.standard_form.standard_reading import is_standard_form

    return is_standard_form(head)


def read(source: Source) -> GraphDocument:
    """Return the graph of an argument. Raises ``ReadError`` for a text without a numbered line."""
    from argmap.formats.standard_form.standard_reading import read_standard_form

    return read_standard_form(source)


def write(document: GraphDocument) -> WrittenMap:
    """Return the statements as numbered lines; what undercuts itself in a circle is told."""
    from argmap.formats.standard_form.standard_writing import written_in_standard_form

    return written_in_standard_form(document)
