"""A drawn page as PNG, in few shades: letters stay smooth, and a page of text takes some 50 KB.

Sixteen greys where all of the page is grey, else sixteen shades of each colour.
"""

from argmap.files.png_file import COLOUR, GREY, png_file

SIXTEEN = bytes((value + 8) // 17 for value in range(256))
"""The nearest of sixteen shades, by its number."""
NEAREST = bytes(17 * shade for shade in SIXTEEN)
"""The same shade as a value from 0 to 255."""


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
        return png_file(width, height, 4, GREY, rows)
    whole = bytearray(len(pixels))
    whole[::3], whole[1::3], whole[2::3] = (one.translate(NEAREST) for one in (red, green, blue))
    long = 3 * width
    return png_file(width, height, 8, COLOUR, [bytes(whole[at : at + long]) for at in range(0, long * height, long)])


def _packed(shades: bytes) -> bytes:
    """Return numbers below sixteen as half a byte each (PNG, 7.2), the last one filled up."""
    shades += bytes(len(shades) % 2)
    first, second = (int.from_bytes(shades[at::2]) for at in range(2))
    return (first << 4 | second).to_bytes(len(shades) // 2)
