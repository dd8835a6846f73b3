"""Reads the characters of a PDF with PDFium, in a process of its own, which gets the file on its standard input.

PDFium is a program in C++ that gives up by ending its process; a crash, or memory without end, must not end argmap's.
Prints one JSON object a line: a page with ``runs`` [text, left, right, baseline, size, bold, italic, spaced], ``rules``
[left, right, height], in points from the lower left corner of the upright page, and ``said``, on the first page what
the file says of the paper; or a fault with ``rule`` and ``message``.
"""

import ctypes
import json
import math
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MOST_PAGES = 2_000
MOST_CHARACTERS = 4_000_000
MOST_MEMORY = 2 * 2**30  # bytes of address space

_BOLD = re.compile(r"bold|black|heavy|demi|cmbx|sfbx", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obliq|slanted|cmti|cmsl", re.IGNORECASE)
_FORCED_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6  # PDF 32000-1:2008, table 123
_SPACE_FROM = 0.17  # of the size: a wider gap between two characters is a space
_GUESSED_SPACE_FROM = 0.1  # the same where PDFium, which knows the font, holds it for one
_RUN_UNTIL = 1.2  # of the size: a wider gap ends a run
_ENTRIES = ("doi", "DOI", "WPS-ARTICLEDOI", "Subject", "Title")
_LONGEST_ENTRY = 1000
_ACCENTS = dict(
    zip("´`¨ˆ˜¸ˇ˙˚¯˘˝", "\u0301\u0300\u0308\u0302\u0303\u0327\u030c\u0307\u030a\u0304\u0306\u030b", strict=True)
)
_SHORTEST_RULE, _THICKEST_RULE = 30.0, 4.0  # points; the bounds of a line are twice as high as it is thick
_HYPHENS = (0x02, 0xFFFE, 0xAD)  # what PDFium makes of a hyphen at the end of a line; a soft one that is seen is one
_TEX = dict(zip(range(0x10, 0x20), "“”„«»–—\u200b₀ıȷ\ufb00\ufb01\ufb02\ufb03\ufb04", strict=True))
"""What TeX's encoding T1 has where Unicode has control characters: its bitmap fonts do not say what they show."""


class FaultError(Exception):
    """The file cannot be read; the first argument is the rule, the second the message."""


@dataclass(slots=True)
class Glyph:
    """A character with its place on the page, turned upright: from ``left`` to ``right`` on the line ``base``."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    quarter: int
    space_from: float = 0  # of the size: a wider gap before it is a space


@dataclass(frozen=True, slots=True)
class _Space:
    """White space: of the file, or where PDFium guesses that the gap is one."""

    guessed: bool


class PageReader:
    """Reads the pages of a document."""

    def __init__(self, content: bytes) -> None:
        try:
            self.document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
                raise FaultError("encrypted-file", "the PDF opens only with a password") from error
            raise FaultError("broken-file", "the PDF is damaged: its objects cannot be found") from error
        self.left = MOST_CHARACTERS

    def pages(self) -> Iterator[dict[str, Any]]:
        """Yield the pages."""
        if len(self.document) > MOST_PAGES:
            raise FaultError("too-large", f"the PDF has {len(self.document)} pages; argmap reads at most {MOST_PAGES}")
        for number in range(len(self.document)):
            try:
                yield {**self._page(number), "said": [] if number else self._said()}
            except pypdfium2.PdfiumError as error:
                raise FaultError("broken-file", f"page {number + 1} cannot be read") from error

    def _said(self) -> list[str]:
        """Return the entries of the document's information (PDF 32000-1:2008, section 14.3.3) that may hold a DOI."""
        return [text[:_LONGEST_ENTRY] for key in _ENTRIES if (text := self.document.get_metadata_value(key))]

    def _page(self, number: int) -> dict[str, Any]:
        page = self.document[number]
        text = page.get_textpage()
        self.left -= pdfium.FPDFText_CountChars(text)
        if self.left < 0:
            raise FaultError("too-large", f"the PDF has more than {MOST_CHARACTERS} characters")
        glyphs = list(_spaced(_glyphs(text, page.get_bbox())))
        quarters = Counter(glyph.quarter for glyph in glyphs)
        upright = quarters.most_common(1)[0][0] if quarters else 0  # what stands across it is a stamp on the margin
        runs = list(_runs(_composed([glyph for glyph in glyphs if glyph.quarter == upright])))
        found = {"runs": runs, "rules": list(_rules(page)) if upright == 0 else []}
        text.close()
        page.close()
        return found


def _glyphs(text: Any, box: tuple[float, float, float, float]) -> Iterator[Glyph | _Space]:
    """Yield the characters of a page in the order of the file."""
    style = cache(lambda _object, at: _style(text, at))
    known: dict[int, int] = {}
    for at in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, at)
        character = "-" if code in _HYPHENS else _TEX.get(code) or chr(min(code, sys.maxunicode))
        if character.isspace():
            yield _Space(bool(pdfium.FPDFText_IsGenerated(text, at)))
        if not character or character.isspace() or unicodedata.category(character) in ("Cc", "Cs", "Cn"):
            continue
        address = ctypes.cast(pdfium.FPDFText_GetTextObject(text, at), ctypes.c_void_p).value or 0
        size, angle, bold, italic = style(address, known.setdefault(address, at))
        if size > 0 and (glyph := _placed(text, at, box, angle)):
            yield Glyph(_plain(character), *glyph, size, bold, italic, round(angle / (math.pi / 2)) % 4)


