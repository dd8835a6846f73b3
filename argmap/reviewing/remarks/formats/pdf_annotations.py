"""Annotations of a PDF (ISO 32000-1:2008, section 12.5), as viewers write them: marked words, notes, replacements.

Read are highlights, underlines, squiggly lines, words struck out, carets, notes, text on the page, and drawings that
have a text; replies and states too. The words that an annotation marks are those of the page under its areas, whole and
without the marks of notes. A note that marks no words has the page alone. Needs ``argmap[paper]``.
"""

from argmap.reviewing.remarks.pdf_markup.annotation_remarks import remarks_of
from argmap.reviewing.remarks.pdf_markup.extracted import extracted
from argmap.reviewing.remarks.pdf_markup.pdf_highlights import with_highlights
from argmap.reviewing.remarks.remark import Remark

SAYS = "annotations of a PDF"
SUFFIXES = (".pdf",)
NEEDS_ORIGINAL = True


def is_one(content: bytes) -> bool:
    """Tell whether bytes are a PDF."""
    return b"%PDF-" in content[:1024]


def read(content: bytes, file: str) -> list[Remark]:
    """Return the remarks in a PDF, page by page. Raises ``ReadError``, ``ArgmapError`` where PDFium is missing."""
    return remarks_of(extracted(content, file))


def write(remarks: list[Remark], original: bytes, file: str = "<original>") -> bytes:
    """Return a copy of the PDF ``original`` with remarks as annotations. Raises ``ReadError``, ``ArgmapError``.

    The words of a remark are highlighted in the colour of its severity, those to be replaced are struck out; a remark
    whose words are not certainly at one place becomes a note on its page that quotes them. Needs ``argmap[paper,pdf]``.
    """
    return with_highlights(remarks, original, file)
