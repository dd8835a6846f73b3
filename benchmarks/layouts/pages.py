"""Sets texts as PDF: footnotes or side notes, one column or two, numbered lines, running heads."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from benchmarks.layouts.manuscript import Manuscript
from tests.paper.readers.setting import Line, Style, set_lines

BODY, NOTE = Style("Times-Roman", 10, 12.5), Style("Times-Roman", 8, 9.5)


@dataclass(frozen=True)
class Look:
    """How pages look, in points; ``head`` is what runs above them, {page} and {title} filled in."""

    size: tuple[float, float] = (420.0, 595.0)
    margin: float = 55.0
    body: Style = BODY
    note: Style = NOTE
    columns: int = 1
    gutter: float = 16.0
    numbered: bool = False
    beside: float = 0.0
    head: str = ""
    foot: str = "{page}"
    new_page: bool = False
    headings: tuple[Style, ...] = field(
        default=(
            Style("Times-Bold", 13, 17, justified=False),
            Style("Times-BoldItalic", 11, 14, justified=False),
            Style("Times-Italic", 10, 13, justified=False),
        )
    )


class Press:
    """Sets lines on pages, column after column."""

    def __init__(self, path: Path, text: Manuscript, look: Look) -> None:
        self.canvas = Canvas(str(path), pagesize=look.size, invariant=True)
        self.text, self.look = text, look
        width, self.height = look.size
        self.width = (width - 2 * look.margin - look.beside - (look.columns - 1) * look.gutter) / look.columns
        self.page = self.column = self.line = 0
        self.running = text.title
        self.y = self.side = 0.0
        self.foot: list[Line] = []
        self._open()

    def _open(self) -> None:
        self.page += 1
        self.column = 0
        self.canvas.setFont("Times-Roman", 8)
        said = {"page": self.page, "title": self.running}
        if self.look.head and self.page > 1:
            self.canvas.drawString(self.look.margin, self.height - 30, self.look.head.format(**said))
        self.canvas.drawCentredString(self.look.size[0] / 2, 26, self.look.foot.format(**said))
        self.y = self.side = self.height - self.look.margin

    def close_column(self) -> None:
        """Set the notes of a column, and go to the next one."""
        y = self.look.margin + len(self.foot) * self.look.note.leading
        if self.foot:
            self.canvas.line(self._left(), y + 2, self._left() + 50, y + 2)
        for line in self.foot:
            y -= self.look.note.leading
            line.draw(self.canvas, self._left(), y + 2)
        self.foot = []
        self.column += 1
        self.y = self.height - self.look.margin
        if self.column == self.look.columns:
            self.canvas.showPage()
            self._open()

    def _left(self) -> float:
        return self.look.margin + self.column * (self.width + self.look.gutter)

    def put(
        self, text: str, style: Style, notes: dict[int, str] | None = None, before: float = 0.0, **more: float
    ) -> None:
        """Set a paragraph; its notes go to the foot of the column, or beside it."""
        self.y -= before
        for line in set_lines(text, style, self.width, **more):  # type: ignore[arg-type]
            marked = [one for mark in line.marks for one in self._note(mark, (notes or {})[mark])]
            room = len(self.foot) + (0 if self.look.beside else len(marked))
            while self.y - style.leading < self.look.margin + room * self.look.note.leading + 8:
                self.close_column()
                room = 0 if self.look.beside else len(marked)
            self.y -= style.leading
            line.draw(self.canvas, self._left(), self.y)
            self._number()
            self._take(marked)

    def _number(self) -> None:
        if self.look.numbered:
            self.line += 1
            self.canvas.setFont("Helvetica", 7)
            self.canvas.drawRightString(self.look.margin - 12, self.y, str(self.line))

    def _note(self, label: int, text: str) -> list[Line]:
        width = self.look.beside - 14 if self.look.beside else self.width
        return set_lines(text, replace(self.look.note, justified=not self.look.beside), width, label=label)

    def _take(self, lines: list[Line]) -> None:
        if not self.look.beside:
            self.foot += lines
            return
        self.side = min(self.side, self.y + self.look.note.leading)
        for line in lines:
            self.side -= self.look.note.leading
            line.draw(self.canvas, self.look.margin + self.width + 14, self.side)
        self.side -= 4


def _set(text: Manuscript, path: Path, look: Look) -> None:
    press = Press(path, text, look)
    press.put(text.title, Style("Times-Bold", 17, 21, justified=False))
    for line in (", ".join(text.authors), text.body):
        press.put(line, Style("Times-Roman", 11, 14, justified=False), before=4)
    for at, chapter in enumerate(text.chapters):
        if look.new_page and chapter.level == 1 and at:
            press.running = chapter.title
            press.close_column()
        press.put(chapter.title, look.headings[chapter.level - 1], before=look.body.leading)
        for number, paragraph in enumerate(chapter.paragraphs):
            press.put(paragraph, look.body, chapter.notes, indent=14 if number else 0)
    if text.entries:
        press.put(text.heading, look.headings[0], before=look.body.leading)
        for entry in text.entries:
            press.put(entry, replace(look.body, hanging=18))
    press.close_column()
    press.canvas.save()


def law_review(text: Manuscript, path: Path) -> None:
    """Set footnotes below a rule, with the title running above."""
    _set(text, path, Look(head="{title}", foot="— {page} —"))


def numbered_manuscript(text: Manuscript, path: Path) -> None:
    """Set a manuscript for review: wide lines, each with its number."""
    look = Look(
        size=(595.0, 842.0), margin=72, body=Style("Times-Roman", 12, 24, justified=False), numbered=True,
        head="SHORT WALKS AND MEMORY", foot="Page {page}",
        headings=(Style("Times-Bold", 12, 24, justified=False), Style("Times-BoldItalic", 12, 24, justified=False)),
    )  # fmt: skip
    _set(text, path, look)


def two_columns(text: Manuscript, path: Path) -> None:
    """Set two columns, as engineers' conferences do."""
    small = (Style("Times-Bold", 10, 14, justified=False), Style("Times-Italic", 9.5, 12, justified=False))
    _set(text, path, Look(margin=40, columns=2, body=Style("Times-Roman", 9, 10.8), headings=small, head="PIPES 2019"))


def thesis(text: Manuscript, path: Path) -> None:
    """Set each chapter on a new page, its title running above, its notes counting from 1."""
    _set(text, path, Look(body=Style("Times-Roman", 11, 17), head="{title}", new_page=True))


def magazine(text: Manuscript, path: Path) -> None:
    """Set notes in a column beside the text, level with their marks."""
    look = Look(size=(520.0, 680.0), beside=120, head="The Calder Review", body=Style("Helvetica", 10, 14))
    _set(text, path, look)
