"""Reads the annotations of a PDF with PDFium, in a process of its own, which gets the file on its standard input.

Prints one JSON object a line for each page that has some: ``page``, its number; ``text``; and ``annotations``, each
with its ``number``, the texts of its entries, the ``parent`` that it answers, and the ``lines`` of words that it marks,
with what stands ``before`` and ``behind`` them. Or a fault with ``rule`` and ``message``.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from argmap.paper.readers.pdf.child import FaultError, PageReader, bound_memory
from argmap.paper.readers.pdf.glyph_runs import composed
from argmap.reviewing.remarks.pdf_markup.marked_areas import LettersOfPage, LookBudgetError
from argmap.reviewing.remarks.pdf_markup.marked_letters import WordsOfLetters
from argmap.reviewing.remarks.pdf_markup.pdf_annotation import annotations, answered, areas, entries, has_areas

MOST = 10_000
"""How many annotations a file may have."""
MOST_LOOKS = 20_000_000
MOST_TEXT = 4_000_000
SNAPPED = ("highlight", "underline", "squiggly")
"""Kinds that mark whole words; what is struck out may be a letter."""


class AnnotationReader:
    """Reads the annotations of a document, within bounds for all of it."""

    def __init__(self, content: bytes) -> None:
        self.pages = PageReader(content)
        self.left, self.looks, self.text_left = MOST, [MOST_LOOKS], MOST_TEXT

    def read(self) -> Iterator[dict[str, Any]]:
        """Yield the pages that have annotations."""
        for number in range(self.pages.count):
            try:
                page = self.pages.load(number)
            except pypdfium2.PdfiumError:
                continue  # a page that cannot be read has no words to mark, and the others have
            if pdfium.FPDFPage_GetAnnotCount(page.raw):
                found = self._page(page)
                if found["annotations"]:
                    yield {"page": number + 1, **found}
            page.close()

    def _page(self, page: Any) -> dict[str, Any]:
        letters = list(composed(self.pages.letters(page)))
        words, places = WordsOfLetters(letters), LettersOfPage(letters)
        found = []
        for number, annotation in annotations(page.raw):
            data: dict[str, Any] = {"number": number, **self._entries(annotation)}
            data["parent"] = answered(page.raw, annotation)
            if data["kind"] in (*SNAPPED, "strike-out"):
                data |= self._marked(annotation, data["kind"], words, places)
            found.append(data)
        return {"text": words.text(), "annotations": found}

    def _entries(self, annotation: Any) -> dict[str, str]:
        self.left -= 1
        if self.left < 0:
            raise FaultError("too-large", f"the PDF has more than {MOST:,} annotations")
        found = entries(annotation)
        self._spend(sum(map(len, found.values())))
        return found

    def _marked(self, annotation: Any, kind: str, words: WordsOfLetters, places: LettersOfPage) -> dict[str, Any]:
        """Return the lines of the words that an annotation marks, and of what stands before and behind them."""
        marked = places.within(areas(annotation), self.looks)
        order = words.ordered(words.whole(marked) if kind in SNAPPED else marked)
        lines = words.lines(order)
        if not has_areas(annotation) and len(lines) > 1:
            return {}  # a box round several lines holds words that are not meant
        self._spend(sum(map(len, lines)))
        before, behind = words.context(order)
        return {"lines": lines, "before": before, "behind": behind}

    def _spend(self, characters: int) -> None:
        self.text_left -= characters
        if self.text_left < 0:
            raise FaultError("too-large", f"its annotations have more than {MOST_TEXT:,} characters")


def main() -> None:
    """Print the annotations of a PDF."""
    bound_memory()
    try:
        for page in AnnotationReader(sys.stdin.buffer.read()).read():
            print(json.dumps(page))
    except LookBudgetError:
        print(json.dumps({"rule": "too-large", "message": "its annotations mark more areas than argmap looks at"}))
    except FaultError as fault:
        print(json.dumps({"rule": fault.args[0], "message": fault.args[1]}))


if __name__ == "__main__":
    main()
