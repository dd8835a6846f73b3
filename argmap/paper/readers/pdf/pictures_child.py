"""Draws the pages of a PDF with PDFium, in a process of its own, which gets the file on its standard input.

Prints the number of pages, then one JSON object a line: a page with ``png`` (base64), ``width`` and ``height`` in
pixels, and ``letters``, each with its box [letter, left, top, right, bottom] in thousandths of the page's width and
height, in the order of the file.
"""

import base64
import json
import struct
import sys
import unicodedata
import zlib
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from argmap.paper.readers.pdf.child import bound_memory

WIDE = 1000
"""How many pixels wide a page is drawn: letters of 9 points can be read, and a page of text takes about 100 KB."""
HIGHEST = 3000
_GREY = bytes(min(255, (value + 8) // 17 * 17) for value in range(256))
_COLOUR = bytes(min(255, (value + 4) // 8 * 8) for value in range(256))


def pages(content: bytes, most: int) -> Iterator[dict[str, Any] | int]:
    """Yield how many pages a document has, then the first of them."""
    document = pypdfium2.PdfDocument(content)
    yield len(document)
    for number in range(min(len(document), most)):
        page = document[number]
        width, height = page.get_size()
        scale = min(WIDE / width, HIGHEST / height)
        bitmap = page.render(scale=scale, rev_byteorder=True)
        drawn = png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
        yield {
            "png": base64.b64encode(drawn).decode(),
            "width": bitmap.width,
            "height": bitmap.height,
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


def png(pixels: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """Return a picture as PNG (ISO/IEC 15948), in few shades; grey where all of it is."""
    rows = [pixels[at : at + width * channels] for at in range(0, stride * height, stride)]
    body = b"".join(rows)
    red, green, blue = (body[n::channels] for n in range(3)) if channels >= 3 else (body, body, body)
    if red == green == blue:
        kind, wide, body = 0, width, red.translate(_GREY)
    else:
        kind, wide = 2, width * 3
        body = bytes(value for pixel in zip(red, green, blue, strict=True) for value in pixel).translate(_COLOUR)
    lines = b"".join(b"\0" + body[at : at + wide] for at in range(0, len(body), wide))
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def main() -> None:
    """Print the pages of a PDF; the argument is how many at most."""
    bound_memory()
    for page in pages(sys.stdin.buffer.read(), int(sys.argv[1])):
        print(json.dumps(page), flush=True)


if __name__ == "__main__":
    main()
