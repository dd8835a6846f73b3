import re
from html import unescape
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.graphviz.html_labels import in_tooltip, table_html
from argmap.drawing.shapes.label_cells import Cell, phrase, row

TEXTS = st.text(max_size=80) | st.text("<>&\"'\\;]NG#10 \n\x00\x08\x7f\ud800\uffff", max_size=40)
NO_XML = re.compile("[^\t\n\r\x20-\x7e\x80-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def shown(text: str) -> str:
    """Return what a viewer shows of a text, without white space."""
    return NO_XML.sub("\ufffd", "".join(text.split()))


@given(TEXTS)
def test_a_label_holds_text_only_whatever_the_text_says(text: str) -> None:
    root = ET.fromstring(table_html(row(Cell(10, 10, phrase(text, 8, "#000000", bold=True)))))
    found = "".join("".join(root.itertext()).split())
    assert [one.tag for one in root.iter()] == ["TABLE", "TR", "TD", "FONT", "B"]
    assert found == shown(text).replace("\\", "\\" * 2)


@given(TEXTS)
def test_a_tooltip_has_no_quote_and_no_bracket_and_every_backslash_four_times(text: str) -> None:
    tip = in_tooltip(text)
    assert not set(tip) & set("<>\"'\\\n")
    assert unescape(tip).count("\\") == 4 * text.count("\\")
