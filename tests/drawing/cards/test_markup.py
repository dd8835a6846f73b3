import re
from html import unescape
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.cards.markup import cell, font, in_label, in_tooltip, table

TEXTS = st.text(max_size=80) | st.text("<>&\"'\\;]NG#10 \n\x00\x08\x7f\ud800\uffff", max_size=40)
NO_XML = re.compile("[^\t\n\r\x20-\x7e\x80-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def shown(text: str) -> str:
    """Return what a viewer shows of a text, without white space."""
    return NO_XML.sub("\ufffd", "".join(text.split()))


@given(TEXTS)
def test_a_label_holds_text_only_whatever_the_text_says(text: str) -> None:
    root = ET.fromstring(table([cell(font(in_label(text), size=8, color="#000000", bold=True), 10, 10)]))
    found = "".join("".join(root.itertext()).split())
    assert [one.tag for one in root.iter()] == ["TABLE", "TR", "TD", "FONT", "B"]
    assert found == shown(text).replace("\\", "\\" * 2)


@given(TEXTS)
def test_a_tooltip_has_no_quote_and_no_bracket_and_every_backslash_four_times(text: str) -> None:
    tip = in_tooltip(text)
    assert not set(tip) & set("<>\"'\\\n")
    assert unescape(tip).count("\\") == 4 * text.count("\\")
