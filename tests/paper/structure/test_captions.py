import pytest

from argmap.paper.readers.markdown.walking import blocks
from argmap.paper.reasons import Reason
from argmap.paper.structure.assembly import assemble

TABLE = "| Year | Ships |\n|------|-------|\n| 1850 | 12 |"
BESIDE = ["Table: Ships that called, by year.", ": Ships by year.", "Tabelle: Schiffe nach Jahren."]


def captions(*parts: str) -> list[str]:
    text = "\n\n".join(["Ships came late.", *parts, "Then they went."])
    found = assemble("paper.md", blocks(text, "paper.md"))
    return [one.text for one in found.left_out if one.why is Reason.CAPTION]


@pytest.mark.parametrize("caption", BESIDE)
def test_a_line_beside_a_table_that_says_so_is_its_caption(caption: str) -> None:
    assert captions(TABLE, caption) == [caption]
    assert captions(caption, TABLE) == [caption]


@pytest.mark.parametrize("caption", BESIDE)
def test_away_from_a_table_it_is_text(caption: str) -> None:
    assert captions(caption) == []
    assert captions(TABLE, "They were few.", caption) == []


def test_a_number_needs_no_table() -> None:
    assert captions("Table 2. Ships by year.") == ["Table 2. Ships by year."]
