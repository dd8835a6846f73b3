"""Annotations of a PDF as remarks: a group as one, replies to what they answer, states as tags.

ISO 32000-1:2008, sections 12.5.6.2 (markup annotations) and 12.5.6.3 (states). A caret in a group with struck words is
how Acrobat and others write a replacement; struck words alone are to go.
"""

import re
from collections.abc import Sequence
from html import unescape

from argmap.reviewing.annotations.annotation import PointKind, Severity
from argmap.reviewing.remarks.pdf_markup.dated import iso_date
from argmap.reviewing.remarks.pdf_markup.extracted import PdfAnnotation
from argmap.reviewing.remarks.pdf_markup.threads import Key, Threads
from argmap.reviewing.remarks.remark import Remark

_BREAK, _TAG = re.compile(r"</p>\s*(?=<p\b)|<br\s*/?>"), re.compile(r"<[^<>]*>")
_KNOWN = {*Severity, *PointKind}


def remarks_of(annotations: Sequence[PdfAnnotation]) -> list[Remark]:
    """Return annotations as remarks, in their order; those that say and mark nothing are left out."""
    threads = Threads(annotations)
    found = [_remark(key, threads) for key in sorted(threads.groups)]
    return [one for one in found if one.comment or one.exact or one.replaces]


def _remark(key: Key, threads: Threads) -> Remark:
    group = threads.groups[key]
    first = group[0]
    struck = next((one for one in group if one.kind == "strike-out" and one.words), None)
    caret = next((one for one in group if one.kind == "caret"), None)
    marking = struck or next((one for one in group if one.words), first)
    exact = marking.words
    new = _said(caret) if struck and caret else "" if struck and not _said(struck) else None
    told = [text for one in group if one is not caret or new is None if (text := _said(one))]
    parent = threads.parents.get(key)
    return Remark(
        "\n".join(one for one in dict.fromkeys(told) if not _same(one, exact)), exact, marking.before,
        marking.behind, page=key[0],
        by=first.entries.get("author", ""), created=iso_date(_date(first)), address=threads.address(key),
        parent=threads.address(parent) if parent else "", replaces=new,
        tags=(*_tags(first), *threads.states.get(key, ())),
        motivation="editing" if struck or caret else "replying" if parent else "",
    )  # fmt: skip


def _said(annotation: PdfAnnotation) -> str:
    """Return what an annotation says: its text, or its formatted text without the format."""
    plain = annotation.entries.get("contents", "")
    if not plain.strip():
        plain = unescape(_TAG.sub("", _BREAK.sub("\n", annotation.entries.get("rich", ""))))
    return re.sub(r"\r\n?", "\n", plain).strip()


def _same(text: str, exact: str) -> bool:
    """Whether a text is only the marked words, which some programs copy there."""
    return bool(exact) and [*filter(str.isalnum, text)] == [*filter(str.isalnum, exact)]


def _date(annotation: PdfAnnotation) -> str:
    return annotation.entries.get("created") or annotation.entries.get("modified", "")


def _tags(annotation: PdfAnnotation) -> list[str]:
    """Return the words of an annotation's subject that say how much it weighs or what it is about."""
    words = [one.strip().casefold() for one in annotation.entries.get("subject", "").split(",")]
    return [one for one in words if one in _KNOWN]
