"""Outlines in Word (DOCX): headings and lists, each point for or against the one that it is under.

The labels are those of the format ``outline``: ``Pro: ...``, ``Con: ...``, ``Because ...``; so are lists whose sign is
``+`` or ``-``. Word's footnotes and links become footnotes. A place is the number of a paragraph with text. What is no
outline is a paper, from which ``argmap new --from`` starts a map.
"""

from argmap.files import refuse
from argmap.formats._columned_points import ColumnedTable
from argmap.formats._outline_claims import choose_claims
from argmap.formats._outline_marks import LEVELS, OutlineMarks
from argmap.formats._outline_parts import OutlineParts
from argmap.formats._outline_points import BULLETS, PARAGRAPH, OutlinePoint
from argmap.formats._outlines import add_parts
from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import Stance, heading, labelled
from argmap.formats._word_outline.word_paragraphs import WordDocument, WordParagraph
from argmap.formats._word_outline.word_tables import tables_of
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Place

SUFFIXES = (".docx", ".docm")
TITLE = "outline (Word)"
BINARY = True
SIGNS = {"+": Stance.FOR, "-": Stance.AGAINST, "–": Stance.AGAINST, "−": Stance.AGAINST}
CURE = "begin it with Pro: or Con:"


def read(content: bytes, file: str) -> GraphDocument:
    """Return the graph of an outline. Raises ``ReadError`` for a document that is none."""
    document = WordDocument(content, file)
    paragraphs = list(document.paragraphs())
    tables = tables_of(paragraphs, lambda one: _point(one.text, one, Place(file, one.number), BULLETS))
    found = _parts(paragraphs, tables, file)
    if not found.is_outline():
        message = "this Word document is not an outline: nothing in it says what is for and what is against a claim"
        cure = f"write `Claim:` before the claim and `Con:` before objections; for a paper, `argmap new --from {file}`"
        raise refuse("unknown-format", message, cure, Place(file))
    builder = GraphBuilder(Source("", file), "docx-outline", found.title)
    notes = SourceNotes(builder, document.notes)
    marked = {number: one.number for one in reversed(paragraphs) for number in one.notes}
    for number, text in document.notes.items():
        notes.add(text, Place(file, marked.get(number)), number=number)
    add_parts(builder, found, notes, CURE)
    return builder.build()


def _parts(paragraphs: list[WordParagraph], tables: dict[int, ColumnedTable], file: str) -> OutlineParts:
    found, marks = OutlineParts(), OutlineMarks()
    signed = any(one.sign == "+" for one in paragraphs)
    for one in paragraphs:
        where = Place(file, one.number)
        if one.cell and one.cell[0] in tables:
            if tables[one.cell[0]] not in found.tables:
                found.table(tables[one.cell[0]])
        elif one.title and not found.points and not found.title:
            found.title = " ".join(one.text.split())
        elif one.heading:
            found.heading(_point(one.text, one, where, one.heading, heads=True))
            marks.restart()
        elif one.item >= 0:
            point = _point(one.text, one, where, BULLETS + one.item * LEVELS)
            found.bullet(point, SIGNS.get(one.sign) if signed else None)
        elif marked := marks.marked(one.text):  # typed by hand, not a list of the word processor's
            found.bullet(_point(marked.text, one, where, BULLETS + marked.depth))
        else:
            heads = one.text.rstrip().endswith((":", "："))
            found.paragraph(_point(one.text, one, where, PARAGRAPH, heads=heads))
    choose_claims(found)
    return found


def _point(given: str, one: WordParagraph, where: Place, depth: int, *, heads: bool = False) -> OutlinePoint:
    stance, text = heading(given) if heads else labelled(given)
    return OutlinePoint(str(one.number), text, where, depth, stance, tuple(one.addresses), tuple(one.notes))
