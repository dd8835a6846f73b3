"""Reads the characters of a PDF with PDFium, in a process of its own, which gets the file on its standard input.

PDFium is a program in C++ that gives up by ending its process; a crash, or memory without end, must not end argmap's.
Prints one JSON object a line: a page with ``runs`` [text, left, right, baseline, size, bold, italic, spaced, weight]
and ``rules`` [left, right, height], in points from the lower left corner of the upright page (the lower right one where
the page runs from right to left); with ``apart``, what stands on it but not in its lines, [why, text]; with
``pictured``, how much of it pictures fill; and ``said``, on the first page what the file says of the paper. Or a
fault with ``rule`` and ``message``.
"""

import ctypes
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from argmap.paper.readers.pdf.glyph_runs import line_of, mirrored, runs, spaced
from argmap.paper.readers.pdf.glyphs import Box, Glyph, glyphs
from argmap.paper.reasons import Reason

MOST_PAGES = 2_000
MOST_CHARACTERS = 4_000_000
MOST_RUNS = 1_000_000  # a page of text has about 100
MOST_MEMORY = 2 * 2**30  # bytes of address space
LARGEST = 14_400.0
"""The width and height of the largest page, in points (PDF 32000-1:2008, annex C.2); what lies beyond is not shown."""

_ENTRIES = ("doi", "DOI", "WPS-ARTICLEDOI", "Subject", "Title")
_LONGEST_ENTRY = 1000
_SHORTEST_RULE, _THICKEST_RULE = 30.0, 4.0  # points; the bounds of a line are twice as high as it is thick
_MOST_OBJECTS = 20_000  # of a page, that are looked at
_DEEPEST = 4  # forms within forms
_EDGE = 0.1  # of the page: what stands sideways there is a stamp
_STAMP = 30.0  # points: what is larger and aslant is one, too


class FaultError(Exception):
    """The file cannot be read; the first argument is the rule, the second the message."""


class PageReader:
    """Reads the pages of a document."""

    def __init__(self, content: bytes) -> None:
        try:
            self.document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
                raise FaultError("encrypted-file", "the PDF opens only with a password") from error
            raise FaultError("broken-file", "the PDF is damaged: its objects cannot be found") from error
        self.left, self.runs_left = MOST_CHARACTERS, MOST_RUNS

    @property
    def count(self) -> int:
        """How many pages there are. Raises ``FaultError`` where there are too many."""
        if len(self.document) > MOST_PAGES:
            raise FaultError("too-large", f"the PDF has {len(self.document)} pages; argmap reads at most {MOST_PAGES}")
        return len(self.document)

    def pages(self) -> Iterator[dict[str, Any]]:
        """Yield the pages."""
        for number in range(self.count):
            try:
                yield {**self._page(number), "said": [] if number else self._said()}
            except pypdfium2.PdfiumError as error:
                raise FaultError("broken-file", f"page {number + 1} cannot be read") from error

    def _said(self) -> list[str]:
        """Return the entries of the document's information (PDF 32000-1:2008, section 14.3.3) that may hold a DOI."""
        return [text[:_LONGEST_ENTRY] for key in _ENTRIES if (text := self.document.get_metadata_value(key))]

    def load(self, number: int) -> Any:
        """Return a page, cut to the size that pages can have: PDFium keeps something for each of its points."""
        page = self.document[number]
        box = page.get_bbox()
        if box == _clipped(box):
            return page
        page.set_mediabox(*_clipped(box))
        page.set_cropbox(*_clipped(box))
        page.close()
        return self.document[number]

    def letters(self, page: Any) -> list[Glyph]:
        """Return the characters of a page. Raises ``FaultError`` where those of all pages are too many."""
        text = page.get_textpage()
        self.left -= pdfium.FPDFText_CountChars(text)
        if self.left < 0:
            raise FaultError("too-large", f"the PDF has more than {MOST_CHARACTERS} characters")
        found = list(spaced(glyphs(text, _clipped(page.get_bbox()))))
        text.close()
        return found

    def _page(self, number: int) -> dict[str, Any]:
        page = self.load(number)
        found, box = self.letters(page), _clipped(page.get_bbox())
        quarters = Counter(glyph.quarter for glyph in found if glyph.quarter is not None and glyph.shown)
        upright = quarters.most_common(1)[0][0] if quarters else 0
        inside = [glyph for glyph in found if glyph.shown and glyph.quarter == upright]
        turned = _runs_from_right(inside)
        lines = list(runs(mirrored(inside) if turned else inside))
        self.runs_left -= len(lines)
        if self.runs_left < 0:
            raise FaultError("too-large", f"the PDF has more than {MOST_RUNS} stretches of text")
        drawn = _PageDrawing(page.raw, box)
        rules = [[-right, -left, height] for left, right, height in drawn.rules] if turned else drawn.rules
        page.close()
        return {
            "runs": lines,
            "rules": rules if upright == 0 else [],
            "apart": list(_apart(found, upright, box)),
            "pictured": round(drawn.pictured, 2),
        }


