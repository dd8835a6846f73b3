"""Makes the graph of the paragraphs and tables of an outline that was written with a word processor."""

from dataclasses import replace

from argmap.files import refuse
from argmap.formats._outlines.outline_claims import choose_claims
from argmap.formats._outlines.outline_marks import LEVELS, MARK, OutlineMarks
from argmap.formats._outlines.outline_parts import OutlineParts
from argmap.formats._outlines.outline_points import BULLETS, PARAGRAPH, OutlinePoint, Stray, is_field
from argmap.formats._outlines.outline_steps import add_parts
from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import Stance, begins_point, heading, labelled
from argmap.formats._word_outline.word_paragraphs import WordDocument, WordParagraph
from argmap.formats._word_outline.word_tables import WordTables, tables_of
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Place

SIGNS = {"+": Stance.FOR, "-": Stance.AGAINST, "–": Stance.AGAINST, "−": Stance.AGAINST}
CURE = "begin it with Pro: or Con:"


def read_word_outline(content: bytes, file: str) -> GraphDocument:
    """Return the graph of an outline. Raises ``ReadError`` for a document that is none."""
    document = WordDocument(content, file)
    paragraphs = list(document.paragraphs())
    tables = tables_of(paragraphs, lambda one: _point(one.text, one, file, BULLETS))
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


def _parts(paragraphs: list[WordParagraph], tables: WordTables, file: str) -> OutlineParts:
    found, marks, taken = OutlineParts(), OutlineMarks(), set[int]()
    signed = any(one.sign == "+" for one in paragraphs)
    for one in paragraphs:
        if one.cell and one.cell[0] in taken:
            continue
        if one.cell and one.cell[0] in {**tables.columned, **tables.lines}:
            taken.add(one.cell[0])
            _take_table(found, marks, tables, one.cell[0], file)
        elif one.title and not found.points and not found.titled:
            found.titled = _point(" ".join(one.text.split()), one, file, PARAGRAPH)
        elif one.heading:
            found.heading(_point(one.text, one, file, one.heading, heads=True))
            marks.restart()
        elif one.item >= 0:
            point = _point(one.text, one, file, BULLETS + one.item * LEVELS)
            found.bullet(point, SIGNS.get(one.sign) if signed else None)
        else:
            for line in _typed_lines(one):
                _take_line(found, marks, line, file)
    choose_claims(found)
    return found


def _take_table(found: OutlineParts, marks: OutlineMarks, tables: WordTables, number: int, file: str) -> None:
    if number in tables.columned:
        found.table(tables.columned[number])
    for line in tables.lines.get(number, ()):
        if is_field(line.text) and labelled(line.text).stance is None:
            found.strays.append(Stray(line.text, Place(file, line.number)))
        else:
            _take_line(found, marks, line, file)


def _typed_lines(one: WordParagraph) -> list[WordParagraph]:
    """Return the lines of a paragraph, if its author broke it where points begin; else the paragraph."""
    lines = [line for line in one.text.split("\n") if line.strip()]
    begin = [line for line in lines[1:] if MARK.match(line) or labelled(line).stance or begins_point(line)]
    if not begin:
        return [one]
    first = replace(one, text=lines[0])
    rest = (replace(one, text=line, line=number, notes=[], addresses=[]) for number, line in enumerate(lines[1:], 1))
    return [first, *rest]


def _take_line(found: OutlineParts, marks: OutlineMarks, one: WordParagraph, file: str) -> None:
    """Take a line that is no item of the word processor's: its mark may be typed by hand."""
    marked = marks.marked(one.text)
    if marked:
        found.bullet(_point(marked.text, one, file, BULLETS + marked.depth))
    else:
        heads = one.text.rstrip().endswith((":", "："))
        found.paragraph(_point(one.text, one, file, PARAGRAPH, heads=heads))


def _point(given: str, one: WordParagraph, file: str, depth: int, *, heads: bool = False) -> OutlinePoint:
    stance, text = heading(given) if heads else labelled(given)
    return OutlinePoint(
        f"{one.number}, {one.line}",
        text,
        Place(file, one.number),
        depth,
        stance,
        tuple(one.addresses),
        tuple(one.notes),
    )
