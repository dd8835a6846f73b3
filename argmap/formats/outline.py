"""Outlines in Markdown or plain text: points below one another, each for or against the one that it is under.

``+`` and ``-`` in the place of bullets, or a label: ``- Pro: ...``, ``* Con: ...``, ``- Because ...``, ``But ...``, in
several languages; ``And: ...`` or ``&`` links a point with the one before it; ``~`` undercuts the step of the
point above. A heading is a claim, or says what is below it (``## Pro``); so does a line (``Reasons:``). Numbers and
letters mark points too (``I.``, ``A.``, ``1.1``). ``Source: ...`` backs the point before it; links and Markdown's
notes (``[^1]``) become footnotes.
"""

import re
from collections.abc import Iterator

from argmap.files import refuse
from argmap.formats._outline_claims import choose_claims
from argmap.formats._outline_marks import LEVELS, OutlineMarks
from argmap.formats._outline_parts import BULLETS, PARAGRAPH, OutlineParts, OutlinePoint, is_field
from argmap.formats._outlines import add_parts
from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import Stance, labelled
from argmap.formats._text_lines import lines_of
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.reading.slips.documents import is_structured
from argmap.notation.source import Source, SourceSpan
from argmap.problems import Place

SUFFIXES = (".outline.md", ".md", ".txt", ".markdown")
TITLE = "outline"
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
NOTE = re.compile(r" {0,3}\[\^(\d{1,6})\]:[ \t]*(.*)")
MARK = re.compile(r"\s?\[\^(\d{1,6})\]")
OTHER = re.compile(
    r"\s*(?:[-+*_<>]{1,2}\s*)?(?:<[^>\n]+>|\[[^\]\n]+\](?::|\s*\{|\s*$)|(?<=- )(?:id|text|ref|linked):(?:\s|$))"
)
"""How lines of Argdown begin, and items of a map in argmap's notation."""
CURE = "begin it with + or Pro:, - or Con:"
SIGNS = {
    "+": Stance.FOR, "-": Stance.AGAINST, "–": Stance.AGAINST, "−": Stance.AGAINST, "—": Stance.AGAINST,
    "&": Stance.AND, "~": Stance.UNDERCUT,
}  # fmt: skip


def recognises(head: str) -> bool:
    """Tell whether most points of a text say whether they are for or against, and it has little else."""
    lines = [line for line in head.splitlines() if line.strip()]
    if any(OTHER.match(line) and not NOTE.match(line) for line in lines):
        return False
    return _Lines().of(head).is_outline()


def lacks(head: str) -> tuple[str, str] | None:
    """Return what a list lacks to be read as an outline, and the cure; ``None`` for a text that is no list."""
    if OTHER.search(head) or is_structured(head) or not _Lines().of(head).is_list():
        return None
    message = "this looks like an outline, but nothing in it says what is for and what is against the claim"
    return message, "write `Claim:` before the claim, and begin each objection with `Con:`"


def read(source: Source) -> GraphDocument:
    """Return the graph of an outline. Raises ``ReadError`` for a text without a point below another."""
    found = _Lines().of(source.text)
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


class _Lines:
    """Takes the lines of a text in their order: headings, bullets, paragraphs, and the lines that go on with them."""

    def __init__(self) -> None:
        self.found = OutlineParts()
        self._marks = OutlineMarks(signed=False)
        self._signed = self._open = False
        self._further: dict[int, list[str]] = {}  # joined once: a point may go on for a million lines
        self._count = 0

    def of(self, text: str) -> OutlineParts:
        """Return what a text consists of."""
        lines = list(lines_of(text))
        self._signed = _is_signed(line for line, _ in lines)
        self._marks = OutlineMarks(signed=self._signed)
        for line, where in lines:
            self._take(line, where)
        for number, further in self._further.items():
            point = self.found.points[number]
            point.text = " ".join((point.text, *further)).strip()
        choose_claims(self.found)
        return self.found

    def _take(self, line: str, where: SourceSpan) -> None:
        if not line.strip():
            self._open = False
        elif note := NOTE.match(line):
            self.found.notes.setdefault(int(note[1]), (note[2].strip(), where))
        elif heading := HEADING.match(line):
            start = where.start + heading.start(2)
            self.found.heading(self._point(_without_closing(heading[2]), start, where, len(heading[1])))
            self._marks.restart()
            self._open = False
        elif not self._bullet(line, where) and not self._goes_on(line):
            columns = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
            depth = BULLETS + columns * LEVELS if columns and self.found.bullets else PARAGRAPH
            point = self._point(line, where.start, where, depth)
            self.found.paragraph(point)
            self._open = bool(point.stance and point.text) or not is_field(line)

    def _bullet(self, line: str, where: SourceSpan) -> bool:
        marked = self._marks.marked(line)
        if marked is None:
            return False
        point = self._point(marked.text, where.start + marked.start, where, BULLETS + marked.depth)
        self.found.bullet(point, SIGNS.get(marked.sign) if self._signed else None)
        self._open = True
        return True

    def _goes_on(self, line: str) -> bool:
        """Take a line that goes on with the point before it; one that begins with a label begins a paragraph."""
        indented = line[:1].isspace() and bool(self.found.bullets)
        if not self.found.goes_on() or not (self._open or indented):
            return False
        if is_field(line.lstrip()) and (not indented or labelled(line).stance is not None):
            return False
        self._further.setdefault(len(self.found.points) - 1, []).append(line.strip())
        return True

    def _point(self, text: str, start: int, where: SourceSpan, depth: int) -> OutlinePoint:
        stance, words = labelled(text)
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
    marks = OutlineMarks(signed=True)
    signs = {marked.sign for line in lines if (marked := marks.marked(line))}
    return "+" in signs and not signs & {"*", "•"}
