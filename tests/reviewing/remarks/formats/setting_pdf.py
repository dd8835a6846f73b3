"""Sets lines of a PDF at known places, and annotates them as viewers do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import reportlab
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(TTFont("Vera", str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")))
SIZE = 10.0
Area = tuple[float, float, float, float]


@dataclass(frozen=True)
class SetLine:
    """A line of text from the left end of its baseline."""

    text: str
    x: float
    y: float
    font: str = "Helvetica"

    def area(self, words: str = "") -> Area:
        """Return the box of some of its words: left, bottom, right, top."""
        before, found, _ = self.text.partition(words or self.text)
        left = self.x + pdfmetrics.stringWidth(before, self.font, SIZE)
        return left, self.y - 2, left + pdfmetrics.stringWidth(found, self.font, SIZE), self.y + 8


@dataclass
class SetPage:
    """A page: its lines, how far it is turned, what is set raised behind a line: (line, figures)."""

    lines: Sequence[SetLine]
    turned: int = 0
    raised: Sequence[tuple[SetLine, str]] = field(default_factory=list)


def set_pages(*pages: SetPage, author: str = "") -> bytes:
    """Return a PDF."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(600, 800), invariant=True)
    canvas.setAuthor(author)
    for page in pages:
        canvas.setPageRotation(page.turned)
        for line in page.lines:
            canvas.setFont(line.font, SIZE)
            canvas.drawString(line.x, line.y, line.text)
            for behind, figures in page.raised:
                if behind is line:
                    canvas.setFont(line.font, SIZE * 0.6)
                    canvas.drawString(line.area()[2], line.y + 4, figures)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def acrobat(areas: Iterable[Area]) -> list[float]:
    """Return the corners of areas as Acrobat writes them: the upper two, then the lower two."""
    return [each for left, low, right, top in areas for each in (left, top, right, top, left, low, right, low)]


def standard(areas: Iterable[Area]) -> list[float]:
    """Return the corners as the standard has them: round the area, from the lower left one."""
    return [each for left, low, right, top in areas for each in (left, low, right, low, right, top, left, top)]


def annotated(content: bytes, *annotations: dict[str, Any], page: int = 0) -> bytes:
    """Return a PDF with annotations; ``IRT`` is the number of another one."""
    writer = PdfWriter(clone_from=BytesIO(content))
    made = [DictionaryObject({NameObject("/Type"): NameObject("/Annot")}) for _ in annotations]
    references = [writer._add_object(one) for one in made]
    for one, entries in zip(made, annotations, strict=True):
        for key, value in ({"Rect": [0, 0, 20, 20]} | entries).items():
            one[NameObject(f"/{key}")] = references[value] if key == "IRT" else _object(value)
    writer.pages[page][NameObject("/Annots")] = ArrayObject(references)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _object(value: Any) -> PdfObject:
    if isinstance(value, str):
        return NameObject(value) if value.startswith("/") else TextStringObject(value)
    if isinstance(value, int):
        return NumberObject(value)
    return ArrayObject(FloatObject(each) for each in value)
