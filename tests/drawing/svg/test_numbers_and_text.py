from html import unescape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.svg.numbers_and_text import font_family, number, one_line, with_lines
from argmap.text.xml import printable

TEXTS = st.text(max_size=80) | st.text("<>&\"'\\;]NG#10 \n\x00\x08\x7f\ud800\uffff", max_size=40)


@given(st.floats(-1e9, 1e9))
def test_a_number_is_right_to_a_hundredth_and_has_no_exponent(value: float) -> None:
    said = number(value)
    assert abs(float(said) - value) <= 0.0051
    assert set(said) <= set("-.0123456789")
    assert said != "-0"


@given(TEXTS)
def test_text_is_text_in_elements_and_attributes(text: str) -> None:
    said = one_line(text)
    root = ET.fromstring(f'<a b="{said}">{said}</a>')
    assert root.text == root.get("b") or not said
    assert " ".join(printable(" ".join(text.split())).split()) == unescape(said)


@given(TEXTS)
def test_lines_are_kept_in_elements(text: str) -> None:
    root = ET.fromstring(f"<a>{with_lines(text)}</a>")
    assert (root.text or "") == printable(text).replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("fonts", "family"),
    [
        ("Arimo,Liberation Sans, sans-serif", "'Arimo','Liberation Sans',sans-serif"),
        ("Source  Sans 3", "'Source Sans 3'"),
        ("inherit, , serif,", "'inherit',serif"),
    ],
)
def test_fonts_are_quoted_but_for_the_families_of_css(fonts: str, family: str) -> None:
    assert font_family(fonts) == family
