"""Writes annotations into a copy of a PDF, in a process of its own: words are found by PDFium, pypdf writes.

Gets on its standard input a line of JSON, the annotations (as ``pdf_highlights`` makes them), and then the PDF. Prints
one JSON object: ``pdf``, the copy in base64, or a fault with ``rule`` and ``message``. The copy is the original with an
update at its end (ISO 32000-1:2008, section 7.5.6): nothing of it is changed, nor is its information.
"""

import base64
import json
import logging
import sys
from io import BytesIO
from typing import Any

import pypdfium2
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from argmap.paper.readers.pdf.child import FaultError, PageReader, bound_memory
from argmap.paper.readers.pdf.glyph_runs import composed
from argmap.reviewing.remarks.parted_quotes import parted_place
from argmap.reviewing.remarks.pdf_markup.page_annotations import PageAnnotations
from argmap.reviewing.remarks.pdf_markup.quote_places import Area, PageQuotes
from argmap.reviewing.remarks.quoted_letters import QuotedWords, certain_place

DEEPEST = 5_000
"""Calls within calls: what pypdf needs for a long list of pages."""


def places(content: bytes, wanted: list[dict[str, Any]]) -> list[tuple[int, list[Area]]]:
    """Return for each annotation its page from 0, and the areas of its words; none where these are not certain."""
    reader = PageReader(content)
    pages = [_page(reader, number) for number in range(reader.count)]
    return [_place(QuotedWords(one["exact"], one["prefix"], one["suffix"], one["page"]), pages) for one in wanted]


def _place(quoted: QuotedWords, pages: list[PageQuotes]) -> tuple[int, list[Area]]:
    if at := certain_place(quoted, pages):
        return at[0], _areas(pages[at[0]], at[1:], quoted.exact)
    if parts := parted_place(quoted, pages):
        page = pages[parts[0]]
        first, last = page.span(*parts[1], "")
        last += page.letters[last + 1].text == "-"  # the word goes on in the second part
        return parts[0], [*page.areas(first, last), *_areas(page, parts[2], quoted.exact)]
    return min(max(1, quoted.page or 1), len(pages)) - 1, []


def _areas(page: PageQuotes, at: tuple[int, int], exact: str) -> list[Area]:
    return page.areas(*page.span(*at, exact.strip()))


def _page(reader: PageReader, number: int) -> PageQuotes:
    try:
        page = reader.load(number)
        letters = list(composed(reader.letters(page)))
        page.close()
    except pypdfium2.PdfiumError:
        letters = []  # a page that cannot be read has no words to mark
    return PageQuotes(letters)


def written(content: bytes, wanted: list[dict[str, Any]]) -> bytes:
    """Return a copy of a PDF with annotations. Raises ``FaultError``."""
    found = places(content, wanted)
    try:
        if PdfReader(BytesIO(content)).is_encrypted:
            raise FaultError("encrypted-file", "the PDF is protected, so nothing can be added to it")
        writer = PdfWriter(BytesIO(content), incremental=True)
        PageAnnotations(writer).add(wanted, found)
        out = BytesIO()
        writer.write(out)
    except (PyPdfError, RecursionError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise FaultError("broken-file", "the PDF is damaged, so nothing can be added to it") from error
    return out.getvalue()


def main() -> None:
    """Print the copy."""
    bound_memory()
    sys.setrecursionlimit(DEEPEST)
    logging.disable()
    head, _, content = sys.stdin.buffer.read().partition(b"\n")
    try:
        print(json.dumps({"pdf": base64.b64encode(written(content, json.loads(head))).decode()}))
    except FaultError as fault:
        print(json.dumps({"rule": fault.args[0], "message": fault.args[1]}))


if __name__ == "__main__":
    main()
