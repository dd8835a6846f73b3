"""Draws the pages of a PDF with PDFium, in a process of its own, which gets the file on its standard input.

Prints the number of pages, then one JSON object a line: a page with ``png`` (base64), ``width`` and ``height`` in
pixels, and ``letters``, each with its box [letter, left, top, right, bottom] in thousandths of the page's width and
height, in the order of the file.
"""

import base64
import json
import sys
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from argmap.paper.readers.pdf.child import bound_memory

WIDE = 1000
"""How many pixels wide a page is drawn: letters of 9 points can be read, and a page of text takes about 100 KB."""
HIGHEST = 3000
GREYS, COLOURS = 16, 128
"""In how many shades a page is kept: letters stay smooth, and a page takes a third of the room."""


def pages(content: bytes, most: int) -> Iterator[dict[str, Any] | int]:
    """Yield how many pages a document has, then the first of them."""
    document = pypdfium2.PdfDocument(content)
    yield len(document)
    for number in range(min(len(document), most)):
        page = document[number]
        width, height = page.get_size()
        scale = min(WIDE / width, HIGHEST / height)
        picture = page.render(scale=scale).to_pil()
        yield {
            "png": base64.b64encode(png(picture)).decode(),
            "width": picture.width,
            "height": picture.height,
            "letters": list(_letters(page, width, height)),
        }
        page.close()


def _letters(page: Any, width: float, height: float) -> Iterator[list[str | int]]:
    if page.get_rotation():  # places count on the page before it is turned
        return
    text = page.get_textpage()
    left_edge, bottom_edge, *_ = page.get_bbox()
    for at in range(text.count_chars()):
        character = chr(min(pdfium.FPDFText_GetUnicode(text, at), sys.maxunicode))
        for letter in unicodedata.normalize("NFKC", character).casefold():
            if not letter.isalnum():
                continue
            left, bottom, right, top = text.get_charbox(at, loose=True)
            across = [round(1000 * (x - left_edge) / width) for x in (left, right)]
            down = [round(1000 * (1 - (y - bottom_edge) / height)) for y in (top, bottom)]
            yield [letter, across[0], down[0], across[1], down[1]]


def png(picture: Image.Image) -> bytes:
    """Return a picture as PNG in few shades; in grey where all of it is."""
    picture = picture.convert("RGB")
    grey = picture.convert("L")
    coloured = ImageChops.difference(picture, grey.convert("RGB")).getbbox() is not None
    few = picture.quantize(COLOURS, dither=Image.Dither.NONE) if coloured else grey.quantize(GREYS)
    out = BytesIO()
    few.save(out, "PNG", compress_level=9)
    return out.getvalue()


def main() -> None:
    """Print the pages of a PDF; the argument is how many at most."""
    bound_memory()
    for page in pages(sys.stdin.buffer.read(), int(sys.argv[1])):
        print(json.dumps(page), flush=True)


if __name__ == "__main__":
    main()
