"""Sets the article as PDF: full lines, divided words, one or two columns, notes at the foot of pages or at the end."""

from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tests.paper.readers.article import Source
from tests.paper.readers.setting import Line, Style, set_lines

WIDTH, HEIGHT, MARGIN, GUTTER = 420.0, 595.0, 50.0, 18.0
BODY = Style("Times-Roman", 10, 12)
NOTE = Style("Times-Roman", 8, 9.5)
ENTRY = Style("Times-Roman", 10, 12, hanging=14)
TITLE = Style("Times-Bold", 16, 19, justified=False, centred=True)
AUTHOR = Style("Times-Italic", 11, 14, justified=False, centred=True)
HEADINGS = (Style("Times-Bold", 12, 15, justified=False), Style("Times-BoldItalic", 10, 13, justified=False))


@dataclass
class Column:
    """A column of a page: its left edge, how high its text reaches down, the lines of notes at its foot."""

    left: float
    y: float
    notes: list[Line] = field(default_factory=list)

    def room(self) -> float:
        """Return how much height is left between text and notes."""
        return self.y - MARGIN - (len(self.notes) * NOTE.leading + 10 if self.notes else 0)


class Press:
    """Sets lines on pages, column after column."""

    def __init__(self, path: Path, article: Source, columns: int, foot: bool) -> None:
        self.canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=True)
        self.article, self.columns, self.foot = article, columns, foot
        self.width = (WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) / columns
        self.page = 0
        self.carried: list[Line] = []
        self.top = HEIGHT - MARGIN
        self.queue: list[Column] = []
        self.column = Column(0, 0)
        self._begin_page()

    def _begin_page(self) -> None:
        self.page += 1
        head = self.article.title.partition("?")[0] if self.page % 2 else "Journal of Short Networks"
        if self.page > 1:
            self.canvas.setFont("Times-Italic", 8)
            self.canvas.drawCentredString(WIDTH / 2, HEIGHT - 30, head)
        self.canvas.setFont("Times-Roman", 8)
        self.canvas.drawCentredString(WIDTH / 2, 24, str(self.page + 86))
        self.queue = [Column(MARGIN + n * (self.width + GUTTER), self.top) for n in range(self.columns)]
        self._begin_column()

    def _begin_column(self) -> None:
        self.column = self.queue.pop(0)
        carried, self.carried = self.carried, []
        self._reserve(carried)

    def _end_column(self) -> None:
        self._set_notes()
        if self.queue:
            self._begin_column()
        else:
            self.canvas.showPage()
            self.top = HEIGHT - MARGIN
            self._begin_page()

    def _set_notes(self) -> None:
        y = MARGIN + len(self.column.notes) * NOTE.leading
        if self.column.notes:
            self.canvas.line(self.column.left, y + 2, self.column.left + 60, y + 2)
        for line in self.column.notes:
            y -= NOTE.leading
            line.draw(self.canvas, self.column.left, y + 2)

    def _reserve(self, lines: list[Line]) -> None:
        """Put the lines of notes at the foot, as far as there is room; the others are carried over."""
        for at, line in enumerate(lines):
            if self.carried or self.column.room() < NOTE.leading + 12:
                self.carried += lines[at:]
                return
            self.column.notes.append(line)

    def put(self, lines: list[Line], before: float = 0) -> None:
        """Set the lines of one paragraph, with white space before it."""
        for at, line in enumerate(lines):
            gap = before if at == 0 and self.column.y < self.top else 0
            notes = [note for mark in line.marks for note in self._note(mark)]
            while self.column.room() < gap + line.style.leading + (NOTE.leading + 12 if notes else 0):
                self._end_column()
                gap = 0
            self.column.y -= gap + line.style.leading
            line.draw(self.canvas, self.column.left, self.column.y)
            self._reserve(notes)

    def _note(self, number: int) -> list[Line]:
        return self.set(self.article.notes[number - 1], NOTE, label=number) if self.foot else []

    def set(self, text: str, style: Style, indent: float = 0, label: int = 0) -> list[Line]:
        """Return the lines of a text in the width of a column."""
        return set_lines(text, style, self.width, indent, label)

    def front(self) -> None:
        """Set title and authors across the page."""
        y = self.top
        for text, style in ((self.article.title, TITLE), *((name, AUTHOR) for name in self.article.authors)):
            for line in set_lines(text, style, WIDTH - 2 * MARGIN):
                y -= style.leading
                line.draw(self.canvas, MARGIN, y)
            y -= 4
        self.top = y - 30
        for column in (self.column, *self.queue):
            column.y = self.top

    def end(self) -> None:
        """Finish the last page, with all notes that are still to be set."""
        while self.carried:
            self._end_column()
        self._set_notes()
        self.canvas.save()


def write_pdf(article: Source, path: Path, columns: int = 1, notes: str = "foot") -> Path:
    """Write an article; ``notes`` is ``foot`` or ``end``."""
    press = Press(path, article, columns, notes == "foot")
    press.front()
    for chapter in article.chapters:
        style = HEADINGS[chapter.level - 1]
        press.put(press.set(chapter.title, style), before=12)
        for at, text in enumerate(chapter.paragraphs):
            press.put(press.set(text, BODY, indent=12 if at else 0), before=4 if at == 0 else 0)
    if notes == "end":
        press.put(press.set("Notes", HEADINGS[0]), before=12)
        for number, text in enumerate(article.notes, 1):
            press.put(press.set(text, NOTE, label=number))
    press.put(press.set("References", HEADINGS[0]), before=12)
    for entry in article.entries:
        press.put(press.set(entry, ENTRY))
    press.end()
    return path
