"""Writes a picture of one colour (PNG, third edition, W3C), where nothing that draws pixels is at hand."""

import struct
import zlib


def plain_png(colour: tuple[int, int, int]) -> bytes:
    """Return a PNG file of one pixel, in a colour as red, green and blue, up to 255 each."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    row = bytes((0, *colour))
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
