"""Draws pages of PDF line by line, for what the article does not have."""

from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from tests.paper.readers.setting import RAISED, Style, set_lines

SIZE = (420.0, 595.0)
LEFT, WIDTH, TOP, FOOT = 50.0, 320.0, 530.0, 60.0
BODY = Style("Times-Roman", 10, 12)
SMALL = Style("Times-Roman", 8, 9.5)
LARGE = Style("Times-Bold", 14, 17, justified=False)
TITLE = Style("Times-Bold", 18, 21, justified=False)
BOLD = Style("Times-Bold", 10, 12, justified=False)
RAGGED = Style("Times-Roman", 10, 12, justified=False)


class Sheets:
    """Pages, drawn from above; ``y`` is where the last line stands."""

    def __init__(self, path: Path, **more: Any) -> None:
        self.path = path
        self.canvas = Canvas(str(path), pagesize=SIZE, invariant=True, **more)
        self.y = TOP

    def lines(self, text: str, style: Style = BODY, left: float = LEFT, width: float = WIDTH, **more: Any) -> "Sheets":
        """Set a text below what is there; ``{3}`` is the mark of note 3."""
        for line in set_lines(text, style, width, **more):
            self.y -= style.leading
            line.draw(self.canvas, left, self.y)
        return self

    def at(self, y: float) -> "Sheets":
        """Go on at another height."""
        self.y = y
        return self

    def words(self, x: float, y: float, text: str, size: float = 10) -> "Sheets":
        """Write words at a place."""
        self.canvas.setFont("Times-Roman", size)
        self.canvas.drawString(x, y, text)
        return self

    def raised(self, x: float, text: str) -> "Sheets":
        """Write raised words in the last line."""
        return self.words(x, self.y + 3.5, text, 10 * RAISED)

    def rule(self) -> "Sheets":
        """Draw a short line below what is there."""
        self.y -= 6
        self.canvas.line(LEFT, self.y, LEFT + 80, self.y)
        return self

    def page(self) -> "Sheets":
        """Begin a new page."""
        self.canvas.showPage()
        self.y = TOP
        return self

    def save(self) -> Path:
        """Write the file, once."""
        if not self.path.exists():
            self.canvas.save()
        return self.path