def _style(text: Any, at: int) -> tuple[float, float, bool, bool]:
    """Return size, angle, bold and italic of a character."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, at, matrix)
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, at, name, 256, flags)
    font = name.value.decode("utf-8", "replace")
    return (
        pdfium.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d),
        math.atan2(matrix.b, matrix.a),
        bool(_BOLD.search(font) or flags.value & _FORCED_BOLD),
        bool(_ITALIC.search(font) or flags.value & _ITALIC_FLAG),
    )


def _placed(
    text: Any, at: int, page: tuple[float, float, float, float], angle: float
) -> tuple[float, float, float] | None:
    """Return left, right and baseline of a character, turned upright; ``None`` if it is aslant or off the page."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    pdfium.FPDFText_GetCharOrigin(text, at, x, y)
    pdfium.FPDFText_GetLooseCharBox(text, at, box)
    quarter = round(angle / (math.pi / 2))
    aslant = abs(angle - quarter * math.pi / 2) > 0.1
    if aslant or not (page[0] <= x.value <= page[2] and page[1] <= y.value <= page[3]):
        return None
    return (  # a box may reach beyond the width of its character, the origin does not
        (x.value, box.right, y.value),
        (y.value, box.top, -x.value),
        (-x.value, -box.left, -y.value),
        (-y.value, -box.bottom, x.value),
    )[quarter % 4]


def _plain(character: str) -> str:
    """Return a ligature as its letters, any other character as it is."""
    return unicodedata.normalize("NFKC", character) if "\ufb00" <= character <= "\ufb06" else character


def _spaced(glyphs: Iterator[Glyph | _Space]) -> Iterator[Glyph]:
    """Yield the characters that are no white space, each with the gap before it that is a space."""
    gap = _SPACE_FROM
    for glyph in glyphs:
        if isinstance(glyph, _Space):
            gap = min(gap, _GUESSED_SPACE_FROM if glyph.guessed else -1)
        else:
            glyph.space_from, gap = gap, _SPACE_FROM
            yield glyph


def _composed(glyphs: list[Glyph]) -> Iterator[Glyph]:
    """Yield the glyphs; an accent that was set over a letter by itself, before it or after it, becomes part of it."""
    at = 0
    while at < len(glyphs):
        glyph, following = glyphs[at], glyphs[at + 1] if at + 1 < len(glyphs) else None
        if following and glyph.text in _ACCENTS and _over(glyph, following):
            _set_over(glyph, following)
            following.space_from = glyph.space_from
            glyph, at = following, at + 1
        elif following and following.text in _ACCENTS and _over(following, glyph):
            _set_over(following, glyph)
            at += 1
        yield glyph
        at += 1


def _over(accent: Glyph, letter: Glyph) -> bool:
    shared = min(accent.right, letter.right) - max(accent.left, letter.left)
    return letter.text.isalpha() and shared > (accent.right - accent.left) / 2


def _set_over(accent: Glyph, letter: Glyph) -> None:
    letter.text = unicodedata.normalize("NFC", letter.text.replace("ı", "i") + _ACCENTS[accent.text])
    letter.left, letter.right = min(accent.left, letter.left), max(accent.right, letter.right)


def _runs(glyphs: Iterator[Glyph]) -> Iterator[list[Any]]:
    """Yield stretches of one line, size and weight, with spaces where there are gaps."""
    text, first, last = "", None, None
    for glyph in glyphs:
        if first is not None and last is not None and _goes_on(last, glyph):
            space = glyph.left - last.right > glyph.space_from * glyph.size
            text += (" " if space else "") + glyph.text
        else:
            if first is not None and last is not None:
                yield _run(text, first, last)
            text, first = glyph.text, glyph
        last = glyph
    if first is not None and last is not None:
        yield _run(text, first, last)


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    size, ligature = glyph.size, (last.left, last.right) == (glyph.left, glyph.right)
    return ligature or (
        abs(last.size - size) < 0.02 * size
        and abs(last.base - glyph.base) < 0.05 * size
        and (last.bold, last.italic) == (glyph.bold, glyph.italic)
        and -0.5 * size < glyph.left - last.right < _RUN_UNTIL * size
    )


def _run(text: str, first: Glyph, last: Glyph) -> list[Any]:
    numbers = (round(one, 2) for one in (first.left, last.right, first.base, first.size))
    return [text, *numbers, first.bold, first.italic, first.space_from < 0]


def _rules(page: Any) -> Iterator[list[float]]:
    """Yield the horizontal lines of a page."""
    sides = [ctypes.c_float() for _ in range(4)]
    for at in range(min(pdfium.FPDFPage_CountObjects(page), 20_000)):
        found = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(found) == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPageObj_GetBounds(
            found, *sides
        ):
            left, bottom, right, top = (side.value for side in sides)
            if right - left > _SHORTEST_RULE and top - bottom < _THICKEST_RULE:
                yield [round(left, 2), round(right, 2), round((bottom + top) / 2, 2)]


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bound
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def main() -> None:
    """Print the pages of a PDF."""
    _bound_memory()
    try:
        for page in PageReader(sys.stdin.buffer.read()).pages():
            print(json.dumps(page))
    except FaultError as fault:
        print(json.dumps({"rule": fault.args[0], "message": fault.args[1]}))


if __name__ == "__main__":
    main()
