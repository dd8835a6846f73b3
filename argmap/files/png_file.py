"""Writes PNG without a library of pictures, which browsers lack (PNG, W3C Recommendation, third edition, 2025)."""

import zlib
from collections.abc import Iterable

GREY, COLOUR = 0, 2
"""Types of colour (11.2.1): one value a pixel, or three: red, green, blue."""


def png_file(width: int, height: int, depth: int, colour: int, rows: Iterable[bytes]) -> bytes:
    """Return a PNG file.

    Arguments:
        width: how many pixels a row has.
        height: how many rows there are.
        depth: the bits of a value (11.2.1): 1 to 8, as the type of colour allows.
        colour: ``GREY`` or ``COLOUR``.
        rows: the pixels of each row, from above, packed as the depth says (7.2).
    """
    head = width.to_bytes(4) + height.to_bytes(4) + bytes([depth, colour, 0, 0, 0])
    lines = b"".join(b"\0" + row for row in rows)  # filter 0: flat ground and letters are packed best as they are
    parts = {b"IHDR": head, b"IDAT": zlib.compress(lines, 9), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)
