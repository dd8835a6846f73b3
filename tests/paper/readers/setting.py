"""Breaks text into lines, as a typesetter does: full lines, divided words, raised marks of notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.paper.readers.article import split

RAISED = 0.62  # of the size
DIVISION = re.compile(r"(?<=[a-z]{2})(?=[bcdfgklmnprstv][aeiou][a-z])")  # about what English allows


@dataclass(frozen=True)
class Style:
    """How a text is set: font, size and distance of lines in points."""

    font: str
    size: float
    leading: float
    hanging: float = 0
    justified: bool = True
    centred: bool = False

    def width(self, text: str) -> float:
        return float(stringWidth(text, self.font, self.size))


@dataclass(frozen=True)
class Word:
    """A word, and the marks of notes behind it; or the label of a note (``raised``)."""

    text: str
    marks: tuple[int, ...] = ()
    raised: bool = False

    def width(self, style: Style) -> float:
        raised = style.width("".join(map(str, self.marks))) * RAISED
        return style.width(self.text) * (RAISED if self.raised else 1) + raised


@dataclass
class Line:
    """A line: its words, where it begins, how much space stands between words."""

    style: Style
    indent: float
    space: float
    words: list[Word] = field(default_factory=list)

    @property
    def marks(self) -> tuple[int, ...]:
        return tuple(mark for word in self.words for mark in word.marks)

    def draw(self, canvas: Canvas, left: float, base: float) -> None:
        x = left + self.indent
        for word in self.words:
            self._show(canvas, x, base, word.text, word.raised)
            if word.marks:
                behind = x + self.style.width(word.text)
                self._show(canvas, behind, base, "".join(map(str, word.marks)), raised=True)
            x += word.width(self.style) + self.space

    def _show(self, canvas: Canvas, x: float, base: float, text: str, raised: bool) -> None:
        canvas.setFont(self.style.font, self.style.size * (RAISED if raised else 1))
        canvas.drawString(x, base + (0.33 * self.style.size if raised else 0), text)


def words(text: str, label: int) -> Iterator[Word]:
    """Yield the words of a text; ``label`` is the number that it begins with, raised, if not 0."""
    if label:
        yield Word(str(label), raised=True)
    for stretch, note in split(text):
        parts = stretch.split()
        for at, part in enumerate(parts):
            yield Word(part, (note,) if note and at == len(parts) - 1 else ())


def set_lines(text: str, style: Style, width: float, indent: float = 0, label: int = 0) -> list[Line]:
    """Return the lines of a text in a column of this width; ``indent`` is that of the first line."""
    lines: list[Line] = []
    waiting = list(words(text, label))
    while waiting:
        start = style.hanging if lines else indent
        line = Line(style, start, style.width(" "))
        _fill(line, waiting, width - start)
        _space_out(line, width - start, last=not waiting)
        lines.append(line)
    return lines


def _fill(line: Line, waiting: list[Word], width: float) -> None:
    """Move words into a line until it is full, the last one divided if that fills it better."""
    used = 0.0
    while waiting:
        gap = line.space if line.words else 0
        word = waiting[0]
        if used + gap + word.width(line.style) <= width:
            line.words.append(waiting.pop(0))
            used += gap + word.width(line.style)
            continue
        if parts := _divided(word, line.style, width - used - gap):
            line.words.append(parts[0])
            waiting[0] = parts[1]
        return


def _divided(word: Word, style: Style, room: float) -> tuple[Word, Word] | None:
    if not style.justified:
        return None
    places = [found.start() for found in DIVISION.finditer(word.text)]
    for at in reversed(places):
        if style.width(word.text[:at] + "-") <= room:
            return Word(word.text[:at] + "-"), Word(word.text[at:], word.marks)
    return None


def _space_out(line: Line, width: float, last: bool) -> None:
    """Make a line as wide as the column, or set it in the middle."""
    left = width - sum(word.width(line.style) for word in line.words) - line.space * (len(line.words) - 1)
    if line.style.centred:
        line.indent += left / 2
    elif line.style.justified and not last and len(line.words) > 1:
        line.space += left / (len(line.words) - 1)
