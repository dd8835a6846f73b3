"""Reads outlines in Markdown and plain text."""

import re
from collections.abc import Iterator

from argmap.files import refuse
from argmap.formats._outlines.columned_points import ColumnedTable, stance_columns
from argmap.formats._outlines.outline_claims import choose_claims
from argmap.formats._outlines.outline_marks import LEVELS, OutlineMarks
from argmap.formats._outlines.outline_parts import OutlineParts
from argmap.formats._outlines.outline_points import BULLETS, PARAGRAPH, OutlinePoint, is_field
from argmap.formats._outlines.outline_steps import add_parts
from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import Stance, begins_point, heading, labelled
from argmap.formats._text_lines import lines_of
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.reading.slips.documents import is_structured
from argmap.notation.source import Source, SourceSpan
from argmap.problems import Place

HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
NOTE = re.compile(r" {0,3}\[\^(\d{1,6})\]:[ \t]*(.*)")
MARK = re.compile(r"\s?\[\^(\d{1,6})\]")
OTHER = re.compile(
    r"\s*(?:[-+*_<>]{1,2}\s*)?(?:<[^>\n]+>|\[[^\]\n]+\](?::|\s*\{|\s*$)|(?<=- )(?:id|text|ref|linked):(?:\s|$))"
)
"""How lines of Argdown begin, and items of a map in argmap's notation."""
SHORTEST_WRAPPED = 50
"""How many characters a line has at least that goes on in the next because it was full."""
CURE = "begin it with + or Pro:, - or Con:"
SIGNS = {
    "+": Stance.FOR, "-": Stance.AGAINST, "–": Stance.AGAINST, "−": Stance.AGAINST, "—": Stance.AGAINST,
    "&": Stance.AND, "~": Stance.UNDERCUT,
}  # fmt: skip
TICKS = {"✓": Stance.FOR, "✔": Stance.FOR, "✗": Stance.AGAINST, "✘": Stance.AGAINST}
"""Bullets that say what a point is, whatever else is in the text."""
TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$")
RULER = re.compile(r"[ \t]*\|(?:\s*:?-{2,}:?\s*\|)+[ \t]*$")


def is_text_outline(head: str) -> bool:
    """Tell whether most points of a text say whether they are for or against, and it has little else."""
    lines = [line for line in head.splitlines() if line.strip()]
    if any(OTHER.match(line) and not NOTE.match(line) for line in lines):
        return False
    return TextOutline().of(head).is_outline()


def lacking(head: str) -> tuple[str, str] | None:
    """Return what a list lacks to be read as an outline, and the cure; ``None`` for a text that is no list."""
    found = TextOutline().of(head)
    if OTHER.search(head) or is_structured(head) or not found.is_list():
        return None
    if not found.has_claim():
        return "this outline has points, but no claim above them", "write `Claim: ...` in a line above them"
    message = "this looks like an outline, but nothing in it says what is for and what is against the claim"
    return message, "write `Claim:` before the claim, and begin each objection with `Con:`"


def read_text_outline(source: Source) -> GraphDocument:
    """Return the graph of an outline. Raises ``ReadError`` for a text without a point below another."""
    found = TextOutline().of(source.text)
    if not found.bullets:
        message = "no line in this file begins with a bullet"
        cure = "write `+ ...` for a reason, `- ...` for an objection"
        raise refuse("syntax-error", message, cure, Place(source.file, 1, 1))
    builder = GraphBuilder(source, "outline", found.title)
    notes = SourceNotes(builder, found.notes)
    for number, (text, where) in found.notes.items():
        notes.add(text, where, number=number)
    add_parts(builder, found, notes, CURE)
    return builder.build()


