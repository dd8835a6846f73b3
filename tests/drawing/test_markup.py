import re
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.markup import cell, font, identifier, in_label, in_tooltip, table

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


@given(st.sets(st.text(max_size=20), min_size=2, max_size=20))
def test_different_ids_have_different_identifiers(ids: set[str]) -> None:
    assert len({identifier(one) for one in ids}) == len(ids)


@given(st.text(max_size=300))
def test_an_identifier_can_stand_in_any_attribute(id_: str) -> None:
    found = identifier(id_)
    assert found
    assert not found.startswith("_")
    assert not set(found) & set(" \t\n\"'<>&:;|\\{}[]")


@pytest.mark.parametrize("id_", ["chosen", "chosen.p2a", "too-costly", "n_1", "işıq", "читатели"])
def test_ids_that_authors_write_stay_as_they_are(id_: str) -> None:
    assert identifier(id_) == id_
