"""Outlines in Word (DOCX): headings and lists, each point for or against the one that it is under.

The labels are those of the format ``outline``: ``Pro: ...``, ``Con: ...``, ``Because ...``; so are lists whose sign is
``+`` or ``-``. Word's footnotes and links become footnotes. A place is the number of a paragraph with text. What is no
outline is a paper, from which ``argmap new --from`` starts a map.
"""

from argmap.files import refuse
from argmap.formats._outlines import (
    BULLETS,
    PARAGRAPH,
    OutlineParts,
    OutlinePoint,
    add_outline,
    tell_unlabelled,
)
from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import Stance, labelled
from argmap.formats._word_outline.word_paragraphs import WordDocument, WordParagraph
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
    found = _parts(paragraphs, file)
    if not found.is_outline():
        message = "this Word document is not an outline: an outline is a list whose points begin with Pro: or Con:"
        cure = f"to start a map from a paper, use `argmap new --from {file}`"
        raise refuse("unknown-format", message, cure, Place(file))
    builder = GraphBuilder(Source("", file), "docx-outline", found.title)
    notes = SourceNotes(builder, document.notes)
    marked = {number: one.number for one in reversed(paragraphs) for number in one.notes}
    for number, text in document.notes.items():
        notes.add(text, Place(file, marked.get(number)), number=number)
    tell_unlabelled(builder, add_outline(builder, found.points, notes), CURE)
    for where in found.strays:
        message = "this paragraph belongs to no point"
        builder.remark("unread-part", message, "make it an item of the list", where)
    return builder.build()


def _parts(paragraphs: list[WordParagraph], file: str) -> OutlineParts:
    found = OutlineParts()
    signed = any(one.sign == "+" for one in paragraphs)
    title = ""
    for one in paragraphs:
        where = Place(file, one.number)
        if one.title and not found.points and not title:
            title = " ".join(one.text.split())
        elif one.heading:
            found.points.append(_point(one, where, one.heading))
            found.headed = bool(found.points[-1].stance)
        elif one.item >= 0:
            point = _point(one, where, BULLETS + one.item)
            if point.stance is None and signed:
                point.stance = SIGNS.get(one.sign)
            found.bullets += 1
            found.labels += found.headed or point.stance is not None
            found.points.append(point)
        elif not found.bullets and (not found.points or found.points[-1].depth < PARAGRAPH):
            found.points.append(_point(one, where, PARAGRAPH))
        else:
            found.strays.append(where)
    found.split_title()
    found.title = title or found.title
    return found


def _point(one: WordParagraph, where: Place, depth: int) -> OutlinePoint:
    stance, text = labelled(one.text)
    return OutlinePoint(str(one.number), text, where, depth, stance, tuple(one.addresses), tuple(one.notes))