class TextOutline:
    """Takes the lines of a text in their order: headings, bullets, paragraphs, and the lines that go on with them."""

    def __init__(self) -> None:
        self.found = OutlineParts()
        self._marks = OutlineMarks()
        self._signed = self._open = False
        self._last = ""
        self._further: dict[int, list[str]] = {}  # joined once: a point may go on for a million lines
        self._table: list[tuple[str, SourceSpan]] = []
        self._count = 0

    def of(self, text: str) -> OutlineParts:
        """Return what a text consists of."""
        lines = list(lines_of(text))
        self._signed = _is_signed(line for line, _ in lines)
        for line, where in lines:
            if TABLE.match(line):
                self._table.append((line, where))
                continue
            self._take_table()
            self._take(line, where)
            self._last = line
        self._take_table()
        for number, further in self._further.items():
            point = self.found.points[number]
            point.text = " ".join((point.text, *further)).strip()
        choose_claims(self.found)
        return self.found

    def _take_table(self) -> None:
        """Take the rows of a table in Markdown as points; those of one that is headed otherwise as paragraphs."""
        rows, self._table = self._table, []
        if not rows:
            return
        heads, *below = [_cells(line, where) for line, where in rows if not RULER.match(line)] or [{}]
        columns = stance_columns({at: text for at, (text, _) in heads.items()})
        if columns:
            cells = [{at: self._cell(*cell) for at, cell in row.items()} for row in below]
            self.found.table(ColumnedTable(columns, heads, cells))
        else:
            for line, where in rows:
                self._take(line, where)
        self._open = False

    def _cell(self, text: str, where: SourceSpan) -> OutlinePoint:
        return self._point(text, where.start, where, BULLETS)

    def _take(self, line: str, where: SourceSpan) -> None:
        if not line.strip():
            self._open = False
        elif note := NOTE.match(line):
            self.found.take_note(int(note[1]), note[2].strip(), where)
        elif head := HEADING.match(line):
            start = where.start + head.start(2)
            self.found.heading(self._point(_without_closing(head[2]), start, where, len(head[1]), heads=True))
            self._marks.restart()
            self._open = False
        elif not self._bullet(line, where) and not self._goes_on(line):
            self._paragraph(line, where)

    def _bullet(self, line: str, where: SourceSpan) -> bool:
        marked = self._marks.marked(line)
        if marked is None:
            return False
        point = self._point(marked.text, where.start + marked.start, where, BULLETS + marked.depth)
        sign = SIGNS.get(marked.sign[:1]) if self._signed else None
        self.found.bullet(point, TICKS.get(marked.sign, sign))
        self._open = True
        return True

    def _paragraph(self, line: str, where: SourceSpan) -> None:
        columns = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        depth = BULLETS + columns * LEVELS if columns and self.found.bullets else PARAGRAPH
        announces = line.rstrip(" *_").endswith((":", "：")) or line.lstrip()[:1] in "*_"
        point = self._point(line, where.start, where, depth, heads=announces)
        if point.heads and point.stance is not Stance.SOURCE and not announces:  # a word such as For, on its own
            point.stance, point.text = None, line.strip()
        self.found.paragraph(point)
        self._open = bool(point.stance and point.text) or not is_field(line)

    def _goes_on(self, line: str) -> bool:
        """Take a line that goes on with the point before it; one that says itself what it is begins a paragraph.

        Before the points, lines that nobody has wrapped are lines of their own: a name, a title.
        """
        indented = line[:1].isspace() and bool(self.found.bullets)
        if not self.found.goes_on() or not (self._open or indented):
            return False
        bare = line.lstrip()
        if begins_point(bare) or (is_field(bare) and (not indented or labelled(line).stance is not None)):
            return False
        if not self.found.bullets and len(self._last.rstrip()) < SHORTEST_WRAPPED and not bare[:1].islower():
            return False
        self._further.setdefault(len(self.found.points) - 1, []).append(line.strip())
        return True

    def _point(self, text: str, start: int, where: SourceSpan, depth: int, *, heads: bool = False) -> OutlinePoint:
        stance, words = heading(text) if heads else labelled(text)
        notes = tuple(int(one[1]) for one in MARK.finditer(words))
        self._count += 1
        span = SourceSpan(start, max(where.end, start + 1))
        return OutlinePoint(str(self._count), MARK.sub("", words), span, depth, stance, (), notes)


def _without_closing(heading: str) -> str:
    """Return the text of a heading without the signs that close it: ``## Text ##``."""
    text = heading.rstrip(" \t")
    bare = text.rstrip("#")
    return bare.rstrip(" \t") if bare != text and (not bare or bare[-1] in " \t") else text


def _is_signed(lines: Iterator[str]) -> bool:
    """Tell whether bullets are signs: there are both, or only plus signs."""
    marks = OutlineMarks()
    signs = {marked.sign[:1] for line in lines if (marked := marks.marked(line))}
    return "+" in signs and not signs & {"*", "•"}


def _cells(row: str, where: SourceSpan) -> dict[int, tuple[str, SourceSpan]]:
    """Return the cells with text of a row of a table in Markdown, by column, each with its place."""
    found: dict[int, tuple[str, SourceSpan]] = {}
    at = row.index("|") + 1
    for number, cell in enumerate(re.split(r"(?<!\\)\|", row[at:].rstrip().removesuffix("|"))):
        if text := cell.strip():
            start = where.start + at + len(cell) - len(cell.lstrip())
            found[number] = text.strip("*"), SourceSpan(start, start + len(text))
        at += len(cell) + 1
    return found
