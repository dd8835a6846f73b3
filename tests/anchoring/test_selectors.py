from hypothesis import given
from hypothesis import strategies as st

from argmap.anchoring.index import Span
from argmap.anchoring.selectors import position_selector, quote_selector
from tests.paper.texts import article

PAPER = article("Ridership rose by a tenth, 𝒳 says the council. Cars stayed in the town, and nobody knows why.")


@given(st.integers(0, len(PAPER.text)), st.integers(0, len(PAPER.text)))
def test_selectors_lead_back_to_the_text(one: int, other: int) -> None:
    span = Span(min(one, other), max(one, other))
    position, quote = position_selector(span), quote_selector(span, PAPER)
    assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
    assert PAPER.text[int(position["start"]) : int(position["end"])] == quote["exact"]
    around = f"{quote['prefix']}{quote['exact']}{quote['suffix']}"
    assert around == PAPER.text[max(0, span.start - 32) : span.end + 32]
