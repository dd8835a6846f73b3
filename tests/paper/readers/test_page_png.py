"""Drawn pages as PNG, read again by another program."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from argmap.paper.readers.pdf.page_png import page_png

SHADE = 17
"""How far apart the sixteen shades are."""


@st.composite
def pictures(draw: st.DrawFn) -> tuple[bytes, int, int]:
    """Draw the bytes of a picture, its width and its height; every second one is grey."""
    width, height = draw(st.integers(1, 9)), draw(st.integers(1, 5))
    if draw(st.booleans()):
        greys = draw(st.binary(min_size=width * height, max_size=width * height))
        return bytes(value for grey in greys for value in (grey, grey, grey)), width, height
    return draw(st.binary(min_size=3 * width * height, max_size=3 * width * height)), width, height


@given(pictures())
def test_every_pixel_is_read_as_the_nearest_shade(drawn: tuple[bytes, int, int]) -> None:
    pixels, width, height = drawn
    image = Image.open(BytesIO(page_png(*drawn)))
    image.verify()
    read = Image.open(BytesIO(page_png(*drawn))).convert("RGB")
    assert read.size == (width, height)
    colours = [pixels[at : at + 3][::-1] for at in range(0, len(pixels), 3)]
    for number, colour in enumerate(colours):
        there = read.getpixel((number % width, number // width))
        assert isinstance(there, tuple)
        assert all(abs(one - other) <= SHADE // 2 for one, other in zip(there, colour, strict=True))


def test_a_grey_page_takes_half_a_byte_for_a_pixel() -> None:
    image = Image.open(BytesIO(page_png(bytes([0, 0, 0, 255, 255, 255]), 2, 1)))
    assert image.mode == "L"
    assert page_png(bytes([0, 0, 0, 255, 255, 255]), 2, 1)[24] == 4, "the depth in bits"
    assert list(image.tobytes()) == [0, 255]
