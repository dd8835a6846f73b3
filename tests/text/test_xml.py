from html import escape
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text.xml import identifier, printable


@given(st.text(max_size=100))
def test_what_is_printable_can_stand_in_xml(text: str) -> None:
    root = ElementTree.fromstring(f"<t>{escape(printable(text))}</t>")
    assert len(root.text or "") == len(text.replace("\r\n", "\n"))


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
