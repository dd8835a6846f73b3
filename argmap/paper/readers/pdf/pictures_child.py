"""Draws pages of a PDF with PDFium, in a process of its own, which gets the file on its standard input.

Prints one JSON object a line: first the ``sizes`` of all pages, in points, then the pages from one number to before
another with their pictures: ``png`` (base64), ``width`` and ``height`` in pixels. They and one page on each side have
``letters`` in the order of the file, each with its box [letter, left, top, right, bottom] in thousandths of the page's
width and height as it is seen.
"""

import base64
import json
import sys
import unicodedata
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from argmap.paper.readers.pdf.child import bound_memory
from argmap.paper.readers.pdf.page_png import page_png

WIDE = 1000
"""How many pixels wide a page is drawn: letters of 9 points can be read."""
HIGHEST = 3000
MOST_LETTERS = 50_000
"""How many letters of a page are looked at: a page of a newspaper has some 20,000."""


def pages(content: bytes, first: int, last: int) -> Iterator[dict[str, Any]]:
    """Yield the sizes of a document's pages, then the pages from ``first``, which counts from 0, to before ``last``."""
    document = pypdfium2.PdfDocument(content)
    yield {"sizes": [document.get_page_size(number) for number in range(len(document))]}
    last = min(last, len(document))
    for number in range(max(0, first - 1), min(last + 1, len(document)) if first < last else 0):
        page = document[number]
        found = {"number": number, "letters": list(_letters(page))}
        yield found | _picture(page) if first <= number < last else found
        page.close()


def _picture(page: Any) -> dict[str, Any]:
    width, height = page.get_size()
    bitmap = page.render(scale=min(WIDE / width, HIGHEST / height))
    row = 3 * bitmap.width
    pixels, stride = bytes(bitmap.buffer), bitmap.stride
    pixels = b"".join(pixels[at : at + row] for at in range(0, stride * bitmap.height, stride))
    png = base64.b64encode(page_png(pixels, bitmap.width, bitmap.height)).decode()
    return {"png": png, "width": bitmap.width, "height": bitmap.height}


def _letters(page: Any) -> Iterator[list[str | int]]:
    text = page.get_textpage()
    turned = page.get_rotation() // 90
    left_edge, bottom_edge, right_edge, top_edge = page.get_bbox()
    width, height = right_edge - left_edge, top_edge - bottom_edge
    for at in range(min(text.count_chars(), MOST_LETTERS)):
        character = chr(min(pdfium.FPDFText_GetUnicode(text, at), sys.maxunicode))
        for letter in unicodedata.normalize("NFKC", character).casefold():
            if not letter.isalnum():
                continue
            left, bottom, right, top = text.get_charbox(at, loose=True)
            across = (left - left_edge) / width, (right - left_edge) / width
            down = 1 - (top - bottom_edge) / height, 1 - (bottom - bottom_edge) / height
            yield [letter, *(round(1000 * side) for side in _seen(*across, *down, turned))]


def _seen(left: float, right: float, top: float, bottom: float, turned: int) -> tuple[float, float, float, float]:
    """Return a box on a page, as shares of it, after the page was turned clockwise: left, top, right, bottom."""
    for _ in range(turned):
        left, right, top, bottom = 1 - bottom, 1 - top, left, right
    return left, top, right, bottom


def main() -> None:
    """Print the pages of a PDF between the two numbers that are its arguments."""
    bound_memory()
    for page in pages(sys.stdin.buffer.read(), *map(int, sys.argv[1:])):
        print(json.dumps(page), flush=True)


if __name__ == "__main__":
    main()
