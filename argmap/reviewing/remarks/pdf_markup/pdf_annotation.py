"""An annotation of a PDF as PDFium has it: its entries, its areas, and the one that it answers."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

KINDS = {
    pdfium.FPDF_ANNOT_TEXT: "text", pdfium.FPDF_ANNOT_FREETEXT: "free-text", pdfium.FPDF_ANNOT_LINE: "drawing",
    pdfium.FPDF_ANNOT_SQUARE: "drawing", pdfium.FPDF_ANNOT_CIRCLE: "drawing", pdfium.FPDF_ANNOT_POLYGON: "drawing",
    pdfium.FPDF_ANNOT_POLYLINE: "drawing", pdfium.FPDF_ANNOT_STAMP: "drawing", pdfium.FPDF_ANNOT_INK: "drawing",
    pdfium.FPDF_ANNOT_HIGHLIGHT: "highlight", pdfium.FPDF_ANNOT_UNDERLINE: "underline",
    pdfium.FPDF_ANNOT_SQUIGGLY: "squiggly", pdfium.FPDF_ANNOT_STRIKEOUT: "strike-out", pdfium.FPDF_ANNOT_CARET: "caret",
}  # fmt: skip
"""Subtypes that may hold a remark (ISO 32000-1:2008, table 169); links, fields, popups and films hold none."""
ENTRIES = {
    "contents": b"Contents", "rich": b"RC", "author": b"T", "created": b"CreationDate", "modified": b"M", "name": b"NM",
    "subject": b"Subj", "reply": b"RT", "intent": b"IT", "state": b"State", "model": b"StateModel",
}  # fmt: skip
LONGEST = 100_000
"""The most characters of an entry that are read."""
MOST_AREAS = 2_000
"""An annotation with more areas marks nothing: a passage of a page has about 50 lines."""


def annotations(page: Any) -> Iterator[tuple[int, Any]]:
    """Yield the annotations of a page that may hold a remark, each with its number."""
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        found = pdfium.FPDFPage_GetAnnot(page, number)
        if found and pdfium.FPDFAnnot_GetSubtype(found) in KINDS:
            yield number, found
        if found:
            pdfium.FPDFPage_CloseAnnot(found)


def entries(annotation: Any) -> dict[str, str]:
    """Return the entries of an annotation that are text, and its ``kind``."""
    found = {key: text for key, name in ENTRIES.items() if (text := _text(annotation, name))}
    return {"kind": KINDS[pdfium.FPDFAnnot_GetSubtype(annotation)], **found}


def _text(annotation: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if length <= 2:  # two bytes that end it
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")[:LONGEST].replace("\0", "")


def answered(page: Any, annotation: Any) -> int | None:
    """Return the number of the annotation on the same page that one answers or belongs to (IRT, table 170)."""
    parent = pdfium.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")
    if not parent:
        return None
    number = pdfium.FPDFPage_GetAnnotIndex(page, parent)
    pdfium.FPDFPage_CloseAnnot(parent)
    return number if number >= 0 else None


def areas(annotation: Any) -> list[list[tuple[float, float]]]:
    """Return the areas that an annotation of words marks, each as four corners; none if there are too many."""
    count = pdfium.FPDFAnnot_CountAttachmentPoints(annotation)
    if count > MOST_AREAS:
        return []
    return list(_areas(annotation, count)) if count else [_box(annotation)]


def _areas(annotation: Any, count: int) -> Iterator[list[tuple[float, float]]]:
    for number in range(count):
        at = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, number, at):
            yield [(at.x1, at.y1), (at.x2, at.y2), (at.x3, at.y3), (at.x4, at.y4)]


def _box(annotation: Any) -> list[tuple[float, float]]:
    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, box)
    return [(box.left, box.bottom), (box.right, box.bottom), (box.right, box.top), (box.left, box.top)]


def has_areas(annotation: Any) -> bool:
    """Whether an annotation says which areas it marks; without, its box is all that there is."""
    return bool(pdfium.FPDFAnnot_CountAttachmentPoints(annotation))
