"""A drawn page as PNG, in few shades: letters stay smooth, and a page of text takes some 50 KB.

Written without a library of pictures, which browsers lack: sixteen greys where all of the page is grey, else sixteen
shades of each colour (PNG, W3C Recommendation, third edition, 2025; sections 7.2, 9 and 11.2).
"""

import zlib

SIXTEEN = bytes((value + 8) // 17 for value in range(256))
"""The nearest of sixteen shades, by its number."""
NEAREST = bytes(17 * shade for shade in SIXTEEN)
"""The same shade as a value from 0 to 255."""
GREY, COLOUR = 0, 2
"""Types of colour (11.2.1)."""


def page_png(pixels: bytes, width: int, height: int) -> bytes:
    """Return a picture as PNG.

    Arguments:
        pixels: its rows from above, three bytes a pixel (blue, green, red), with nothing between them.
        width: how many pixels a row has.
        height: how many rows there are.
    """
    blue, green, red = (pixels[channel::3] for channel in range(3))
    if blue == green == red:
        rows = [_packed(green[at : at + width].translate(SIXTEEN)) for at in range(0, width * height, width)]
        return _file(width, height, 4, GREY, rows)
    whole = bytearray(len(pixels))
    whole[::3], whole[1::3], whole[2::3] = (one.translate(NEAREST) for one in (red, green, blue))
    long = 3 * width
    return _file(width, height, 8, COLOUR, [bytes(whole[at : at + long]) for at in range(0, long * height, long)])


def _packed(shades: bytes) -> bytes:
    """Return numbers below sixteen as half a byte each (7.2), the last one filled up."""
    shades += bytes(len(shades) % 2)
    first, second = (int.from_bytes(shades[at::2]) for at in range(2))
    return (first << 4 | second).to_bytes(len(shades) // 2)


def _file(width: int, height: int, depth: int, colour: int, rows: list[bytes]) -> bytes:
    head = width.to_bytes(4) + height.to_bytes(4) + bytes([depth, colour, 0, 0, 0])
    lines = b"".join(b"\0" + row for row in rows)  # filter 0: flat ground and letters are packed best as they are
    parts = {b"IHDR": head, b"IDAT": zlib.compress(lines, 9), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)