def _clipped(box: Box) -> Box:
    """Return what of a page may be shown: a page may claim to be as large as it likes."""
    left, bottom, right, top = (max(-LARGEST, min(LARGEST, edge)) for edge in box)
    return left, bottom, right, top


def _runs_from_right(found: Sequence[Glyph]) -> bool:
    """Whether most letters of a page are of a script that runs from right to left."""
    letters = [glyph.rtl for glyph in found if glyph.text[0].isalpha()]
    return sum(letters) > len(letters) / 2


def _apart(found: Sequence[Glyph], upright: int, box: Box) -> Iterator[list[str]]:
    """Yield what stands on a page but in none of its lines, with the reason: off the page, sideways, aslant."""
    hidden = line_of(glyph for glyph in found if not glyph.shown)
    if hidden:
        yield [Reason.HIDDEN, hidden]
    for quarter in (0, 1, 2, 3, None):
        across = [glyph for glyph in found if glyph.shown and glyph.quarter == quarter != upright]
        stamps = [glyph for glyph in across if _is_stamp(glyph, box)]
        figures = [glyph for glyph in across if not _is_stamp(glyph, box)]
        for why, part in ((Reason.RUNNING, stamps), (Reason.FIGURE, figures)):
            if part:
                yield [why, line_of(part)]


def _is_stamp(glyph: Glyph, box: Box) -> bool:
    """Whether a character that is not upright belongs to a stamp on the page rather than to a figure."""
    if glyph.quarter is None:
        return glyph.size > _STAMP
    low, high = {0: (box[1], box[3]), 1: (-box[2], -box[0]), 2: (-box[3], -box[1]), 3: (box[0], box[2])}[glyph.quarter]
    edge = _EDGE * (high - low)
    return not low + edge < glyph.base < high - edge


class _PageDrawing:
    """What is drawn on a page: its horizontal lines, and the share of it that pictures fill."""

    def __init__(self, page: Any, box: Box) -> None:
        self.rules: list[list[float]] = []
        self.pictured = 0.0
        self._box = box
        self._left = _MOST_OBJECTS
        for at in range(pdfium.FPDFPage_CountObjects(page)):
            if self._left > 0:
                self._see(pdfium.FPDFPage_GetObject(page, at))

    def _see(self, found: Any) -> None:
        self._left -= 1
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and self._holds_picture(found, _DEEPEST):
            kind = pdfium.FPDF_PAGEOBJ_IMAGE
        sides = [ctypes.c_float() for _ in range(4)]
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE) or not pdfium.FPDFPageObj_GetBounds(
            found, *sides
        ):
            return
        left, bottom, right, top = (side.value for side in sides)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._picture(left, bottom, right, top)
        elif right - left > _SHORTEST_RULE and top - bottom < _THICKEST_RULE:
            self.rules.append([round(left, 2), round(right, 2), round((bottom + top) / 2, 2)])

    def _picture(self, left: float, bottom: float, right: float, top: float) -> None:
        box = self._box
        wide, high = min(right, box[2]) - max(left, box[0]), min(top, box[3]) - max(bottom, box[1])
        area = (box[2] - box[0]) * (box[3] - box[1])
        if wide > 0 and high > 0 and area > 0:
            self.pictured = min(1.0, self.pictured + wide * high / area)  # a scan may be cut into strips

    def _holds_picture(self, form: Any, deep: int) -> bool:
        for at in range(min(pdfium.FPDFFormObj_CountObjects(form), _MOST_OBJECTS)):
            self._left -= 1
            if self._left < 0:
                return False
            found = pdfium.FPDFFormObj_GetObject(form, at)
            kind = pdfium.FPDFPageObj_GetType(found)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                return True
            if kind == pdfium.FPDF_PAGEOBJ_FORM and deep and self._holds_picture(found, deep - 1):
                return True
        return False


def bound_memory() -> None:
    """Let this process take no more memory than a PDF needs."""
    try:
        import resource
    except ImportError:  # Windows has no such bound
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def main() -> None:
    """Print the pages of a PDF."""
    bound_memory()
    try:
        for page in PageReader(sys.stdin.buffer.read()).pages():
            print(json.dumps(page))
    except FaultError as fault:
        print(json.dumps({"rule": fault.args[0], "message": fault.args[1]}))


if __name__ == "__main__":
    main()
