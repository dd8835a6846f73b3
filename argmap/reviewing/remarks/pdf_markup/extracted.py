"""The annotations of a PDF, as a process of its own found them."""

import json
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from argmap.files import refuse
from argmap.paper.readers.pdf.extraction import run_child
from argmap.paper.structure.hyphenation import LineJoiner
from argmap.problems import ArgmapError, Place

CHILD = "argmap.reviewing.remarks.pdf_markup.annotations_child"
CURES = {
    "encrypted-file": "save a copy without a password and use that",
    "broken-file": "open it in a PDF viewer and save it as a new file",
    "too-large": "split it into several files",
}


@dataclass(frozen=True)
class PdfAnnotation:
    """An annotation: its page from 1, its number there and that of the one it answers, and its entries.

    ``words`` are those that it marks, ``before`` and ``behind`` what stands about them.
    """

    page: int
    number: int
    parent: int | None
    entries: dict[str, str] = field(default_factory=dict)
    words: str = ""
    before: str = ""
    behind: str = ""

    @property
    def kind(self) -> str:
        """What it is: ``highlight``, ``text``, ``caret`` ..."""
        return self.entries["kind"]

    @property
    def key(self) -> tuple[int, int]:
        """What tells it from the others of the file."""
        return self.page, self.number


def extracted(content: bytes, file: str) -> list[PdfAnnotation]:
    """Return the annotations of a PDF that may hold a remark, page by page.

    Raises ``ReadError`` with one problem, and ``ArgmapError`` where PDFium is not installed.
    """
    if find_spec("pypdfium2") is None:
        raise ArgmapError(f"{file}: reading the annotations of a PDF needs PDFium: `pip install 'argmap[paper]'`")
    pages = [json.loads(line) for line in run_child(CHILD, content, file).splitlines()]
    for page in pages:
        if "rule" in page:
            raise refuse(page["rule"], page["message"], CURES[page["rule"]], Place(file))
    joiner = LineJoiner(lambda: [page["text"] for page in pages])
    return [_annotation(page["page"], one, joiner) for page in pages for one in page["annotations"]]


def _annotation(page: int, data: dict[str, Any], joiner: LineJoiner) -> PdfAnnotation:
    words, before, behind = (joined(data.pop(key, []), joiner) for key in ("lines", "before", "behind"))
    return PdfAnnotation(page, data.pop("number"), data.pop("parent"), data, words, before, behind)


def joined(lines: list[str], joiner: LineJoiner) -> str:
    """Return lines as one text, with the words whole that are divided at their ends."""
    text = ""
    for line in lines:
        if text:
            off, between = joiner.joint(text[-200:], line)
            text = text[: len(text) - off] + between
        text += line
    return text
