"""The characters of a page of a PDF, each with its place, as PDFium finds them."""

import ctypes
import math
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

from argmap.paper.readers.pdf.font_names import is_bold

_ITALIC = re.compile(r"ital|obliq|slanted|cmti|cmsl", re.IGNORECASE)
_FORCED_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6  # PDF 32000-1:2008, table 123
_HYPHENS = (0x02, 0xFFFE, 0xAD)  # what PDFium makes of a hyphen at the end of a line; a soft one that is seen is one
_TEX = dict(zip(range(0x10, 0x20), "“”„«»–—\u200b₀ıȷ\ufb00\ufb01\ufb02\ufb03\ufb04", strict=True))
"""What TeX's encoding T1 has where Unicode has control characters: its bitmap fonts do not say what they show."""
_FORMS = (("\ufb00", "\ufb06"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufefc"))
"""Letters as they are drawn and not as they are written: ligatures, and the shapes of Hebrew and Arabic letters."""
_LARGEST, _FARTHEST = 2_000.0, 100_000.0  # points: what is larger or farther is not seen as a character
_SURROGATES = (0xD800, 0xDC00, 0xE000)

Box = tuple[float, float, float, float]
"""Left, bottom, right, top of a page, in points."""


@dataclass(slots=True)
class Glyph:
    """A character with its place on the page, turned upright: from ``left`` to ``right`` on the line ``base``.

    ``quarter`` is how many quarters it was turned by, ``None`` if it is aslant and has no such place; ``shown`` says
    whether it stands on the page, ``weight`` is that of its font as CSS counts it, ``rtl`` that it runs from the right.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    weight: int
    quarter: int | None
    shown: bool
    space_from: float = 0  # of the size: a wider gap before it is a space

    @property
    def rtl(self) -> bool:
        """Whether it is a letter of a script that runs from right to left."""
        return unicodedata.bidirectional(self.text[0]) in ("R", "AL")


@dataclass(frozen=True, slots=True)
class Space:
    """White space: of the file, or where PDFium guesses that the gap is one."""

    guessed: bool


def glyphs(text: Any, box: Box) -> Iterator[Glyph | Space]:
    """Yield the characters of a page in the order of the file."""
    style = cache(lambda _object, at: _style(text, at))
    known: dict[int, int] = {}
    for at in range(pdfium.FPDFText_CountChars(text)):
        character = _character(text, at)
        if character.isspace():
            yield Space(bool(pdfium.FPDFText_IsGenerated(text, at)))
        if not character or character.isspace() or unicodedata.category(character) in ("Cc", "Cs", "Cn"):
            continue
        address = ctypes.cast(pdfium.FPDFText_GetTextObject(text, at), ctypes.c_void_p).value or 0
        look = style(address, known.setdefault(address, at))
        yield _placed(text, at, box, _plain(character), look)


def _character(text: Any, at: int) -> str:
    """Return a character as it is written; nothing for the second half of one that PDFium gives in two halves."""
    code = pdfium.FPDFText_GetUnicode(text, at)
    high, low, end = _SURROGATES
    if high <= code < low:
        second = pdfium.FPDFText_GetUnicode(text, at + 1)
        return chr(0x10000 + ((code - high) << 10) + second - low) if low <= second < end else ""
    return "-" if code in _HYPHENS else _TEX.get(code) or chr(min(code, sys.maxunicode))


@dataclass(frozen=True, slots=True)
class _Style:
    """How a character is set: ``angle`` is how far it is turned, in radians."""

    size: float
    angle: float
    bold: bool
    italic: bool
    weight: int


def _style(text: Any, at: int) -> _Style:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, at, matrix)
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, at, name, 256, flags)
    font = name.value.decode("utf-8", "replace")
    return _Style(
        pdfium.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d),
        math.atan2(matrix.b, matrix.a),
        bool(is_bold(font) or flags.value & _FORCED_BOLD),
        bool(_ITALIC.search(font) or flags.value & _ITALIC_FLAG),
        pdfium.FPDFText_GetFontWeight(text, at),
    )


def _placed(text: Any, at: int, page: Box, character: str, style: _Style) -> Glyph:
    """Return a character with its place, turned upright."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    pdfium.FPDFText_GetCharOrigin(text, at, x, y)
    pdfium.FPDFText_GetLooseCharBox(text, at, box)
    turned = round(style.angle / (math.pi / 2))
    aslant = abs(style.angle - turned * math.pi / 2) > 0.1
    shown = (
        0 < style.size < _LARGEST
        and abs(box.right) + abs(box.top) < _FARTHEST
        and page[0] <= x.value <= page[2]
        and page[1] <= y.value <= page[3]
    )
    left, right, base = (  # a box may reach beyond the width of its character, the origin does not
        (x.value, box.right, y.value),
        (y.value, box.top, -x.value),
        (-x.value, -box.left, -y.value),
        (-y.value, -box.bottom, x.value),
    )[turned % 4]
    quarter = None if aslant else turned % 4
    return Glyph(character, left, right, base, style.size, style.bold, style.italic, style.weight, quarter, shown)


def _plain(character: str) -> str:
    """Return what stands for letters as those letters, any other character as it is."""
    return unicodedata.normalize("NFKC", character) if any(a <= character <= z for a, z in _FORMS) else character
