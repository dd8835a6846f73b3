"""Annotations of a PDF (ISO 32000-1:2008, section 12.5), as viewers write them: marked words, notes, replacements.

Read are highlights, underlines, squiggly lines, words struck out, carets, notes, text on the page, and drawings that
have a text; replies and states too. The words that an annotation marks are those of the page under its areas, whole and
without the marks of notes. A note that marks no words has the page alone. Needs ``argmap[paper]``.
"""

from argmap.reviewing.remarks.pdf_markup.annotation_remarks import remarks_of
from argmap.reviewing.remarks.pdf_markup.extracted import extracted
from argmap.reviewing.remarks.remark import Remark

SAYS = "annotations of a PDF"
SUFFIXES = (".pdf",)


def is_one(content: bytes) -> bool:
    """Tell whether bytes are a PDF."""
    return b"%PDF-" in content[:1024]


def read(content: bytes, file: str) -> list[Remark]:
    """Return the remarks in a PDF, page by page. Raises ``ReadError``, ``ArgmapError`` where PDFium is missing."""
    return remarks_of(extracted(content, file))
